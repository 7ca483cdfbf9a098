// What the window knows of scenarios that are edited.

#include "ui/input/typed_text.h"
#include "ui/scenario/scenario_desk.h"
#include "ui/window/main_window.h"

namespace ui {

/// Whether edits of a scenario keep the window open until the person has said what becomes of them.
bool MainWindow::keepsEdits()
{
    takeOverTyping();
    if (!m_scenarioDesk->isUnsaved()) return false;
    // Later, for a window cannot be closed while it is about to refuse that.
    QMetaObject::invokeMethod(
        this, [this] { m_scenarioDesk->whenNothingIsLost([this] { close(); }); }, Qt::QueuedConnection);
    return true;
}

} // namespace ui
