#include "app/lessons/lesson_runner.h"

#include "app/lessons/changed_settings.h"
#include "app/lessons/lesson_pages.h"
#include "app/run/run_again.h"
#include "engine/analysis/comparison.h"
#include "engine/settings/route.h"
#include "engine/settings/setting.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/lessons/classroom.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

bool isHealthCheck(const Arrival& arrival)
{
    return settings::isHealthCheck(arrival.path);
}

/// What the toggle has to show: the handler of those that are no health checks.
QString handlerOf(const Scenario& scenario)
{
    const auto slow = std::ranges::find_if_not(scenario.arrivals, isHealthCheck);
    return QString::fromStdString(slow == scenario.arrivals.end() ? std::string() : slow->path);
}

} // namespace

LessonRunner::LessonRunner(Lab& lab, ui::MainWindow& window, Guard whenNothingIsLost,
                           LessonServers::Use useServer)
    : QObject(&window)
    , m_lab(lab)
    , m_window(window)
    , m_whenNothingIsLost(std::move(whenNothingIsLost))
    , m_shelf(loadLessons(settings::routePaths()))
    , m_servers(lab, window.classroom(), std::move(useServer))
{
    using ui::Classroom;
    using ui::MainWindow;
    auto& classroom = window.classroom();
    connect(&classroom, &Classroom::runRequested, this, [this](int lesson, int step, bool areEndsToBePlaced) {
        begin([=, this] { m_servers.whenFresh([=, this] { run(lesson, step, areEndsToBePlaced); }); });
    });
    connect(&classroom, &Classroom::serverWanted, this,
            [this](const QString& example) { begin([=, this] { m_servers.bring(example); }); });
    connect(&classroom, &Classroom::challengeToBePrepared, this,
            [this](int lesson, int step) { begin([=, this] { prepare(lesson, step); }); });
    connect(&classroom, &Classroom::compareRequested, this, &LessonRunner::compare);
    connect(&classroom, &Classroom::scored, &window, &MainWindow::showNews);
    connect(&window, &MainWindow::handlerChosen, this, [this](const QString& path) { m_handler = path; });
    // A challenge counts what is changed while it runs, too. The lab has been told before.
    connect(&window, &MainWindow::workersChanged, this, &LessonRunner::noteChanges);
    connect(&window, &MainWindow::upstreamDelayChanged, this, &LessonRunner::noteChanges);
    connect(&window, &MainWindow::setUpChanged, this, &LessonRunner::noteChanges);
    connect(&lab, &Lab::cleared, &classroom, &Classroom::abandonRun); // its own begin clears before it counts
    connect(&lab, &Lab::replaced, &classroom, &Classroom::abandonRun);
    connect(&lab, &Lab::runEnded, this, &LessonRunner::endRun);
    connect(&lab, &Lab::earlierRunGoes, this, [this] { m_hasBothRuns = false; });
    classroom.setLessons(m_shelf.shown());
    new LessonPages(window, QCoreApplication::applicationFilePath());
}

const Scenario& LessonRunner::runOf(int lesson, int step) const
{
    return m_shelf.lessons[static_cast<std::size_t>(lesson)].runs[static_cast<std::size_t>(step)];
}

/// A lesson's own run can be made again at any time; nobody is asked about it.
void LessonRunner::begin(const std::function<void()>& go)
{
    const bool isOwn = !m_run.name.empty() && m_lab.scenario().name == m_run.name;
    isOwn ? go() : m_whenNothingIsLost(go);
}

void LessonRunner::run(int lesson, int step, bool areEndsToBePlaced)
{
    const auto& planned = runOf(lesson, step);
    const auto& steps = m_shelf.lessons[static_cast<std::size_t>(lesson)].lesson.steps;
    const bool isChallenge = steps[static_cast<std::size_t>(step)].kind == ui::LessonStep::Kind::Challenge;
    if (!isChallenge) m_challenge = nullptr;
    if (isChallenge && m_challenge != &planned) prepare(lesson, step);
    m_window.classroom().runStep(areEndsToBePlaced, [this, &planned, lesson, step] {
        start(m_challenge ? attempted(planned) : planned, repeatsLastRun(lesson, step));
        m_lastLesson = m_challenge ? -1 : lesson;
        m_lastStep = step;
    });
}

/// The lab holds an earlier run of the lesson with the same arrivals, and nothing else.
bool LessonRunner::repeatsLastRun(int lesson, int step) const
{
    if (m_challenge != nullptr || lesson != m_lastLesson || step <= m_lastStep) return false;
    if (m_lab.isShowingFile() || m_lab.scenario().name != m_run.name) return false;
    if (!whyNotAgain(m_lab.store(), m_lab.isRunning()).isEmpty()) return false;
    const auto planned = runOf(lesson, step).expandedArrivals();
    return analysis::arrivals(m_lab.store()).size() == planned.size() &&
           std::ranges::equal(m_run.expandedArrivals(), planned, {}, &Arrival::at, &Arrival::at);
}

void LessonRunner::start(const Scenario& scenario, bool isAgain)
{
    m_run = scenario;
    m_changed.clear();
    if (m_challenge == nullptr) m_handler = handlerOf(scenario);
    if (isAgain)
        m_lab.runAgain(scenario);
    else
        m_lab.run(scenario);
    m_hasBothRuns = isAgain;
    m_window.setHandler(m_handler);
    noteChanges();
    Q_EMIT setUpChanged();
}

/// Both runs as they were made; where they are gone, another one has to be made.
void LessonRunner::compare()
{
    if (m_hasBothRuns)
        m_window.tabs().showComparison(comparedBefore(m_lab), comparedAfter(m_lab));
    else
        Q_EMIT runAgainRequested();
}

void LessonRunner::prepare(int lesson, int step)
{
    m_challenge = &runOf(lesson, step);
    m_handler = handlerOf(*m_challenge);
    m_lab.prepare(*m_challenge);
    m_window.setHandler(m_handler);
    Q_EMIT setUpChanged();
    m_window.showNews(
        tr("The challenge's set-up is in place, and nothing has been sent yet. Change in the bar above "
           "what you think helps, then press “Run the challenge”."));
}

/// The challenge's arrivals, with what the person has set by now.
Scenario LessonRunner::attempted(const Scenario& start) const
{
    auto scenario = m_lab.scenario();
    scenario.name = start.name;
    scenario.arrivals = start.arrivals;
    for (auto& arrival : scenario.arrivals)
        if (!isHealthCheck(arrival)) arrival.path = m_handler.toStdString();
    return scenario;
}

void LessonRunner::noteChanges()
{
    if (m_challenge == nullptr || !m_lab.isRunning()) return;
    auto now = m_lab.scenario();
    now.arrivals = m_run.arrivals;
    for (auto& setting : changedSettings(*m_challenge, now))
        m_changed.insert(std::move(setting));
}

void LessonRunner::endRun()
{
    auto& classroom = m_window.classroom();
    if (classroom.course().isRunning() && m_lab.scenario().name != m_run.name) classroom.abandonRun();
    const auto isArrival = [](const trace::Request& request) {
        return !request.isProbe && request.events > 0;
    };
    const auto sent = std::ranges::count_if(m_lab.store().requests(), isArrival);
    if (sent > std::ssize(m_run.expandedArrivals()))
        m_changed.insert(settings::marked("requests of your own"));
    classroom.endRun(trace::Clock::now(), {m_changed.begin(), m_changed.end()});
}

} // namespace app

#include "moc_lesson_runner.cpp"
