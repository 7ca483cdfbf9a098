#include "app/window/desktop.h"

#include "app/command_line/command_line.h"
#include "app/lessons/lesson_plan.h"
#include "app/lessons/lesson_runner.h"
#include "app/run/run_again.h"
#include "app/run/run_log.h"
#include "app/scenario/room_for_requests.h"
#include "app/window/scenario_editing.h"
#include "app/window/server_switch.h"
#include "app/window/watch_facts.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/lessons/classroom.h"
#include "ui/lessons/lesson_course.h"
#include "ui/settings/memory_field.h"
#include "ui/text/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace app {

Desktop::Desktop(const Ports& ports, const Scenario& setUp,
                 const std::optional<settings::ServerToWatch>& watched)
    : m_memory(ui::MemoryField::remembered())
    , m_lab(m_log.logger(), ports, setUp, watched)
    , m_window(std::make_unique<ui::MainWindow>(m_lab.store(), ServerSwitch::handlersOf(m_lab)))
    , m_files(m_lab, *m_window)
    , m_baseline(m_lab, *m_window)
    , m_analyst(m_lab.store().paths(), [this](const analysis::Findings& findings) {
        QMetaObject::invokeMethod(&m_relay, [this, findings] {
            keepEvidence(findings);
            m_window->setFindings(findings);
        });
    })
{
    m_lab.setMemory(m_memory);
    auto notices = equip();
    if (const auto notice = m_lab.portNotice(); !notice.isEmpty()) notices.prepend(notice);
    if (!notices.isEmpty()) m_window->showNotice(notices.join(QLatin1Char('\n')));
}

/// What went wrong on the way.
QStringList Desktop::equip()
{
    m_window->setScenarios(builtInScenarios());
    m_window->setCommandLine(commandLineUsage());
    showSetUp();
    tellFacts();
    carryOutIntents();
    explain();
    new ScenarioEditing(m_lab, m_window->scenarioDesk(), [this](const Scenario& scenario) {
        m_files.whenNothingIsLost([this, scenario] { run(scenario); });
    });
    const auto whenNothingIsLost = [this](std::function<void()> go) {
        m_files.whenNothingIsLost(std::move(go));
    };
    auto* servers = new ServerSwitch(m_lab, *m_window, whenNothingIsLost);
    servers->setParent(m_window.get());
    QObject::connect(servers, &ServerSwitch::changed, m_window.get(), [this] { showSetUp(); });
    auto* lessons = new LessonRunner(m_lab, *m_window, whenNothingIsLost,
                                     [servers](const auto& server) { servers->use(server); });
    QObject::connect(lessons, &LessonRunner::setUpChanged, m_window.get(), [this] { showSetUp(); });
    QObject::connect(lessons, &LessonRunner::runAgainRequested, m_window.get(), [this] { askToRunAgain(); });
    m_room = new RoomHost(m_lab, *m_window, [this](const std::string& handler) {
        m_files.whenNothingIsLost([this, handler] { runAgain({.handler = handler}); });
    });
    // Later, for the window that says so is about to go.
    QObject::connect(
        m_window.get(), &ui::MainWindow::languageChosen, &m_relay, [this] { changeLanguage(); },
        Qt::QueuedConnection);
    return lessons->problems();
}

/// All texts are said anew, in a window that takes over what the one before showed.
void Desktop::changeLanguage()
{
    if (m_room->room().isOpen()) {
        m_window->showNotice(QCoreApplication::translate(
            "app", "The language changes once the room is closed and the program starts again."));
        return;
    }
    ui::language::speak();
    m_window->rememberLayout();
    const auto handler = m_window->handler();
    const auto log = m_window->log();
    const auto lesson = m_window->classroom().course().current();
    const auto before = std::exchange(
        m_window, std::make_unique<ui::MainWindow>(m_lab.store(), ServerSwitch::handlersOf(m_lab)));
    m_files.moveTo(*m_window);
    m_baseline.moveTo(*m_window);
    m_question.request = trace::RequestId::None;
    equip();
    m_window->setHandler(handler);
    m_window->classroom().goTo(lesson);
    m_lab.isShowingFile() ? m_window->showLogOf(logOf(m_lab.store())) : m_window->appendLog(log);
    if (m_lab.earlierRun()) m_window->tabs().showComparison(comparedBefore(m_lab), comparedAfter(m_lab));
    m_window->tabs().showTimeline();
    m_window->show();
    if (trace::isSet(m_now)) m_window->refresh(m_now);
    m_window->showWholeRun();
    ask();
}

void Desktop::end()
{
    m_room->close();
    m_files.end();
    m_lab.stop();
    m_log.end();
}

void Desktop::leaveForNextStart()
{
    m_window->rememberLayout();
    m_files.leaveForNextStart();
}

void Desktop::runScenario(const QString& nameOrFile)
{
    const auto loaded = loadScenario(nameOrFile, m_lab.scenarioPaths());
    if (!loaded.scenario) {
        m_window->showNotice(QString::fromStdString(loaded.error.message));
        return;
    }
    run(*loaded.scenario);
}

