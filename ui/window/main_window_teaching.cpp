// What the window needs to teach.

#include "ui/help/guide_dialog.h"
#include "ui/help/help_dialogs.h"
#include "ui/lessons/classroom.h"
#include "ui/lessons/prediction_board.h"
#include "ui/run/verdict_banner.h"
#include "ui/text/language.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/file_desk.h"
#include "ui/window/main_window.h"
#include "ui/window/panels.h"
#include "ui/window/presenter.h"

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QSettings>
#include <QStyle>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// For Qt it is visible all the same, somewhere beside the window.
bool isBehindTab(const QWidget& widget)
{
    for (const auto* part = &widget; part != nullptr; part = part->parentWidget())
        if (const auto* dock = qobject_cast<const QDockWidget*>(part)) return dock->visibleRegion().isEmpty();
    return false;
}

void scrollTo(QWidget& widget)
{
    for (auto* part = widget.parentWidget(); part != nullptr; part = part->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(part)) area->ensureWidgetVisible(&widget);
}

constexpr trace::Duration kCalmPace = 500ms;
const auto kReducedMotion = QLatin1String("window/reducedMotion");

} // namespace

void MainWindow::openClassroom()
{
    m_classroom =
        new Classroom(m_store, *m_timeline, *m_board, m_panels->lesson(), *m_actions.predictFirst, this);
    auto* lessons = new QMenu(tr("&Lessons"), this);
    menuBar()->insertMenu(menuBar()->actions().constLast(), lessons);
    m_classroom->fill(*lessons, *m_actions.nextInLesson);
    connect(m_actions.nextInLesson, &QAction::triggered, m_classroom, &Classroom::goOn);
    connect(this, &MainWindow::sendRequested, m_classroom, &Classroom::showTimeline);
    connect(this, &MainWindow::burstRequested, m_classroom, &Classroom::showTimeline);
}

/// All that is on the screen was said in the old language, so the new one waits for the next start.
void MainWindow::chooseLanguage(const QString& code)
{
    const auto before = language::spoken();
    language::choose(code);
    if (language::spoken() != before) showNotice(tr("The language changes when the program starts again."));
}

QList<QAction*> MainWindow::actionsWithKeys() const
{
    return m_files->actions() + m_actions.withKeys() + m_panels->docks().actions();
}

void MainWindow::showGuide()
{
    if (m_guide == nullptr) {
        m_guide = new GuideDialog(shortcutsTable(actionsWithKeys()), m_commandLine, this);
        m_guide->setTheme(*m_theme);
    }
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

void MainWindow::prepareForStage()
{
    addActions(m_actions.withKeys()); // so that keys work while the menus are hidden
    new Presenter(*this, *m_timeline, *m_verdicts, *m_actions.present);
    // A desktop that wants no animations says so by their duration.
    const bool isCalm = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    m_actions.reduceMotion->setChecked(QSettings().value(kReducedMotion, isCalm).toBool());
    connect(m_actions.reduceMotion, &QAction::triggered, this,
            [](bool isReduced) { QSettings().setValue(kReducedMotion, isReduced); });
}

/// Where the focus is can be seen: it passes by what is behind a tab, and brings into view what is scrolled
/// away.
bool MainWindow::focusNextPrevChild(bool next)
{
    const auto* start = focusWidget();
    do {
        if (!QMainWindow::focusNextPrevChild(next)) return false;
    } while (isBehindTab(*focusWidget()) && focusWidget() != start);
    scrollTo(*focusWidget());
    return true;
}

/// With reduced motion the window changes in steps while something is under way; the last step is never left
/// out.
bool MainWindow::isTooSoon(trace::Time now)
{
    // An empty trace has no now.
    const bool isStep = trace::isSet(now) && trace::isSet(m_refreshed) && now - m_refreshed < kCalmPace;
    if (m_actions.reduceMotion->isChecked() && m_store.underWay() > 0 && isStep) return true;
    m_refreshed = now;
    return false;
}

} // namespace ui
