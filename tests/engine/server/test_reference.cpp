#include "tests/support/delays.h"
#include "tests/support/experiment.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::Experiment;
using support::kDelay;
using support::RawConnection;

namespace {

struct FourAtOnce
{
    const char* path;
    std::array<double, 4> started;
    std::array<double, 4> finished;
};

// "Four at once, one worker", in upstream delays.
constexpr std::array kFourAtOnce{
    FourAtOnce{"/async-blocking", {0, 2, 4, 6}, {2, 4, 6, 8}},
    FourAtOnce{"/all-async", {0, 0, 0, 0}, {2, 2, 2, 2}},
    FourAtOnce{"/all-async-gather", {0, 0, 0, 0}, {1, 1, 1, 1}},
    FourAtOnce{"/sync-threadpool", {0, 0, 0, 0}, {2, 2, 2, 2}},
    FourAtOnce{"/async-executor", {0, 0, 0, 0}, {2, 2, 2, 2}},
};

std::vector<trace::Step> stepsOf(const trace::Store& store, trace::StepKind kind)
{
    std::vector<trace::Step> steps;
    for (const auto& request : store.requests())
        std::ranges::copy_if(request.steps, std::back_inserter(steps),
                             [&](const auto& step) { return step.kind == kind; });
    return steps;
}

/// How many requests ended from `from` delays on and before `to`.
std::ptrdiff_t finishedBetween(Experiment& experiment, double from, double to)
{
    return std::ranges::count_if(experiment.bed().trace().requests(), [&](const auto& request) {
        const auto finished = experiment.inDelays(request.finished);
        return from <= finished && finished < to;
    });
}

void sendFifty(Experiment& experiment, std::string_view path)
{
    for (int i = 0; i < 50; ++i)
        experiment.send(path);
}

} // namespace

