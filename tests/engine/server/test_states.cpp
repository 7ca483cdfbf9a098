#include "engine/trace/segment.h"
#include "tests/support/delays.h"
#include "tests/support/experiment.h"
#include "tests/support/process_figures.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <unistd.h>

using namespace std::chrono_literals;
using support::Experiment;
using support::kDelay;
using support::timeIn;
using trace::State;

namespace {

/// What the kernel says about a thread (schedstat in proc(5)).
struct ThreadTimes
{
    std::chrono::nanoseconds onCpu{0};
    std::chrono::nanoseconds waitingForCpu{0};
};

std::map<std::string, ThreadTimes> threadTimes()
{
    std::map<std::string, ThreadTimes> times;
    for (const auto& thread : support::entriesOf("/proc/self/task")) {
        const auto path = QStringLiteral("/proc/self/task/%1/schedstat").arg(QString::fromStdString(thread));
        const auto columns = support::linesOf(path).value(0).split(' ');
        if (columns.size() < 2) continue; // it has just ended
        times[thread] = {std::chrono::nanoseconds(columns[0].toLongLong()),
                         std::chrono::nanoseconds(columns[1].toLongLong())};
    }
    return times;
}

/// The thread that computed most, of those that the test started.
ThreadTimes busiestThread()
{
    auto times = threadTimes();
    times.erase(std::to_string(::getpid()));
    return std::ranges::max_element(times, {}, [](const auto& each) { return each.second.onCpu; })->second;
}

trace::Duration busyTime(const trace::WorkerTrace& worker)
{
    trace::Duration busy{};
    for (const auto& period : worker.busy)
        if (trace::isSet(period.end)) busy += period.end - period.begin;
    return busy;
}

/// The loop has nothing to do any more, and has said so.
bool isLoopIdle(const trace::Store& store)
{
    return !store.workers().empty() && !store.workers().front().busy.empty() &&
           trace::isSet(store.workers().front().busy.back().end);
}

std::vector<trace::Segment> segmentsOf(const trace::Request& request)
{
    std::vector<trace::Segment> segments;
    appendSegments(request, request.finished, segments);
    return segments;
}

State stateAt(const trace::Request& request, trace::Time moment)
{
    for (const auto& segment : segmentsOf(request))
        if (segment.begin <= moment && moment < segment.end) return segment.state;
    return State::Waiting;
}

/// For how long two requests at most held the loop at once.
trace::Duration longestOverlap(const trace::Store& store)
{
    std::vector<trace::Segment> holding;
    for (const auto& request : store.requests())
        std::ranges::copy_if(segmentsOf(request), std::back_inserter(holding), [](const auto& segment) {
            return segment.state == State::Running || segment.state == State::Blocking;
        });
    std::ranges::sort(holding, {}, &trace::Segment::begin);
    trace::Duration longest{};
    for (std::size_t i = 1; i < holding.size(); ++i)
        longest = std::max<trace::Duration>(longest, holding[i - 1].end - holding[i].begin);
    return longest;
}

/// Holds the loop by computing, once the upstream has been asked `calls` times.
unsigned holdLoop(Experiment& experiment, std::size_t calls)
{
    const auto isAsked = [calls](const trace::Store& store) { return store.upstreamCalls().size() == calls; };
    if (!experiment.bed().waitFor(isAsked)) qFatal("the upstream was not asked");
    const auto id = experiment.send("/cpu-bound");
    experiment.waitUntilInside(id);
    return id;
}

#define COMPARE_CLOSELY(actual, expected, room)                                                              \
    QVERIFY2(                                                                                                \
        std::chrono::abs(trace::Duration((actual) - (expected))) < (room),                                   \
        qPrintable(                                                                                          \
            QStringLiteral(#actual " is %1 ns off").arg(trace::Duration((actual) - (expected)).count())))

} // namespace

/// Every state is made of measured times, and the loop's own times agree with the kernel's.
class TestStates : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void aRequestThatWasReadIsReadyUntilItsHandlerStarts()
    {
        Experiment experiment({}, kDelay);
        experiment.send("/async-blocking");
        experiment.waitUntilInside(1);
        experiment.send("/async-blocking");
        experiment.send("/healthcheck");
        experiment.waitForAll();
        const auto& request = experiment.request(3);
        QCOMPARE(timeIn(request, State::Ready), trace::Duration(request.started - request.read));
        VERIFY_ABOUT(experiment.inDelays(request.started) - experiment.inDelays(request.read), 2);
        QCOMPARE(timeIn(request, State::Queued), trace::Duration(request.read - request.sent));
    }

    void anAwaitedCallIsReadyFromTheMomentItsUpstreamSent()
    {
        Experiment experiment(held(), kDelay);
        experiment.send("/all-async");
        const auto holder = holdLoop(experiment, 1);
        experiment.waitForAll();
        const auto& call = experiment.request(1).steps.front();
        const auto calls = experiment.bed().trace().upstreamCalls();
        const auto seen = std::ranges::find(calls, trace::RequestId{1}, &trace::UpstreamCall::request);
        QCOMPARE(call.ready, seen->answered);
        QVERIFY(call.ready < experiment.request(holder).finished);
        QVERIFY(call.ended >= experiment.request(holder).finished);
        QVERIFY(timeIn(experiment.request(1), State::Ready) >=
                experiment.request(holder).finished - call.ready);
    }

    void aCallThatTimesOutIsReadyFromTheMomentItsTimeWasOver()
    {
        auto settings = held();
        settings.handlers.callTimeout = kDelay;
        Experiment experiment(settings, 100 * kDelay);
        experiment.send("/all-async");
        const auto holder = holdLoop(experiment, 1);
        experiment.waitForAll();
        const auto& call = experiment.request(1).steps.front();
        QCOMPARE(call.failure, trace::Failure::TimedOut);
        COMPARE_CLOSELY(call.ready - call.begun, kDelay, kDelay / 2);
        QVERIFY(call.ready < experiment.request(holder).finished);
        QVERIFY(call.ended >= experiment.request(holder).finished);
        QVERIFY(timeIn(experiment.request(1), State::Ready) >=
                experiment.request(holder).finished - call.ready);
    }

    void aPoolJobIsReadyFromTheMomentItsThreadWasDone_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("/sync-threadpool") << QStringLiteral("/sync-threadpool");
        QTest::newRow("/async-executor") << QStringLiteral("/async-executor");
    }

    void aPoolJobIsReadyFromTheMomentItsThreadWasDone()
    {
        QFETCH(QString, path);
        Experiment experiment(held(), kDelay / 2);
        experiment.send(path.toStdString());
        const auto holder = holdLoop(experiment, 1);
        experiment.waitForAll();
        const auto& steps = experiment.request(1).steps;
        const auto& job = *std::ranges::find_if(steps, trace::isPoolJob, &trace::Step::kind);
        const auto lastCall = std::ranges::max(steps, {}, [&](const auto& step) {
            return step.kind == trace::StepKind::PooledCall && step.ended <= job.ready ? step.ended
                                                                                       : job.begun;
        });
        QVERIFY(job.taken >= job.begun);
        COMPARE_CLOSELY(job.ready, lastCall.ended, kDelay / 4);
        QVERIFY(job.ended >= experiment.request(holder).finished);
        QVERIFY(timeIn(experiment.request(1), State::Ready) >=
                experiment.request(holder).finished - job.ready);
    }

    void withNobodyElseThereNobodyIsReadyForLong_data() { allRoutes(); }

    void withNobodyElseThereNobodyIsReadyForLong()
    {
        QFETCH(QString, path);
        server::Settings settings;
        settings.handlers.cpu = settings.handlers.clientSetup = 20ms;
        Experiment experiment(settings, kDelay);
        experiment.send(path.toStdString());
        experiment.waitForAll();
        QVERIFY(timeIn(experiment.request(1), State::Ready) < kDelay / 2);
    }

    // The loop has one thread: whoever runs or blocks holds it alone.
    void noTwoRequestsHoldALoopAtOnce_data() { allRoutes(); }

    void noTwoRequestsHoldALoopAtOnce()
    {
        QFETCH(QString, path);
        server::Settings settings;
        settings.handlers.cpu = settings.handlers.clientSetup = 10ms;
        Experiment experiment(settings, 20ms);
        for (int i = 0; i < 4; ++i) {
            experiment.send(path.toStdString());
            experiment.send("/async-blocking");
        }
        experiment.waitForAll();
        QVERIFY(longestOverlap(experiment.bed().trace()) < 1ms);
    }

    void aGatheredRequestDoesNotRunBeforeItIsResumed()
    {
        Experiment experiment(held(), kDelay);
        auto& kept = experiment.connection(experiment.send("/healthcheck"));
        kept.response();
        experiment.send("/all-async-gather");
        holdLoop(experiment, 2);
        kept.get(
            "/async-blocking"); // comes before the upstream's answers, so its handler starts right after them
        kept.response();
        QVERIFY(longestOverlap(experiment.bed().trace()) < 1ms);
    }

    void theNumberOfRequestsThatWaitForTheLoopFallsOneByOne()
    {
        Experiment experiment({}, kDelay / 2);
        for (int i = 0; i < 5; ++i) {
            experiment.send("/async-blocking");
            if (i == 0) experiment.waitUntilInside(1);
        }
        experiment.waitForAll();
        for (unsigned holder = 2; holder <= 5; ++holder) {
            const auto middle = experiment.request(holder).started + kDelay / 2;
            const auto& requests = experiment.bed().trace().requests();
            const auto waiting = std::ranges::count(
                requests, State::Ready, [&](const auto& request) { return stateAt(request, middle); });
            QCOMPARE(waiting, 5 - std::ptrdiff_t{holder});
        }
    }

    void computingIsBusyForAsLongAsTheKernelSays()
    {
        server::Settings settings;
        settings.handlers.cpu = 100ms;
        Experiment experiment(settings, kDelay);
        for (int i = 0; i < 4; ++i)
            experiment.send("/cpu-bound");
        experiment.waitForAll();
        QVERIFY(experiment.bed().waitFor(isLoopIdle));
        const auto kernel = busiestThread();
        const auto busy = busyTime(experiment.bed().trace().workers().front());
        QVERIFY(kernel.onCpu >= 800ms); // four requests of two steps
        COMPARE_CLOSELY(busy, kernel.onCpu + kernel.waitingForCpu, busy / 20);
    }

    void blockingIsBusyForAsLongAsTheClockSaysAndComputesNothing()
    {
        Experiment experiment({}, kDelay);
        for (int i = 0; i < 4; ++i)
            experiment.send("/async-blocking");
        experiment.waitForAll();
        QVERIFY(experiment.bed().waitFor(isLoopIdle));
        const auto busy = busyTime(experiment.bed().trace().workers().front());
        trace::Duration handled{};
        for (const auto& request : experiment.bed().trace().requests())
            handled += request.finished - request.started;
        QVERIFY(handled >= 8 * kDelay);
        QVERIFY(busy >= handled);
        COMPARE_CLOSELY(busy, handled, kDelay);
        QVERIFY(busiestThread().onCpu < busy / 4);
    }

    void theWorstLagIsTheTimeThatTheLoopWasHeld()
    {
        auto settings = held();
        Experiment experiment(settings, kDelay);
        const auto holder = holdLoop(experiment, 0);
        const auto hasLag = [](const trace::Store& store) { return store.workers().front().worstLag > 0ns; };
        QVERIFY(experiment.bed().waitFor(hasLag));
        const auto& request = experiment.request(holder);
        const auto lag = experiment.bed().trace().workers().front().worstLag;
        QVERIFY(lag <= request.finished - request.read + kDelay / 2);
        QVERIFY(lag >=
                request.finished - request.read - kDelay); // the timer was due 50 ms after the request came
    }

private:
    /// A loop that /cpu-bound holds for six delays.
    static server::Settings held()
    {
        server::Settings settings;
        settings.handlers.cpu = 3 * kDelay;
        return settings;
    }

    static void allRoutes()
    {
        QTest::addColumn<QString>("path");
        for (const auto& route : settings::routes())
            QTest::newRow(route.path.data()) << QString::fromUtf8(route.path);
    }
};

PLAIN_TEST(TestStates)
#include "test_states.moc"
