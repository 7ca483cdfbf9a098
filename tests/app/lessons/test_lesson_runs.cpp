#include "app/lab/first_meeting.h"
#include "app/lab/lab.h"
#include "app/lessons/changed_settings.h"
#include "app/lessons/lesson_files.h"
#include "app/watch/example_copy.h"
#include "app/watch/example_server.h"
#include "engine/settings/route.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/lessons/lesson_runs.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <functional>

using namespace std::chrono_literals;
using Kind = ui::LessonStep::Kind;

namespace {

struct Run
{
    trace::Store store;
    trace::Time end;
};

const QString kPython = QStringLiteral("/usr/bin/python3");

/// On the built-in server or, where a lesson has one, on its example's.
std::optional<settings::ServerToWatch> serverOf(const ui::Lesson& lesson)
{
    if (lesson.server.isEmpty()) return {};
    if (const auto problem = app::copyExample(lesson.server, app::examplesFolder()); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return app::ExampleServer::startedBy(kPython);
}

Run runOf(const app::Scenario& scenario, const std::optional<settings::ServerToWatch>& server = {})
{
    spdlog::logger logger("test", std::make_shared<spdlog::sinks::null_sink_mt>());
    app::Lab lab(logger, {}, scenario, server);
    if (const auto problem = app::meetWatchedServer(lab); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    QSignalSpy ended(&lab, &app::Lab::runEnded);
    lab.run(scenario);
    if (!ended.wait(60'000)) qFatal("the run did not end");
    return {lab.store(), trace::Clock::now()};
}

/// Lessons ask for times: what passes on a free machine may miss one where others take the processors.
constexpr int kTries = 3;

struct Result
{
    bool isMet = true;
    QString sentences;
};

Result resultOf(const ui::LessonStep& step, const app::Scenario& start, const app::Scenario& scenario,
                const std::optional<settings::ServerToWatch>& server)
{
    const auto run = runOf(scenario, server);
    const analysis::Evidence evidence(run.store, run.end);
    const analysis::Attempt attempt{evidence, app::changedSettings(start, scenario)};
    Result result;
    for (const auto& condition : step.conditions) {
        result.isMet = result.isMet && condition.isMet(attempt);
        result.sentences += QString::fromStdString(condition.sentence(attempt)) + QLatin1Char('\n');
    }
    return result;
}

struct Played
{
    QList<int> right; ///< the answers that were measured, by question
    QString text;     ///< of the steps and what to remember
};

/// All runs of a lesson, one after the other.
Played playedOnce(const app::LoadedLesson& loaded, const std::optional<settings::ServerToWatch>& server)
{
    ui::LessonRuns runs;
    Played played;
    std::size_t number = 0;
    for (std::size_t i = 0; i < loaded.runs.size(); ++i) {
        const auto& step = loaded.lesson.steps[i];
        if (step.kind == Kind::Run) {
            const auto run = runOf(loaded.runs[i], server);
            runs.record(++number, run.store, run.end);
            if (step.question) {
                const auto answer = rightAnswer(*runs.evidence(number), *step.question);
                played.right.append(answer ? static_cast<int>(answer->choice) : -1);
            }
        }
        played.text += runs.html(step.text, number);
    }
    played.text += runs.html(loaded.lesson.remember);
    return played;
}

using Change = std::function<void(app::Scenario&)>;

Change handler(const char* path)
{
    return [path](app::Scenario& scenario) {
        for (auto& arrival : scenario.arrivals)
            if (arrival.path != "/healthcheck") arrival.path = path;
    };
}

Change workers(unsigned count)
{
    return [count](app::Scenario& scenario) { scenario.setUp.server.workers = count; };
}

Change threads(unsigned count)
{
    return [count](app::Scenario& scenario) { scenario.setUp.server.threadpoolThreads = count; };
}

Change delay(std::chrono::milliseconds length)
{
    return [length](app::Scenario& scenario) { scenario.setUp.upstream.delay = length; };
}

Change calls(unsigned count)
{
    return [count](app::Scenario& scenario) { scenario.setUp.server.handlers.calls = count; };
}

Change clientTimeout(std::chrono::milliseconds length)
{
    return [length](app::Scenario& scenario) { scenario.setUp.client.timeout = length; };
}

Change callTimeout(std::chrono::milliseconds length)
{
    return [length](app::Scenario& scenario) { scenario.setUp.server.handlers.callTimeout = length; };
}

const Change kRefusing = [](app::Scenario& scenario) { scenario.setUp.upstream.isRefusing = true; };
const Change kNothing = [](app::Scenario&) {};
const Change kLessComputing = [](app::Scenario& scenario) { scenario.setUp.server.handlers.cpu = 1ms; };
const Change kNoClientSetup = [](app::Scenario& scenario) {
    scenario.setUp.server.handlers.clientSetup = 0ms;
};

/// Not the scenario, but the example's file, as a learner does.
const Change kMend = [](app::Scenario&) {
    QFile file(app::ExampleServer::file());
    if (!file.open(QIODevice::ReadWrite)) qFatal("no example");
    auto source = file.readAll();
    source.replace("async def async_blocking(", "def async_blocking(");
    file.resize(0);
    file.seek(0);
    file.write(source);
};

bool canRun(const ui::Lesson& lesson)
{
    const QStringList question{QStringLiteral("-c"),
                               QStringLiteral("import uvicorn, fastapi, requests, httpx")};
    return lesson.server.isEmpty() || QProcess::execute(kPython, question) == 0;
}

} // namespace

/// The lessons that come with the program, with their real runs: what they say is so, and their challenges
/// are passed by right answers alone.
class TestLessonRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMeasureHasAValueAndTheExpectedAnswerIsRight_data();
    void everyMeasureHasAValueAndTheExpectedAnswerIsRight();
    void aChallengeIsPassedByRightAnswersAlone_data();
    void aChallengeIsPassedByRightAnswersAlone();

private:
    const app::LoadedLesson& lesson(const QByteArray& id) const
    {
        for (const auto& loaded : m_shelf.lessons)
            if (loaded.lesson.id == QString::fromLatin1(id)) return loaded;
        qFatal("no lesson %s", id.constData());
    }

    QTemporaryDir m_settings;
    app::LessonShelf m_shelf;
};

void TestLessonRuns::initTestCase()
{
    support::useOwnSettings("test_lesson_runs", m_settings);
    // Of this process alone: the rows run several at a time, and one of them mends the example.
    qputenv("XDG_DATA_HOME", m_settings.path().toUtf8());
    m_shelf = app::loadLessons(settings::routePaths());
    QVERIFY(!m_shelf.lessons.empty());
}

/// The right answers in the order of the lesson's questions, counted from 0.
void TestLessonRuns::everyMeasureHasAValueAndTheExpectedAnswerIsRight_data()
{
    QTest::addColumn<QList<int>>("answers");
    QTest::newRow("01-one-blocking-call") << QList<int>{2, 2};
    QTest::newRow("02-async-to-the-end") << QList<int>{1, 0};
    QTest::newRow("03-even-the-health-check") << QList<int>{2, 0};
    QTest::newRow("04-more-workers") << QList<int>{2, 1};
    QTest::newRow("05-the-thread-pool") << QList<int>{2, 1};
    QTest::newRow("06-computing") << QList<int>{2, 0};
    QTest::newRow("07-together") << QList<int>{1, 0};
    QTest::newRow("08-clients-give-up") << QList<int>{2, 0};
    QTest::newRow("09-a-client-per-call") << QList<int>{2, 0};
    QTest::newRow("10-your-turn") << QList<int>{};
    QTest::newRow("11-your-own-server") << QList<int>{2, 0};
    QTest::newRow("12-the-room") << QList<int>{2, 0};
}

void TestLessonRuns::everyMeasureHasAValueAndTheExpectedAnswerIsRight()
{
    QFETCH(const QList<int>, answers);
    const auto& loaded = lesson(QTest::currentDataTag());
    if (!canRun(loaded.lesson)) QSKIP("uvicorn is not installed");
    const auto server = serverOf(loaded.lesson);
    auto tries = kTries;
    auto played = playedOnce(loaded, server);
    while (played.right != answers && --tries > 0)
        played = playedOnce(loaded, server);
    const auto& text = played.text;
    qInfo().noquote() << text; // what a learner reads
    QVERIFY2(!text.contains(QStringLiteral("not measured")), qPrintable(text));
    QCOMPARE(played.right, answers);
}

void TestLessonRuns::aChallengeIsPassedByRightAnswersAlone_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isPassed");
    QTest::addColumn<int>("challenge");
    const auto row = [](const char* id, const char* what, const Change& change, bool isPassed,
                        int challenge = 0) {
        QTest::addRow("%s: %s", id, what) << QByteArray(id) << change << isPassed << challenge;
    };
    row("01-one-blocking-call", "nothing", kNothing, false);
    row("01-one-blocking-call", "async", handler("/all-async"), true);
    row("01-one-blocking-call", "pool", handler("/sync-threadpool"), true);
    row("01-one-blocking-call", "workers", workers(3), true);
    row("01-one-blocking-call", "a faster upstream", delay(10ms), false);
    row("01-one-blocking-call", "fewer calls", calls(1), false);
    row("01-one-blocking-call", "no upstream", kRefusing, false);
    row("01-one-blocking-call", "no calls at all", handler("/cpu-bound-threadpool"), false);
    row("02-async-to-the-end", "nothing", kNothing, false);
    row("02-async-to-the-end", "workers", workers(2), true);
    row("02-async-to-the-end", "the handler", handler("/all-async"), false);
    row("03-even-the-health-check", "nothing", kNothing, false);
    row("03-even-the-health-check", "async", handler("/all-async"), true);
    row("03-even-the-health-check", "gather", handler("/all-async-gather"), true);
    row("03-even-the-health-check", "executor", handler("/async-executor"), true);
    row("03-even-the-health-check", "pool", handler("/sync-threadpool"), true);
    row("03-even-the-health-check", "a client per call", handler("/all-async-new-client"), true);
    row("03-even-the-health-check", "too few workers", workers(3), false);
    row("03-even-the-health-check", "workers", workers(4), true);
    row("03-even-the-health-check", "a faster upstream", delay(1ms), false);
    row("03-even-the-health-check", "no upstream", kRefusing, false);
    row("03-even-the-health-check", "impatient clients", clientTimeout(40ms), false);
    row(
        "03-even-the-health-check", "two changes",
        [](app::Scenario& scenario) { handler("/all-async")(scenario), workers(4)(scenario); }, false);
    row("04-more-workers", "nothing", kNothing, false);
    row("04-more-workers", "one worker more", workers(3), true);
    row("04-more-workers", "two workers more", workers(4), true);
    row("04-more-workers", "the handler", handler("/all-async"), false);
    row("05-the-thread-pool", "nothing", kNothing, false);
    row("05-the-thread-pool", "a thread more", threads(41), true);
    row("05-the-thread-pool", "async", handler("/all-async"), true);
    row("05-the-thread-pool", "executor", handler("/async-executor"), false);
    row("06-computing", "nothing", kNothing, false);
    row("06-computing", "pool", handler("/cpu-bound-threadpool"), true);
    row("06-computing", "workers", workers(3), true);
    row("06-computing", "less to compute", kLessComputing, false);
    row("06-computing", "no computing", handler("/all-async"), false);
    row("07-together", "nothing", kNothing, false);
    row("07-together", "gather", handler("/all-async-gather"), true);
    row("07-together", "fewer calls", calls(1), false);
    row("08-clients-give-up", "nothing", kNothing, false);
    row("08-clients-give-up", "async", handler("/all-async"), true);
    row("08-clients-give-up", "gather", handler("/all-async-gather"), true);
    row("08-clients-give-up", "pool", handler("/sync-threadpool"), true);
    row("08-clients-give-up", "impatient calls", callTimeout(100ms), false);
    row("08-clients-give-up", "no upstream", kRefusing, false);
    row("08-clients-give-up", "workers", workers(4), true);
    row("08-clients-give-up", "patient clients", clientTimeout(0ms), false);
    row("09-a-client-per-call", "nothing", kNothing, false);
    row("09-a-client-per-call", "one client", handler("/all-async"), true);
    row("09-a-client-per-call", "gather", handler("/all-async-gather"), true);
    row("09-a-client-per-call", "pool", handler("/sync-threadpool"), true);
    row("09-a-client-per-call", "a cheap client", kNoClientSetup, false);
    row("10-your-turn", "nothing", kNothing, false);
    row("10-your-turn", "blocking", handler("/async-blocking"), true);
    row("10-your-turn", "computing", handler("/cpu-bound"), true);
    row("10-your-turn", "a slower upstream", delay(2s), false);
    row("10-your-turn", "nothing for eight", kNothing, false, 1);
    row("10-your-turn", "async for eight", handler("/all-async"), true, 1);
    row("10-your-turn", "pool for eight", handler("/sync-threadpool"), true, 1);
    row("10-your-turn", "workers for eight", workers(8), true, 1);
    row("10-your-turn", "a faster upstream for eight", delay(10ms), false, 1);
    row("10-your-turn", "one call for eight", calls(1), false, 1);
    row("11-your-own-server", "nothing", kNothing, false);
    row("11-your-own-server", "another handler", handler("/all-async"), false);
    row("11-your-own-server", "a plain def", kMend, true);
}

/// A challenge of the lesson, with one change.
void TestLessonRuns::aChallengeIsPassedByRightAnswersAlone()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Change, change);
    QFETCH(const bool, isPassed);
    QFETCH(const int, challenge);
    const auto& loaded = lesson(id);
    const auto& steps = loaded.lesson.steps;
    auto step = std::ranges::find(steps, Kind::Challenge, &ui::LessonStep::kind);
    std::advance(step, challenge); // a lesson's challenges follow one another
    const auto& start = loaded.runs[static_cast<std::size_t>(step - steps.begin())];
    if (!canRun(loaded.lesson)) QSKIP("uvicorn is not installed");
    const auto server = serverOf(loaded.lesson);
    auto scenario = start;
    change(scenario);
    auto tries = isPassed ? kTries : 1;
    auto result = resultOf(*step, start, scenario, server);
    while (result.isMet != isPassed && --tries > 0)
        result = resultOf(*step, start, scenario, server);
    QVERIFY2(result.isMet == isPassed, qPrintable(result.sentences));
}

PLAIN_TEST(TestLessonRuns)
#include "test_lesson_runs.moc"
