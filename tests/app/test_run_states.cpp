#include "app/process/resources.h"
#include "engine/trace/segment.h"
#include "tests/app/lab_bench.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace app;
using namespace std::chrono_literals;
using support::runOf;

namespace {

constexpr auto kDelay = 30ms;

Scenario scenarioOnRoute(const std::string& path, unsigned workers)
{
    Scenario scenario;
    scenario.setUp.server.workers = workers;
    scenario.setUp.server.handlers.cpu = scenario.setUp.server.handlers.clientSetup = 10ms;
    scenario.setUp.upstream.delay = kDelay;
    scenario.arrivals = {{0ms, path, 6, 7ms}, {10ms, "/healthcheck", 3, 20ms}};
    return scenario;
}

std::vector<trace::Segment> segmentsOf(const trace::Request& request)
{
    std::vector<trace::Segment> segments;
    appendSegments(request, request.received, segments);
    return segments;
}

/// A pool is asked before a plain handler starts.
bool isBeforeItsHandler(const trace::Step& step)
{
    return step.kind == trace::StepKind::PoolPlace || step.kind == trace::StepKind::PoolJob;
}

} // namespace

/// Whole runs on every route: from send to receive, every nanosecond has one state.
class TestRunStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void theFiveStatesOfEveryRequestAddUp_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<unsigned>("workers");
        for (const auto& route : settings::routes())
            for (const unsigned workers : {1U, 2U, 4U})
                QTest::addRow("%s, %u workers", route.path.data(), workers)
                    << QString::fromUtf8(route.path) << workers;
    }

    void theFiveStatesOfEveryRequestAddUp()
    {
        QFETCH(QString, path);
        QFETCH(unsigned, workers);
        const auto store = runOf(scenarioOnRoute(path.toStdString(), workers));
        QCOMPARE(store.requests().size(), 9U);
        for (const auto& request : store.requests()) {
            QCOMPARE(request.outcome(), trace::Outcome::Answered);
            trace::Duration sum{};
            for (const auto part : timeInStates(request, request.received))
                sum += part;
            QVERIFY(std::chrono::abs(sum - (request.received - request.sent)) < 1ms);
        }
    }

    void oneStateBeginsWhereTheLastOneEnds()
    {
        const auto store = runOf(scenarioOnRoute("/all-async-gather", 2));
        for (const auto& request : store.requests()) {
            const auto segments = segmentsOf(request);
            QCOMPARE(segments.front().begin, request.sent);
            QCOMPARE(segments.back().end, request.received);
            for (std::size_t i = 1; i < segments.size(); ++i)
                QCOMPARE(segments[i].begin, segments[i - 1].end);
        }
    }

    void timesComeInTheOrderInWhichThingsHappen_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto& route : settings::routes())
            QTest::newRow(route.path.data()) << QString::fromUtf8(route.path);
    }

    void timesComeInTheOrderInWhichThingsHappen()
    {
        QFETCH(QString, path);
        auto scenario = scenarioOnRoute(path.toStdString(), 2);
        scenario.setUp.server.threadpoolThreads = 1;
        const auto store = runOf(scenario);
        for (const auto& request : store.requests()) {
            const std::array times{request.sent, request.read, request.started, request.finished,
                                   request.received};
            QVERIFY(std::ranges::is_sorted(times));
            for (const auto& step : request.steps)
                QVERIFY((request.started <= step.begun || isBeforeItsHandler(step)) &&
                        step.ended <= request.finished);
        }
    }

    void whoGivesUpIsWorkedOffAndEveryStateStillAddsUp()
    {
        auto scenario = scenarioOnRoute("/async-blocking", 1);
        scenario.setUp.client.timeout = kDelay / 2;
        const auto store = runOf(scenario);
        for (const auto& request : store.requests()) {
            if (!trace::isSet(request.read)) continue;
            trace::Duration sum{};
            for (const auto part : timeInStates(request, request.finished))
                sum += part;
            QCOMPARE(sum, trace::Duration(request.failed - request.sent));
        }
        const auto& first = store.requests().front();
        QCOMPARE(first.failure, trace::Failure::TimedOut);
        QVERIFY(first.isAbandoned());
        QCOMPARE(first.steps.size(), 2U);
    }
};

PLAIN_TEST(TestRunStates)
#include "test_run_states.moc"