/// A row per row of the reference, reference/uvicorn_behaviour.md, for one worker.
class TestReference : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void twoBlockingRequestsTakeTurnsAndTheHealthCheckWaitsForBoth()
    {
        Experiment experiment({}, kDelay);
        experiment.send("/async-blocking");
        experiment.waitUntilInside(1);
        experiment.sleepUntil(0.2);
        experiment.send("/async-blocking");
        experiment.sleepUntil(0.5);
        experiment.send("/healthcheck");
        experiment.waitForAll();
        VERIFY_ABOUT(experiment.stepEnded(1, 1), 1);
        VERIFY_ABOUT(experiment.finished(1), 2);
        VERIFY_ABOUT(experiment.started(2), 2);
        VERIFY_ABOUT(experiment.stepEnded(2, 1), 3);
        VERIFY_ABOUT(experiment.finished(2), 4);
        VERIFY_ABOUT(experiment.inDelays(experiment.request(3).read), 2);
        VERIFY_ABOUT(experiment.finished(3), 4);
        QVERIFY(experiment.request(3).read < experiment.request(2).started);
        QVERIFY(experiment.request(3).started >= experiment.request(2).finished);
    }

    void twoAsyncRequestsInterleaveAndTheHealthCheckWaitsForNeither()
    {
        Experiment experiment({}, kDelay);
        experiment.send("/all-async");
        experiment.sleepUntil(0.2);
        experiment.send("/all-async");
        experiment.sleepUntil(0.5);
        experiment.send("/healthcheck");
        experiment.waitForAll();
        for (const unsigned id : {1U, 2U}) {
            VERIFY_ABOUT(experiment.started(id), experiment.sent(id));
            VERIFY_ABOUT(experiment.stepEnded(id, 1), experiment.sent(id) + 1);
            VERIFY_ABOUT(experiment.finished(id), experiment.sent(id) + 2);
        }
        QVERIFY(experiment.request(3).finished < experiment.request(1).steps[0].ended);
    }

    void fourAtOnceGoAsTheirIdiomLetsThem_data()
    {
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < kFourAtOnce.size(); ++i)
            QTest::newRow(kFourAtOnce[i].path) << i;
    }

    void fourAtOnceGoAsTheirIdiomLetsThem()
    {
        QFETCH(std::size_t, row);
        Experiment experiment({}, kDelay);
        for (int i = 0; i < 4; ++i)
            experiment.send(kFourAtOnce[row].path);
        experiment.waitForAll();
        for (unsigned id = 1; id <= 4; ++id) {
            VERIFY_ABOUT(experiment.started(id), kFourAtOnce[row].started[id - 1]);
            VERIFY_ABOUT(experiment.finished(id), kFourAtOnce[row].finished[id - 1]);
        }
    }

    void buildingAClientPerCallHoldsTheLoopForAllOfThem()
    {
        server::Settings settings;
        settings.handlers.clientSetup = 20ms;
        Experiment experiment(settings, 20ms);
        for (int i = 0; i < 10; ++i)
            experiment.send("/all-async-new-client");
        experiment.waitForAll();
        auto setUps = stepsOf(experiment.bed().trace(), trace::StepKind::ClientSetup);
        QCOMPARE(setUps.size(), 20U);
        std::ranges::sort(setUps, {}, &trace::Step::begun);
        for (std::size_t i = 1; i < setUps.size(); ++i)
            QVERIFY(setUps[i].begun >= setUps[i - 1].ended);
        QVERIFY(experiment.lastFinished() >= 20); // twenty times as long as building one takes
    }

    void computingTakesTurnsWhereverItIsAwaited()
    {
        server::Settings settings;
        settings.handlers.cpu = 20ms;
        Experiment experiment(settings, kDelay);
        experiment.send("/cpu-bound");
        experiment.waitUntilInside(1);
        experiment.send("/cpu-bound");
        experiment.send("/healthcheck");
        experiment.waitForAll();
        QVERIFY(experiment.request(2).started >= experiment.request(1).finished);
        QVERIFY(experiment.request(3).started >= experiment.request(2).finished);
    }

    void computingInThePoolLeavesTheLoopFree()
    {
        server::Settings settings;
        settings.handlers.cpu = 100ms;
        Experiment experiment(settings, kDelay);
        experiment.send("/cpu-bound-threadpool");
        experiment.waitUntilInside(1);
        experiment.send("/healthcheck");
        experiment.waitForAll();
        QVERIFY(experiment.request(2).finished < experiment.request(1).finished);
    }

    void fortyOfFiftyGetAThreadAndTenWaitForOne()
    {
        Experiment experiment({}, 2 * kDelay);
        sendFifty(experiment, "/sync-threadpool");
        experiment.sleepUntil(1);
        const auto health = experiment.send("/healthcheck");
        experiment.waitForAll();
        QVERIFY(finishedBetween(experiment, 0, 2) <= 1);  // the health check
        QVERIFY(finishedBetween(experiment, 0, 4) <= 41); // and those that did not wait first
        std::vector<trace::Step> jobs = stepsOf(experiment.bed().trace(), trace::StepKind::PoolJob);
        std::ranges::sort(jobs, {}, &trace::Step::taken);
        const auto firstReady = std::ranges::min(jobs, {}, &trace::Step::ready).ready;
        const auto isTakenAtOnce = [firstReady](const trace::Step& job) { return job.taken < firstReady; };
        const auto atOnce = std::ranges::count_if(jobs, isTakenAtOnce);
        QVERIFY(atOnce > 10 && atOnce <= 40); // a sanitizer may take half a second to start forty threads
        QVERIFY(experiment.finished(health) - experiment.sent(health) < support::kRoom);
    }

    void sixExecutorThreadsServeFiftyFirstInFirstOut()
    {
        server::Settings settings;
        settings.executorThreads = 6;
        Experiment experiment(settings, kDelay);
        sendFifty(experiment, "/async-executor");
        experiment.sleepUntil(4);
        const auto health = experiment.send("/healthcheck");
        experiment.waitForAll();
        const auto last = experiment.lastFinished();
        QVERIFY2(last > 16.95 && last < 19.2 + support::kRoom,
                 qPrintable(QString::number(last))); // 100 calls, 6 at a time: 17
        for (unsigned id = 2; id <= 50; ++id)
            QVERIFY(experiment.request(id).steps[0].taken >= experiment.request(id - 1).steps[0].taken);
        QVERIFY(experiment.finished(health) - experiment.sent(health) < support::kRoom);
    }

    void aRefusingUpstreamIsAnswered500LongBeforeItsDelay()
    {
        Experiment experiment({}, kDelay);
        experiment.bed().upstream().setBehaviour({.delay = kDelay, .isRefusing = true});
        QVERIFY(isRefusedByUpstream(experiment));
        const auto id = experiment.send("/all-async");
        QCOMPARE(RawConnection::statusOf(experiment.connection(id).response()), 500);
        const auto& request = experiment.request(id);
        QCOMPARE(request.steps.size(), 1U);
        QCOMPARE(request.steps[0].failure, trace::Failure::Refused);
        QVERIFY(request.finished - request.started < kDelay / 2);
    }

    void aSlowUpstreamIsAnswered500RightAfterTheTimeout_data() { pathsWithCalls(); }

    void aSlowUpstreamIsAnswered500RightAfterTheTimeout()
    {
        QFETCH(QString, path);
        server::Settings settings;
        settings.handlers.callTimeout = kDelay;
        Experiment experiment(settings, 20 * kDelay);
        const auto id = experiment.send(path.toStdString());
        QCOMPARE(RawConnection::statusOf(experiment.connection(id).response()), 500);
        const auto& request = experiment.request(id);
        QVERIFY(request.finished - request.started >= kDelay);
        QVERIFY(request.finished - request.started < 3 * kDelay);
        const auto timedOut =
            std::ranges::find(request.steps, trace::Failure::TimedOut, &trace::Step::failure);
        QVERIFY(timedOut != request.steps.end());
        QCOMPARE(timedOut->index, std::uint8_t{1});
    }

    void aFailingUpstreamIsAnswered200UnlessTheHandlerLooks_data() { pathsWithCalls(); }

    void aFailingUpstreamIsAnswered200UnlessTheHandlerLooks()
    {
        QFETCH(QString, path);
        Experiment experiment({}, 1ms);
        experiment.bed().upstream().setBehaviour({.delay = 1ms, .status = 500});
        const auto unlooked = experiment.send(path.toStdString());
        QCOMPARE(RawConnection::statusOf(experiment.connection(unlooked).response()), 200);
        experiment.bed().configure([](server::HandlerSettings& handlers) { handlers.looksAtStatus = true; });
        const auto looked = experiment.send(path.toStdString());
        QCOMPARE(RawConnection::statusOf(experiment.connection(looked).response()), 502);
    }

private:
    static void pathsWithCalls()
    {
        QTest::addColumn<QString>("path");
        for (const auto* path : {"/async-blocking", "/all-async", "/all-async-gather",
                                 "/all-async-new-client", "/sync-threadpool", "/async-executor"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    /// The upstream has closed its listening socket.
    static bool isRefusedByUpstream(Experiment& experiment)
    {
        return QTest::qWaitFor([&] {
            try {
                RawConnection connection(experiment.bed().upstream().port());
                return false;
            } catch (const boost::system::system_error&) {
                return true;
            }
        });
    }
};

PLAIN_TEST(TestReference)
#include "test_reference.moc"
