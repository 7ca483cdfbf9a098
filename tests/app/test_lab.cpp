#include "app/process/resources.h"
#include "engine/trace/history.h"
#include "engine/trace/segment.h"
#include "engine/trace/worker_terms.h"
#include "tests/app/lab_bench.h"
#include "tests/support/http/port_thief.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <unistd.h>

using namespace app;
using namespace std::chrono_literals;
using support::kLabDelay;
using support::runOf;
using support::scenarioOf;
using support::TestLab;
using trace::RequestId;
using trace::State;

namespace {

/// The trace of a whole run.
/// When something happened, in units of the upstream's delay since the run's start.
double inDelays(const trace::Store& store, trace::Time time)
{
    return std::chrono::duration<double>(time - store.origin()) / kLabDelay;
}

double startOf(const trace::Store& store, unsigned id)
{
    return inDelays(store, store.find(RequestId{id})->started);
}

double endOf(const trace::Store& store, unsigned id)
{
    return inDelays(store, store.find(RequestId{id})->received);
}

#define COMPARE_ABOUT(actual, expected)                                                                      \
    QVERIFY2(std::abs((actual) - (expected)) < 0.4,                                                          \
             qPrintable(QStringLiteral("%1 instead of %2 delays").arg(actual).arg(expected)))

} // namespace