void Desktop::run(const Scenario& scenario)
{
    if (const auto problem = tooManyRequests(scenario); !problem.isEmpty()) {
        m_window->showNotice(problem);
        return;
    }
    const auto planned = plannedArrivals(scenario);
    m_room->expect(scenario);
    m_window->classroom().beforeRun(planned, horizonOf(scenario), [this, scenario] {
        m_lab.run(scenario);
        m_window->setHandler(QString::fromStdString(scenario.arrivals.front().path));
        showSetUp();
    });
}

void Desktop::clear()
{
    m_lab.clear();
    m_window->clearFilters();
}

/// The lines of a run name its requests by their numbers, which are others' in the next one.
void Desktop::beginLog()
{
    if (m_lab.isShowingFile())
        m_window->showLogOf(logOf(m_lab.store()));
    else
        m_window->clearLog();
}

void Desktop::askToRunAgain()
{
    const auto& store = m_lab.store();
    if (const auto problem = whyNotAgain(store, m_lab.isRunning()); !problem.isEmpty())
        m_window->showNotice(problem);
    else
        m_window->askToRunAgain(arrivalFactsOf(store), proposalFor(store, m_lab.scenarioOfRun().setUp));
}

void Desktop::runAgain(const Variation& variation)
{
    // While it was being asked for, somebody from outside may have sent something.
    const auto notAgain = whyNotAgain(m_lab.store(), m_lab.isRunning());
    const auto scenario = repeated(m_lab.store(), m_lab.scenarioOfRun(), variation);
    if (const auto problem = notAgain.isEmpty() ? tooManyRequests(scenario) : notAgain; !problem.isEmpty()) {
        m_window->showNotice(problem);
        return;
    }
    m_lab.runAgain(scenario);
    if (variation.handler) m_window->setHandler(QString::fromStdString(*variation.handler));
    showSetUp();
    m_window->tabs().showComparison(comparedBefore(m_lab), comparedAfter(m_lab));
}

/// A request takes the place of a shown file, which may be all that is left of a lost run.
void Desktop::beforeSending(std::function<void()> go)
{
    m_lab.isShowingFile() ? m_files.whenNothingIsLost(std::move(go)) : go();
}

void Desktop::sendBurst(const QString& path, int count)
{
    const auto room = roomForRequests() - std::min(roomForRequests(), m_lab.store().underWay());
    if (static_cast<std::size_t>(count) > room)
        m_window->showNotice(
            QCoreApplication::translate(
                "app", "%1 more requests in flight are too many for this system's limit of open files; "
                       "there is room for %2.")
                .arg(count)
                .arg(room));
    else
        m_lab.sendBurst(path, count);
}

void Desktop::tellFacts()
{
    QObject::connect(&m_lab, &Lab::traceChanged, m_window.get(), [this](trace::Time now) {
        m_now = now; // what the window asks meanwhile is about then
        m_window->setDroppedEvents(m_lab.droppedEvents());
        if (m_lab.earlierRun() && m_lab.isSetUpChanged())
            m_window->tabs().setComparedSetUp(comparedAfter(m_lab).setUp);
        showOutlook();
        m_window->refresh(now);
    });
    QObject::connect(&m_lab, &Lab::begun, m_window.get(), [this] {
        const auto& scenario = m_lab.scenario();
        m_window->expect(m_lab.isRunning() ? horizonOf(scenario) : durationOfOne(scenario.setUp));
    });
    QObject::connect(&m_lab, &Lab::runEnded, m_window.get(), &ui::MainWindow::showEndOfRun);
    QObject::connect(&m_lab, &Lab::earlierRunGoes, m_window.get(),
                     [this] { m_window->tabs().endComparison(); });
    QObject::connect(&m_lab, &Lab::serverMoved, m_window.get(), [this](std::uint16_t portBefore) {
        m_window->setAddresses(m_lab.serverUrl(), m_lab.upstreamUrl());
        m_window->showNotice(serverMovedNotice(portBefore, m_lab.serverPort()));
    });
    QObject::connect(&m_lab, &Lab::upstreamMoved, m_window.get(), [this](std::uint16_t portBefore) {
        m_window->setAddresses(m_lab.serverUrl(), m_lab.upstreamUrl());
        m_window->showNotice(upstreamMovedNotice(portBefore, m_lab.upstreamPort()));
    });
    QObject::connect(&m_lab, &Lab::replaced, m_window.get(), [this] { m_log.beginRun(); });
    QObject::connect(&m_log, &Log::runBegun, m_window.get(), [this] { beginLog(); });
    QObject::connect(&m_log, &Log::linesWritten, m_window.get(), &ui::MainWindow::appendLog);
    tellOfWatchedServer();
    showOutlook();
}

void Desktop::showOutlook()
{
    const auto* outlook = m_lab.outlook();
    m_window->setWatchFacts(outlook == nullptr ? std::nullopt : std::optional(factsOf(*outlook)));
}

