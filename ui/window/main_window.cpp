#include "ui/window/main_window.h"

#include "ui/compare/comparison_tabs.h"
#include "ui/files/file_desk.h"
#include "ui/help/help_desk.h"
#include "ui/input/typed_text.h"
#include "ui/lessons/classroom.h"
#include "ui/lessons/panel/lesson_panel.h"
#include "ui/picture/picture_desk.h"
#include "ui/room/room_desk.h"
#include "ui/run/watch_panel.h"
#include "ui/scenario/scenario_desk.h"
#include "ui/server/server_desk.h"
#include "ui/text/language.h"
#include "ui/timeline/timeline_view.h"
#include "ui/tool_bar/controls.h"
#include "ui/tool_bar/menus.h"
#include "ui/window/centre.h"
#include "ui/window/notice_bar.h"
#include "ui/window/panels.h"
#include "ui/window/presenter.h"
#include "ui/window/run_desk.h"
#include "ui/window/run_view.h"
#include "ui/window/set_up_desk.h"
#include "ui/window/status_line.h"
#include "ui/window/theme_switch.h"
#include "ui/window/whole_titles.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>
#include <QToolBar>

#include <utility>

namespace ui {

namespace {

constexpr QSize kSmallestSize{860, 540};
const auto kTracksSetting = QLatin1String("timeline/tracks");

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

} // namespace

MainWindow::MainWindow(const trace::Store& store, std::vector<HandlerChoice> handlers, QWidget* parent)
    : QMainWindow(parent)
    , m_actions(std::move(handlers), this)
    , m_roomActions(this)
{
    m_themes = new ThemeSwitch(*this, *m_actions.themes);
    setMinimumSize(kSmallestSize);
    new TypingWatch(this);
    new WholeTitles(this);
    auto& controls = addControls();
    m_view = new RunView(*this, store, m_actions, m_roomActions);
    setRunTitle({});
    setContextMenuPolicy(Qt::PreventContextMenu);
    auto& docks = m_view->panels().docks();
    m_layout.emplace(*this, docks);
    auto* servers = new QMenu(tr("&Server"), this);
    auto* scenarios = fillMenuBar(*menuBar(), m_actions, *servers, docks.actions());
    m_files = new FileDesk(*this, *menuBar()->actions().constFirst()->menu());
    m_scenarioDesk = new ScenarioDesk(*this, *m_actions.handlers);
    connectRun(controls, *scenarios);
    connectSetUp(controls);
    connectServer(controls, *servers);
    connectView();
    connectFiles();
    m_help = new HelpDesk(*this, m_actions, [this, &docks] {
        return m_files->actions() + m_actions.withKeys() + m_roomActions.withKeys() + docks.actions();
    });
    openClassroom(store, controls);
    prepareRoom();
    prepareForStage();
    m_themes->dressWindow();
    m_layout->restore();
    m_view->centre().timeline().restoreTracks(QSettings().value(kTracksSetting).toStringList());
    m_view->centre().timeline().setFocus();
    m_view->centre().timeline().leaveAtFirstTab();
}

Controls& MainWindow::addControls()
{
    auto* controls = new Controls(m_actions);
    auto* bar = addToolBar(tr("Controls"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    bar->addWidget(controls);
    return *controls;
}

void MainWindow::connectRun(const Controls& controls, QMenu& scenarios)
{
    m_runDesk = new RunDesk(*this, m_actions, controls, scenarios);
    connect(m_runDesk, &RunDesk::handlerChosen, m_view, &RunView::setHandler);
    connect(m_runDesk, &RunDesk::handlerChosen, this, &MainWindow::handlerChosen);
    connect(m_runDesk, &RunDesk::sendRequested, this, &MainWindow::sendRequested);
    connect(m_runDesk, &RunDesk::burstRequested, this, &MainWindow::burstRequested);
    connect(m_runDesk, &RunDesk::scenarioRequested, this, &MainWindow::scenarioRequested);
    connect(m_runDesk, &RunDesk::runAgainRequested, this, &MainWindow::runAgainRequested);
    connect(m_runDesk, &RunDesk::runAgainChosen, this, &MainWindow::runAgainChosen);
    connect(m_actions.editScenario, &QAction::triggered, m_scenarioDesk, &ScenarioDesk::open);
    m_view->setHandler(m_actions.handlers->path());
}

void MainWindow::connectSetUp(Controls& controls)
{
    m_setUpDesk = new SetUpDesk(*this, controls, *m_actions.probe, *m_actions.settings);
    connect(m_setUpDesk, &SetUpDesk::workersChanged, this, &MainWindow::workersChanged);
    connect(m_setUpDesk, &SetUpDesk::upstreamDelayChanged, this, &MainWindow::upstreamDelayChanged);
    connect(m_setUpDesk, &SetUpDesk::setUpChanged, this, &MainWindow::setUpChanged);
    connect(m_setUpDesk, &SetUpDesk::memoryChanged, this, &MainWindow::memoryChanged);
    auto* timeline = &m_view->centre().timeline();
    connect(m_setUpDesk, &SetUpDesk::setUpShown, timeline,
            [timeline](const settings::SetUp& setUp) { timeline->setLoadBalancer(setUp.loadBalancer); });
}

void MainWindow::connectServer(Controls& controls, QMenu& servers)
{
    controls.setServerMenu(servers);
    m_serverDesk = new ServerDesk(*this, m_actions, servers);
    connect(m_serverDesk, &ServerDesk::serverChosen, this, &MainWindow::serverChosen);
    connect(m_serverDesk, &ServerDesk::getToKnowRequested, this, &MainWindow::getToKnowRequested);
}

void MainWindow::connectView()
{
    connect(m_view, &RunView::explanationWanted, this, &MainWindow::explanationWanted);
    connect(m_view, &RunView::viewChanged, this, &MainWindow::viewChanged);
    connect(m_actions.resetLayout, &QAction::triggered, &m_view->panels().docks(), &Docks::reset);
    connect(m_actions.languages, &QActionGroup::triggered, this,
            [this](const QAction* language) { chooseLanguage(language->data().toString()); });
}

void MainWindow::connectFiles()
{
    auto* pictures = new PictureDesk(*this, m_actions, m_view->centre().tabs());
    connect(pictures, &PictureDesk::written, this, &MainWindow::tellWritten);
    connect(pictures, &PictureDesk::runRequested, m_files, &FileDesk::saveRequested);
    connect(m_actions.clear, &QAction::triggered, this, &MainWindow::clearRequested);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.keepBaseline, &QAction::triggered, this, &MainWindow::baselineWanted);
    connect(m_actions.compareWithBaseline, &QAction::triggered, this, &MainWindow::baselineComparisonWanted);
    connect(m_actions.openBaseline, &QAction::triggered, m_files, &FileDesk::askForBaseline);
    connect(m_files, &FileDesk::baselineChosen, this, &MainWindow::baselineChosen);
}

void MainWindow::openClassroom(const trace::Store& store, Controls& controls)
{
    auto& centre = m_view->centre();
    m_classroom = new Classroom(store, centre.timeline(), centre.board(), m_view->panels().lesson(),
                                *m_actions.predictFirst, this);
    auto* lessons = new QMenu(tr("&Lessons"), this);
    menuBar()->insertMenu(menuBar()->actions().constLast(), lessons);
    m_classroom->fill(*lessons, *m_actions.nextInLesson);
    connect(&m_view->panels().lesson(), &LessonPanel::actionOffered, &controls,
            [&controls](bool isOffered) { controls.setLeading(!isOffered); });
    connect(m_actions.nextInLesson, &QAction::triggered, m_classroom, &Classroom::goOn);
    connect(this, &MainWindow::sendRequested, m_classroom, &Classroom::showTimeline);
    connect(this, &MainWindow::burstRequested, m_classroom, &Classroom::showTimeline);
    connect(m_view, &RunView::runChanged, m_classroom, &Classroom::showTimeline);
    connect(m_classroom, &Classroom::boardOpened, &centre.tabs(), &ComparisonTabs::showTimeline);
}

void MainWindow::prepareRoom()
{
    auto* menu = new QMenu(tr("R&oom"), this);
    menu->setToolTipsVisible(true);
    m_roomActions.fill(*menu);
    menuBar()->insertMenu(menuBar()->actions().constLast(), menu);
    m_roomDesk = new RoomDesk(*this, m_roomActions, m_view->centre().room(), m_view->attention());
}

void MainWindow::prepareForStage()
{
    addActions(m_actions.withKeys() +
               m_roomActions.withKeys()); // so that keys work while the menus are hidden
    connect(m_actions.handlers, &HandlerActions::changed, this,
            [this] { addActions(m_actions.handlers->actions()); });
    auto& centre = m_view->centre();
    auto& panels = m_view->panels();
    new Presenter(*this,
                  {centre.timeline(), centre.verdicts(), panels.guide(), centre.room(), panels.docks()},
                  *m_actions.present);
}

void MainWindow::refresh(trace::Time now)
{
    m_view->refresh(now);
}

void MainWindow::expect(trace::Duration expected)
{
    m_view->centre().timeline().expect(expected);
}

void MainWindow::showEndOfRun()
{
    m_view->centre().timeline().showEnd();
}

void MainWindow::showWholeRun()
{
    m_view->centre().timeline().showWhole();
}

void MainWindow::setAddresses(const QString& serverUrl, const QString& upstreamUrl)
{
    m_view->status().setAddresses(serverUrl, upstreamUrl);
    m_classroom->setServer(serverUrl);
}

void MainWindow::setHandler(const QString& path)
{
    m_actions.handlers->choose(path);
    m_view->setHandler(m_actions.handlers->path());
}

QString MainWindow::handler() const
{
    return m_actions.handlers->path();
}

void MainWindow::setServer(const ServerFacts& facts)
{
    m_serverDesk->setServer(facts);
    m_setUpDesk->setServer(facts);
    m_runDesk->setServer(facts);
}

void MainWindow::setHandlers(std::vector<HandlerChoice> handlers)
{
    m_actions.handlers->setChoices(std::move(handlers));
    m_view->setHandler(m_actions.handlers->path());
}

void MainWindow::askForServer(const settings::ServerToWatch& server, const QString& problem)
{
    m_serverDesk->ask(server, problem);
}

void MainWindow::setHealthCheck(const QString& path)
{
    m_runDesk->setHealthCheck(path);
    m_setUpDesk->setHealthCheckKnown(!path.isEmpty());
}

void MainWindow::setWorkers(int workers)
{
    m_setUpDesk->setWorkers(workers);
}

void MainWindow::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_setUpDesk->setUpstreamDelay(delay);
}

void MainWindow::setSetUp(const settings::SetUp& setUp)
{
    m_setUpDesk->setSetUp(setUp);
}

void MainWindow::setMemory(int megabytes)
{
    m_setUpDesk->setMemory(megabytes);
}

void MainWindow::setCommandLine(const QString& usage)
{
    m_help->setCommandLine(usage);
}

void MainWindow::setScenarios(const QStringList& names)
{
    m_scenarioDesk->setScenarios(names);
    m_runDesk->setScenarios(names);
}

void MainWindow::setRunTitle(const QString& title)
{
    // Qt adds the program's name to titles that do not end in it. [*] is where it marks what is unsaved.
    const auto name = QString(title).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(title.isEmpty() ? tr("[*]Await and See") : tr("%1[*] — Await and See").arg(name));
}

void MainWindow::setDroppedEvents(quint64 count)
{
    m_view->setDroppedEvents(count);
}

void MainWindow::setFindings(const analysis::Findings& findings)
{
    m_view->setFindings(findings);
}

void MainWindow::setWatchFacts(const std::optional<WatchFacts>& facts)
{
    m_view->panels().setWatchFacts(facts);
}

void MainWindow::appendLog(const QStringList& lines)
{
    m_view->panels().appendLog(lines);
}

void MainWindow::clearLog()
{
    m_view->panels().clearLog();
}

QStringList MainWindow::log() const
{
    return m_view->panels().log();
}

void MainWindow::showLogOf(const QStringList& lines)
{
    m_view->panels().showLogOf(lines);
}

void MainWindow::clearFilters()
{
    m_view->panels().clearFilters();
    m_view->centre().timeline().clearSearch();
}

void MainWindow::appendOutput(const QStringList& lines)
{
    m_view->panels().appendOutput(lines);
}

void MainWindow::clearOutput()
{
    m_view->panels().clearOutput();
}

void MainWindow::askToRunAgain(const ArrivalFacts& arrivals, const RunAgain& proposal)
{
    m_runDesk->askToRunAgain(arrivals, proposal);
}

void MainWindow::setBaselineKept(bool isKept)
{
    m_actions.compareWithBaseline->setEnabled(isKept);
}

ComparisonTabs& MainWindow::tabs()
{
    return m_view->centre().tabs();
}

void MainWindow::showNotice(const QString& text)
{
    m_view->centre().notice().showNotice(text);
}

void MainWindow::dismissNotice()
{
    m_view->centre().notice().dismissNotice();
}

void MainWindow::showNews(const QString& text)
{
    m_view->centre().notice().showNews(text);
}

void MainWindow::offer(const QString& text, const QString& action, const std::function<void()>& accept)
{
    m_view->centre().notice().offer(text, action, accept);
}

void MainWindow::tellWritten(const QString& text, const QString& file)
{
    m_view->status().tellWritten(text, file);
}

/// All that is on the screen was said in the old language: another window takes this one's place.
void MainWindow::chooseLanguage(const QString& code)
{
    const auto before = language::spoken();
    language::choose(code);
    if (language::spoken() == before) return;
    m_scenarioDesk->whenNothingIsLost([this] { Q_EMIT languageChosen(); });
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_themes != nullptr) m_themes->adapt();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous()) m_layout->begin();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_layout->giveWay();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (keepsEdits()) {
        event->ignore();
        return;
    }
    if (m_files->isUnsaved()) {
        event->ignore();
        Q_EMIT closeRequested();
        return;
    }
    rememberLayout();
    QMainWindow::closeEvent(event);
}

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

void MainWindow::rememberLayout()
{
    m_actions.present->setChecked(false); // what it hides is to be remembered as open
    m_layout->remember();
    QSettings().setValue(kTracksSetting, m_view->centre().timeline().savedTracks());
}

/// The first stop is what the program is for. Where the focus is can be seen: it passes by what is behind a
/// tab, and brings into view what is scrolled away.
bool MainWindow::focusNextPrevChild(bool next)
{
    auto* first = findChild<QWidget*>(QStringLiteral("sendButton"));
    const bool isAtStart = focusWidget() == nullptr || focusWidget() == &m_view->centre().timeline();
    if (std::exchange(m_isUntouched, false) && next && isAtStart) {
        first->setFocus(Qt::TabFocusReason);
        return true;
    }
    const auto* start = focusWidget();
    do {
        if (!QMainWindow::focusNextPrevChild(next)) return false;
    } while (isBehindTab(*focusWidget()) && focusWidget() != start);
    scrollTo(*focusWidget());
    return true;
}

} // namespace ui

#include "moc_main_window.cpp"