/// Whole runs over the loopback.
class TestLabRuns : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void aServerWhoseAddressWentRefusesUntilItIsBack()
    {
        const auto address = QStringLiteral("10.255.255.254");
        const auto change = [&address](const char* what) {
            return QProcess::execute(QStringLiteral("ip"),
                                     {QStringLiteral("address"), QString::fromUtf8(what),
                                      address + QStringLiteral("/32"), QStringLiteral("dev"),
                                      QStringLiteral("lo")}) == 0;
        };
        if (::geteuid() != 0 || !change("add")) QSKIP("nobody lets us change addresses here");
        auto isThere = true;
        const auto goes = qScopeGuard([&] { return isThere && change("delete"); });
        const auto scenario = scenarioOf({{0ms, "/healthcheck"}});
        Ports ports;
        ports.address = address;
        TestLab test(scenario, ports);
        QSignalSpy failed(&test.lab, &Lab::startFailed);
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        isThere = !change("delete");
        QVERIFY(!isThere);
        test.lab.run(scenario);
        QVERIFY(ended.wait());
        QCOMPARE(failed.count(), 1);
        QVERIFY2(failed[0][0].toString().contains(QStringLiteral("Cannot assign requested address")),
                 qPrintable(failed[0][0].toString()));
        QCOMPARE(test.lab.store().requests().front().failure, trace::Failure::Refused);
        isThere = change("add");
        test.lab.run(scenario);
        QVERIFY(ended.wait());
        QCOMPARE(test.lab.store().requests().front().status, std::uint16_t{200});
        QVERIFY(test.lab.hasServer() && failed.count() == 1);
    }

    void aBlockingRequestMakesTheNextOneWaitForItsEnd()
    {
        const auto store = runOf(scenarioOf({{0ms, "/async-blocking"}, {40ms, "/async-blocking"}}));
        COMPARE_ABOUT(startOf(store, 1), 0);
        COMPARE_ABOUT(endOf(store, 1), 2);
        COMPARE_ABOUT(startOf(store, 2), 2);
        COMPARE_ABOUT(endOf(store, 2), 4);
        QVERIFY(store.find(RequestId{2})->started >= store.find(RequestId{1})->finished);
    }

    void asyncRequestsInterleave()
    {
        const auto store = runOf(scenarioOf({{0ms, "/all-async"}, {40ms, "/all-async"}}));
        COMPARE_ABOUT(startOf(store, 2), 0.2);
        COMPARE_ABOUT(endOf(store, 1), 2);
        COMPARE_ABOUT(endOf(store, 2), 2.2);
        QVERIFY(store.find(RequestId{2})->started < store.find(RequestId{1})->steps.front().ended);
    }

    void aHealthCheckWaitsForAllOfTheBlockingAndForNothingOfTheAsync()
    {
        const auto health = Arrival{100ms, "/healthcheck"};
        const auto blocking =
            runOf(scenarioOf({{0ms, "/async-blocking"}, {40ms, "/async-blocking"}, health}));
        COMPARE_ABOUT(endOf(blocking, 3), 4);
        const auto async = runOf(scenarioOf({{0ms, "/all-async"}, {40ms, "/all-async"}, health}));
        COMPARE_ABOUT(endOf(async, 3), 0.5);
    }

    void twoWorkersTakeTwoBlockingRequestsAndTheThirdWaits()
    {
        const auto store = runOf(scenarioOf({{0ms, "/async-blocking", 3, 40ms}}, 2));
        COMPARE_ABOUT(startOf(store, 2), 0.2);
        COMPARE_ABOUT(startOf(store, 3), 2);
        QVERIFY(store.find(RequestId{1})->worker != store.find(RequestId{2})->worker);
    }

    void aCallThatAHeldLoopCannotSendIsReadyMeanwhile()
    {
        // The first one holds the loop until all others are there.
        std::vector<Arrival> arrivals{{0ms, "/async-blocking"}};
        for (int i = 0; i < 4; ++i) {
            arrivals.push_back({50ms, "/all-async"});
            arrivals.push_back({50ms, "/cpu-bound"});
        }
        const auto store = runOf(scenarioOf(arrivals));
        int late = 0;
        for (const auto& call : store.upstreamCalls()) {
            const auto& request = *store.find(call.request);
            const auto step = std::ranges::find(request.steps, call.index, &trace::Step::index);
            if (step->kind != trace::StepKind::AsyncCall || !trace::isSet(step->taken)) continue;
            ++late;
            QVERIFY(step->begun < step->taken && step->taken <= call.arrived);
            const auto moment = step->begun + (step->taken - step->begun) / 2;
            QCOMPARE(trace::segmentAt(request, moment)->state, State::Ready);
        }
        QVERIFY(late > 0);
    }

    void requestsStartInTheOrderInWhichTheyCame()
    {
        const auto store = runOf(scenarioOf({{0ms, "/async-blocking", 4, 10ms}}));
        for (unsigned id = 2; id <= 4; ++id)
            QVERIFY(store.find(RequestId{id})->started >= store.find(RequestId{id - 1})->finished);
    }

    void theStatesOfEveryRequestAddUpToItsTotal()
    {
        auto scenario = scenarioOf({}, 2);
        scenario.setUp.upstream.delay = 30ms;
        scenario.setUp.server.handlers.cpu = scenario.setUp.server.handlers.clientSetup = 10ms;
        for (const auto& route : settings::routes())
            scenario.arrivals.push_back({0ms, std::string(route.path), 3, 7ms});
        const auto store = runOf(scenario);
        QCOMPARE(store.requests().size(), 3 * settings::routes().size());
        for (const auto& request : store.requests()) {
            trace::Duration sum{};
            for (const auto part : timeInStates(request, store.latest()))
                sum += part;
            QCOMPARE(sum, trace::Duration(request.received - request.sent));
        }
    }

    void aTimeoutIsTheClientsAndTheServerGoesOn()
    {
        auto scenario = scenarioOf({{0ms, "/async-blocking"}});
        scenario.setUp.client.timeout = 100ms;
        const auto store = runOf(scenario);
        const auto& request = store.requests().front();
        QCOMPARE(request.failure, trace::Failure::TimedOut);
        QVERIFY(request.isAbandoned());
        QCOMPARE(request.steps.size(), 2U);
        QVERIFY(request.finished > request.failed);
    }

    void whatIsSentByHandIsRecordedWithItsModeAndChanges()
    {
        auto scenario = scenarioOf({});
        scenario.setUp.upstream.delay = 10ms;
        TestLab test(scenario);
        test.lab.send(QStringLiteral("/async-blocking"));
        test.lab.setUpstreamDelay(20ms);
        test.lab.sendBurst(QStringLiteral("/all-async"), 3);
        test.lab.send(QStringLiteral("/healthcheck"));
        const auto& store = test.lab.store();
        QTRY_COMPARE(store.requests().size(), 5U);
        QTRY_COMPARE(store.inFlight(), 0U);
        std::vector<trace::EventKind> kinds;
        for (const auto& change : store.changes())
            kinds.push_back(change.kind);
        using enum trace::EventKind;
        QCOMPARE(kinds, (std::vector{WorkersChanged, HandlerChosen, HandlerChosen, DelayChanged}));
        QCOMPARE(store.changes().front().value, 1U); // how many were there at the begin
    }

    void aTraceKnowsWhoWasThereWhen()
    {
        auto scenario = scenarioOf({});
        scenario.setUp.upstream.delay = 10ms;
        TestLab test(scenario);
        const auto& store = test.lab.store();
        test.lab.sendBurst(QStringLiteral("/async-blocking"), 3);
        QTRY_COMPARE(store.requests().size(), 3U);
        QTRY_COMPARE(store.inFlight(), 0U);
        test.lab.setWorkers(4);
        QTRY_COMPARE(store.workers().size(), 4U);
        const auto now = trace::Clock::now();
        for (const auto& worker : store.workers()) {
            const auto presence = trace::presenceOf(store, worker.id, now);
            QCOMPARE(presence.size(), 1U);
            const bool isFirst = worker.id == trace::WorkerId{1};
            QCOMPARE(presence.front().begin < store.origin(), isFirst);
            QCOMPARE(presence.front().begin > store.requests().back().received, !isFirst);
        }
    }

    void afterClearingFormerWorkersAreForgotten()
    {
        auto scenario = scenarioOf({});
        scenario.setUp.upstream.delay = 10ms;
        scenario.setUp.server.workers = 4;
        TestLab test(scenario);
        const auto& store = test.lab.store();
        test.lab.sendBurst(QStringLiteral("/all-async"), 8);
        QTRY_COMPARE(store.requests().size(), 8U);
        QTRY_COMPARE(store.inFlight(), 0U);
        QCOMPARE(store.workers().size(), 4U);
        test.lab.clear();
        test.lab.setWorkers(2);
        test.lab.send(QStringLiteral("/all-async"));
        test.lab.setUpstreamDelay(20ms); // every worker's loop is told, also those that were let go
        QTRY_COMPARE(store.requests().size(), 1U);
        QTRY_COMPARE(store.inFlight(), 0U);
        QCOMPARE(store.workers().size(), 2U);
    }

    void aScenarioFlagsEachHandlerWhereItIsFirstCalled()
    {
        TestLab test;
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        test.lab.run(scenarioOf(
            {{0ms, "/healthcheck"}, {10ms, "/all-async"}, {20ms, "/async-blocking"}, {30ms, "/all-async"}}));
        QVERIFY(ended.wait());
        const auto& store = test.lab.store();
        std::vector<std::string> handlers;
        for (const auto& change : store.changes())
            if (change.kind == trace::EventKind::HandlerChosen)
                handlers.emplace_back(store.path(change.route));
        QCOMPARE(handlers, (std::vector<std::string>{"/all-async", "/async-blocking"}));
        QCOMPARE(store.changes()[1].time, store.find(RequestId{2})->sent);
    }

    void clearingForgetsEvenWhatIsInFlight()
    {
        TestLab test(scenarioOf({}));
        test.lab.send(QStringLiteral("/all-async"));
        QTRY_COMPARE(test.lab.store().inFlight(), 1U);
        test.lab.clear();
        QVERIFY(test.lab.store().isEmpty());
        test.lab.send(QStringLiteral("/healthcheck"));
        QTRY_COMPARE(test.lab.store().requests().size(), 1U);
        QTRY_COMPARE(test.lab.store().inFlight(), 0U);
    }

    void clearingEndsTheScenarioThatRuns()
    {
        auto scenario = scenarioOf({{0ms, "/healthcheck"}, {150ms, "/healthcheck"}});
        scenario.setUp.upstream.delay = 150ms;
        TestLab test(scenario);
        test.lab.run(scenario);
        QTRY_VERIFY(!test.lab.store().isEmpty() && test.lab.store().inFlight() == 0);
        test.lab.clear();
        test.lab.send(QStringLiteral("/all-async")); // is answered after the second one was due
        QTRY_VERIFY(!test.lab.store().isEmpty() && test.lab.store().inFlight() == 0);
        const auto& requests = test.lab.store().requests();
        QCOMPARE(std::ranges::count_if(requests,
                                       [](const auto& request) { return trace::isSet(request.begin()); }),
                 1);
    }

    void anIdleLabSleepsAndARequestFromOutsideWakesIt()
    {
        TestLab test(scenarioOf({}));
        QSignalSpy changed(&test.lab, &Lab::traceChanged);
        QTest::qWait(600);
        changed.clear();
        QTest::qWait(300);
        QCOMPARE(changed.size(), 0);
        QTcpSocket outsider;
        outsider.connectToHost(QHostAddress::LocalHost, test.lab.serverPort());
        outsider.write("GET /healthcheck HTTP/1.1\r\nHost: t\r\n\r\n");
        QTRY_COMPARE(test.lab.store().requests().size(), 1U);
        QVERIFY(changed.size() > 0);
        QVERIFY(test.lab.store().requests().front().isFromOutside());
    }

    /// Whatever was sent before, and is still under way.
    void everyRunCountsItsRequestsFromOne()
    {
        TestLab test(scenarioOf({}));
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        test.lab.sendBurst(QStringLiteral("/async-blocking"), 3);
        QTRY_VERIFY(test.lab.store().inFlight() > 0);
        test.lab.run(scenarioOf({{0ms, "/all-async"}, {0ms, "/all-async"}}));
        QVERIFY(ended.wait());
        const auto& requests = test.lab.store().requests();
        QCOMPARE(requests.size(), 2U);
        QCOMPARE(requests.front().id, RequestId{1});
        QVERIFY(requests.front().isWorkedOff() && !requests.front().steps.empty());
        test.lab.clear();
        test.lab.send(QStringLiteral("/healthcheck"));
        QTRY_VERIFY(test.lab.store().find(RequestId{1}) != nullptr);
        QTRY_VERIFY(test.lab.store().find(RequestId{1})->isWorkedOff());
        QCOMPARE(test.lab.store().requests().size(), 1U);
    }

    void runningOnceMoreKeepsTheEarlierRun()
    {
        const auto scenario = scenarioOf({{0ms, "/all-async"}, {0ms, "/all-async"}});
        TestLab test;
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        test.lab.run(scenario);
        QVERIFY(ended.wait());
        test.lab.runAgain(scenarioOf({{0ms, "/healthcheck"}}));
        QVERIFY(ended.wait());
        QVERIFY(test.lab.earlierRun());
        QCOMPARE(test.lab.earlierRun()->store.requests().size(), 2U);
        QCOMPARE(test.lab.store().requests().size(), 1U);
    }

    void itEndsAtOnceWhileAWorkerSitsInALongCall()
    {
        auto scenario = scenarioOf({});
        scenario.setUp.upstream.delay = 20s;
        auto test = std::make_unique<TestLab>(scenario);
        test->lab.sendBurst(QStringLiteral("/async-blocking"), 3);
        const auto isBlocked = [&] {
            // Three connections are opened at once: whichever the loop reads first is the one that blocks it.
            return std::ranges::any_of(test->lab.store().requests(),
                                       [](const auto& request) { return !request.steps.empty(); });
        };
        QTRY_VERIFY(isBlocked());
        const auto begin = trace::Clock::now();
        test.reset();
        QVERIFY(trace::Clock::now() - begin < 500ms); // a fortieth of the call
    }
};

PLAIN_TEST(TestLabRuns)
#include "test_lab.moc"