void Desktop::tellOfWatchedServer()
{
    QObject::connect(&m_lab, &Lab::watchEnded, m_window.get(), [this](const QString& sentence) {
        m_window->appendOutput({sentence.section(u'\n', 0, 0)});
    });
    QObject::connect(&m_lab, &Lab::serverChanged, m_window.get(), &ui::MainWindow::clearOutput);
    QObject::connect(&m_lab, &Lab::watchWrote, m_window.get(), &ui::MainWindow::appendOutput);
    QObject::connect(&m_lab, &Lab::watchWrote, &m_log, &Log::repeat);
}

void Desktop::explain()
{
    QObject::connect(&m_lab, &Lab::eventsFolded, m_window.get(),
                     [this](const std::vector<trace::Event>& events) { m_analyst.fold(events); });
    QObject::connect(
        &m_lab, &Lab::watchTold, m_window.get(),
        [this](const std::vector<trace::WorkerName>& workers, const std::vector<trace::Holding>& holdings) {
            m_analyst.hold(holdings, workers);
        });
    QObject::connect(&m_lab, &Lab::pathAdded, m_window.get(),
                     [this](const std::string& path) { m_analyst.addPath(path); });
    QObject::connect(&m_lab, &Lab::replaced, m_window.get(),
                     [this](const std::shared_ptr<const trace::Store>& store) { m_analyst.become(store); });
    QObject::connect(&m_lab, &Lab::traceChanged, m_window.get(), [this] { ask(); });
    QObject::connect(m_window.get(), &ui::MainWindow::explanationWanted, m_window.get(),
                     [this](trace::RequestId request, bool wantsFlows) {
                         m_question.request = request;
                         m_question.wantsFlows = wantsFlows;
                         ask();
                     });
    QObject::connect(m_window.get(), &ui::MainWindow::viewChanged, m_window.get(),
                     [this](std::optional<trace::Time> until) {
                         m_question.until = until;
                         ask();
                     });
    QObject::connect(m_window.get(), &ui::MainWindow::setUpChanged, m_window.get(), [this] { ask(); });
}

void Desktop::ask()
{
    if (!trace::isSet(m_now)) return; // nothing has happened yet
    m_question.loadBalancer = m_lab.scenario().setUp.loadBalancer;
    m_question.run = m_lab.store().run();
    m_analyst.ask(m_question, m_now);
}

void Desktop::carryOutIntents()
{
    using ui::MainWindow;
    QObject::connect(m_window.get(), &MainWindow::sendRequested, &m_lab,
                     [this](const QString& path) { beforeSending([this, path] { m_lab.send(path); }); });
    QObject::connect(m_window.get(), &MainWindow::burstRequested, &m_lab,
                     [this](const QString& path, int count) {
                         beforeSending([this, path, count] { sendBurst(path, count); });
                     });
    QObject::connect(m_window.get(), &MainWindow::workersChanged, &m_lab, &Lab::setWorkers);
    QObject::connect(m_window.get(), &MainWindow::upstreamDelayChanged, &m_lab, &Lab::setUpstreamDelay);
    QObject::connect(m_window.get(), &MainWindow::setUpChanged, &m_lab, &Lab::change);
    QObject::connect(m_window.get(), &MainWindow::memoryChanged, &m_lab,
                     [this](int megabytes) { setMemory(megabytes); });
    QObject::connect(m_window.get(), &MainWindow::clearRequested, &m_lab,
                     [this] { m_files.whenNothingIsLost([this] { clear(); }); });
    QObject::connect(m_window.get(), &MainWindow::runAgainRequested, &m_lab, [this] { askToRunAgain(); });
    QObject::connect(m_window.get(), &MainWindow::runAgainChosen, &m_lab,
                     [this](const ui::RunAgain& choice) { runAgain(variationOf(choice)); });
    QObject::connect(m_window.get(), &MainWindow::scenarioRequested, &m_lab, [this](const QString& name) {
        m_files.whenNothingIsLost([this, name] { runScenario(name); });
    });
}

void Desktop::showSetUp()
{
    const auto& [name, setUp, arrivals] = m_lab.scenario();
    m_window->setAddresses(m_lab.serverUrl(), m_lab.upstreamUrl());
    m_window->setHealthCheck(m_lab.healthCheck());
    m_window->setWorkers(static_cast<int>(setUp.server.workers));
    m_window->setUpstreamDelay(setUp.upstream.delay);
    m_window->setSetUp(setUp);
    m_window->setMemory(m_memory);
    m_files.showTitle();
}

void Desktop::setMemory(int megabytes)
{
    m_memory = megabytes;
    m_lab.setMemory(megabytes);
    m_window->setMemory(megabytes);
}

/// What the window tells of can still be looked at once it is old.
void Desktop::keepEvidence(const analysis::Findings& findings)
{
    if (findings.question.run != m_lab.store().run()) return;
    for (const auto& verdict : findings.verdicts)
        for (const auto id : {verdict.culprit, verdict.victim})
            if (id != trace::RequestId::None) m_lab.keepWhole(id);
}

} // namespace app
