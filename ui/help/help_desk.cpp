#include "ui/help/help_desk.h"

#include "ui/help/guide_dialog.h"
#include "ui/help/help_dialogs.h"
#include "ui/input/actions.h"

#include <utility>

namespace ui {

HelpDesk::HelpDesk(QWidget& window, const Actions& actions, std::function<QList<QAction*>()> keys)
    : QObject(&window)
    , m_window(window)
    , m_keys(std::move(keys))
{
    connect(actions.guide, &QAction::triggered, this, &HelpDesk::showGuide);
    connect(actions.shortcuts, &QAction::triggered, this, [this] { showShortcuts(m_window, m_keys()); });
    connect(actions.about, &QAction::triggered, this, [this] { showAbout(m_window); });
}

void HelpDesk::showGuide()
{
    if (m_guide == nullptr) m_guide = new GuideDialog(shortcutsTable(m_keys()), m_commandLine, &m_window);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

} // namespace ui

#include "moc_help_desk.cpp"
