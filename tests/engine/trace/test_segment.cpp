#include "engine/trace/history.h"
#include "engine/trace/segment.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <random>

using namespace trace;
using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

struct Expected
{
    State state;
    Duration begin;
    Duration end;
};

std::vector<Segment> segmentsOf(const Store& store, unsigned id, Duration now = 1h)
{
    std::vector<Segment> segments;
    appendSegments(*store.find(RequestId{id}), TraceBuilder::at(now), segments);
    return segments;
}

std::vector<Segment> abandonedWorkOn(const Store& store, unsigned id, Duration now = 1h)
{
    std::vector<Segment> segments;
    appendAbandonedWork(*store.find(RequestId{id}), TraceBuilder::at(now), segments);
    return segments;
}

Duration lengthOf(const StateTimes& times)
{
    Duration sum{};
    for (const auto time : times)
        sum += time;
    return sum;
}

/// A request with four steps of any kind, some at once. It takes `draw(n)`, a number from 0 to n.
template <typename Draw>
TraceBuilder randomRequest(Draw draw)
{
    TraceBuilder builder;
    Duration time{};
    const auto later = [&] { return time += Duration(draw(1000)); };
    builder.sent(1, later()).read(1, later());
    if (draw(1) == 0) builder.started(1, later()); // else a pool's thread starts it later
    for (unsigned i = 1; i <= 4; ++i) {
        const auto begin = draw(3) == 0 ? time : later();
        builder.step(1, StepKind(draw(7)), i, begin, begin + Duration(draw(3000)));
        builder.stepEvent(1, StepKind(draw(7)), i, begin + Duration(draw(3000)), EventKind::StepReady, 0);
    }
    if (!isSet(builder.store().find(RequestId{1})->started)) builder.started(1, later());
    return builder.finished(1, time += Duration(draw(4000)));
}

void compare(const std::vector<Segment>& segments, const std::vector<Expected>& expected)
{
    QCOMPARE(segments.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(segments[i].state, expected[i].state);
        QCOMPARE(segments[i].begin - TraceBuilder::zero(), expected[i].begin);
        QCOMPARE(segments[i].end - TraceBuilder::zero(), expected[i].end);
    }
}

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockedRequestIsQueuedThenBlocking()
    {
        const auto store = TraceBuilder().blockingRequest(1, 300ms, 4s).store();
        compare(segmentsOf(store, 1),
                {{State::Queued, 300ms, 4s}, {State::Blocking, 4s, 6s}, {State::Blocking, 6s, 8s}});
    }

    void readButNotStartedIsReady()
    {
        const auto store =
            TraceBuilder().sent(1, 0s).read(1, 2s).started(1, 5s).finished(1, 6s).received(1, 6s).store();
        compare(segmentsOf(store, 1),
                {{State::Queued, 0s, 2s}, {State::Ready, 2s, 5s}, {State::Running, 5s, 6s}});
    }

    void anAwaitedCallIsWaitingUntilItsAnswerIsSentAndReadyUntilTheHandlerGoesOn()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).step(1, StepKind::AsyncCall, 1, 1s, 5s);
        builder.stepEvent(1, StepKind::AsyncCall, 1, 3s, EventKind::StepReady, 0)
            .finished(1, 6s)
            .received(1, 7s);
        compare(segmentsOf(builder.store(), 1), {{State::Running, 0s, 1s},
                                                 {State::Waiting, 1s, 3s},
                                                 {State::Ready, 3s, 5s},
                                                 {State::Running, 5s, 6s},
                                                 {State::Waiting, 6s, 7s}});
    }

    void anAwaitedCallThatItsLoopCouldNotSendIsReadyUntilItIsSent()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).step(1, StepKind::AsyncCall, 1, 0s, 5s);
        builder.stepEvent(1, StepKind::AsyncCall, 1, 2s, EventKind::StepTaken, 0)
            .finished(1, 5s)
            .received(1, 5s);
        compare(segmentsOf(builder.store(), 1), {{State::Ready, 0s, 2s}, {State::Waiting, 2s, 5s}});
    }

    void withTwoCallsAtOnceItWaitsForTheSlowerOne()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s);
        builder.step(1, StepKind::AsyncCall, 1, 0s, 2s).step(1, StepKind::AsyncCall, 2, 0s, 4s);
        builder.finished(1, 4s).received(1, 4s);
        const auto segments = segmentsOf(builder.store(), 1);
        Duration waiting{};
        for (const auto& segment : segments)
            if (segment.state == State::Waiting) waiting += segment.length();
        QCOMPARE(waiting, Duration(4s));
    }

    void eachChangeOfWhatGoesOnAtOnceBeginsASegment_data()
    {
        QTest::addColumn<QList<int>>("ends"); // of the calls, in seconds
        QTest::addColumn<QList<QList<int>>>("expected");
        QTest::newRow("the first ends first") << QList{2, 4} << QList<QList<int>>{{0, 1}, {1}};
        QTest::newRow("the second ends first") << QList{4, 2} << QList<QList<int>>{{0, 1}, {0}};
        QTest::newRow("both end together") << QList{3, 3} << QList<QList<int>>{{0, 1}};
        QTest::newRow("three") << QList{3, 1, 2} << QList<QList<int>>{{0, 1, 2}, {0, 2}, {0}};
    }

    void eachChangeOfWhatGoesOnAtOnceBeginsASegment()
    {
        QFETCH(QList<int>, ends);
        QFETCH(QList<QList<int>>, expected);
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s);
        for (int i = 0; i < ends.size(); ++i)
            builder.step(1, StepKind::AsyncCall, static_cast<unsigned>(i) + 1, 0s,
                         std::chrono::seconds(ends[i]));
        const auto end = std::chrono::seconds(std::ranges::max(ends));
        const auto store = builder.finished(1, end).received(1, end).store();
        QList<QList<int>> steps;
        for (const auto& segment : segmentsOf(store, 1)) {
            steps.emplaceBack();
            for (const auto row : stepsDuring(*store.find(RequestId{1}), segment))
                steps.back() << row;
        }
        QCOMPARE(steps, expected);
    }

    void aCallWithinAJobIsNotOneOfTwo()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).step(1, StepKind::PoolJob, 1, 0s, 4s);
        const auto store = builder.step(1, StepKind::PooledCall, 1, 1s, 3s).store();
        for (const auto& segment : segmentsOf(store, 1, 3s))
            QCOMPARE(stepsDuring(*store.find(RequestId{1}), segment).size(), std::size_t(1));
    }

    void whatRunsInAPoolLeavesTheLoopFree()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).step(1, StepKind::PoolJob, 1, 0s, 4s);
        builder.step(1, StepKind::PooledCall, 1, 1s, 3s).finished(1, 4s).received(1, 4s);
        for (const auto& segment : segmentsOf(builder.store(), 1))
            QCOMPARE(segment.state, State::Waiting);
    }

    void aPlainHandlerIsReadyUntilThePoolIsAskedAndWaitsUntilAThreadTakesIt()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 1s).step(1, StepKind::PoolJob, 1, 3s, 9s);
        compare(segmentsOf(asOf(builder.store(), TraceBuilder::at(4s)), 1, 4s),
                {{State::Queued, 0s, 1s}, {State::Ready, 1s, 3s}, {State::Waiting, 3s, 4s}});
        builder.stepEvent(1, StepKind::PoolJob, 1, 5s, EventKind::StepTaken, 0).started(1, 5s);
        builder.stepEvent(1, StepKind::PoolJob, 1, 8s, EventKind::StepReady, 0)
            .finished(1, 9s)
            .received(1, 9s);
        compare(segmentsOf(builder.store(), 1), {{State::Queued, 0s, 1s},
                                                 {State::Ready, 1s, 3s},
                                                 {State::Waiting, 3s, 5s},
                                                 {State::Waiting, 5s, 8s},
                                                 {State::Ready, 8s, 9s}});
    }

    void whoGetsAPlaceInThePoolIsReadyUntilItsLoopDealsItOut()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).step(1, StepKind::PoolPlace, 1, 1s, 4s);
        builder.stepEvent(1, StepKind::PoolPlace, 1, 3s, EventKind::StepReady, 0);
        builder.step(1, StepKind::PoolJob, 1, 5s, 7s).started(1, 6s).finished(1, 7s).received(1, 7s);
        compare(segmentsOf(builder.store(), 1), {{State::Ready, 0s, 1s},
                                                 {State::Waiting, 1s, 3s},
                                                 {State::Ready, 3s, 4s},
                                                 {State::Ready, 4s, 5s},
                                                 {State::Waiting, 5s, 6s},
                                                 {State::Waiting, 6s, 7s}});
    }

    void aRequestInFlightEndsNow()
    {
        const auto store = TraceBuilder().sent(1, 0s).read(1, 1s).started(1, 1s).store();
        compare(segmentsOf(store, 1, 3s), {{State::Queued, 0s, 1s}, {State::Running, 1s, 3s}});
        compare(segmentsOf(store, 1, 9s), {{State::Queued, 0s, 1s}, {State::Running, 1s, 9s}});
    }

    void aRequestNobodyReadIsQueued()
    {
        const auto store = TraceBuilder().sent(1, 1s).store();
        compare(segmentsOf(store, 1, 3s), {{State::Queued, 1s, 3s}});
        compare(segmentsOf(store, 1, 500ms), {});
    }

    void aRequestEndsWhereItsClientGaveUpWhileItWasQueued()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).gaveUp(1, 1s);
        compare(segmentsOf(builder.store(), 1, 3s), {{State::Queued, 0s, 1s}});
        compare(abandonedWorkOn(builder.store(), 1, 3s), {});
        builder.read(1, 4s).started(1, 4s).finished(1, 5s);
        compare(segmentsOf(builder.store(), 1), {{State::Queued, 0s, 1s}});
        compare(abandonedWorkOn(builder.store(), 1), {{State::Running, 4s, 5s}});
        QVERIFY(builder.store().find(RequestId{1})->isAbandoned());
    }

    void aRequestEndsWhereItsClientGaveUpInTheMiddleOfACall()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 1s).started(1, 1s).gaveUp(1, 3s);
        builder.step(1, StepKind::BlockingCall, 1, 1s, 6s);
        compare(segmentsOf(builder.store(), 1, 9s), {{State::Queued, 0s, 1s}, {State::Blocking, 1s, 3s}});
        compare(abandonedWorkOn(builder.store(), 1, 9s),
                {{State::Blocking, 3s, 6s}, {State::Running, 6s, 9s}});
        builder.finished(1, 7s);
        compare(abandonedWorkOn(builder.store(), 1), {{State::Blocking, 3s, 6s}, {State::Running, 6s, 7s}});
        const auto store = builder.store();
        QCOMPARE(abandonedWork(*store.find(RequestId{1}), TraceBuilder::at(1h)), Duration(4s));
    }

    void whoFromOutsideLeftEndsItsRequestAsFarAsTheKernelKnew()
    {
        TraceBuilder builder;
        builder.read(1, 0s).started(1, 0s).step(1, StepKind::AsyncCall, 1, 0s, 4s).finished(1, 4s);
        compare(segmentsOf(builder.store(), 1), {{State::Waiting, 0s, 4s}});
        builder.left(1, 1s);
        compare(segmentsOf(builder.store(), 1), {{State::Waiting, 0s, 1s}});
        compare(abandonedWorkOn(builder.store(), 1), {{State::Waiting, 1s, 4s}});
    }

    void anAnswerInTimeAndAServerThatWasStoppedLeaveNoWorkForNobody()
    {
        const auto answered = TraceBuilder().blockingRequest(1, 0s, 0s).store();
        compare(abandonedWorkOn(answered, 1), {});
        TraceBuilder stopped;
        stopped.sent(1, 0s).read(1, 0s).started(1, 0s).gaveUp(1, 1s, Failure::Stopped);
        compare(abandonedWorkOn(stopped.store(), 1), {});
        QVERIFY(stopped.store().find(RequestId{1})->isWorkedOff());
    }

    void aRequestFromOutsideBeginsWhenItArrived()
    {
        TraceBuilder builder;
        builder.event(
            {.time = TraceBuilder::at(1s), .request = RequestId{1}, .kind = EventKind::RequestArrived});
        builder.read(1, 3s).started(1, 3s).finished(1, 4s);
        compare(segmentsOf(builder.store(), 1), {{State::Queued, 1s, 3s}, {State::Running, 3s, 4s}});
    }

    void statesAlwaysAddUpToTheTotal()
    {
        std::mt19937 random(20261123);
        const auto draw = [&](int below) { return std::uniform_int_distribution(0, below)(random); };
        for (int run = 0; run < 500; ++run) {
            auto builder = randomRequest(draw);
            const auto finished = builder.store().find(RequestId{1})->finished - TraceBuilder::zero();
            builder.received(1, finished + Duration(draw(100)));
            const auto store = builder.store();
            const auto& request = *store.find(RequestId{1});
            QCOMPARE(lengthOf(timeInStates(request, TraceBuilder::at(1h))),
                     Duration(request.received - request.sent));
            const auto segments = segmentsOf(store, 1);
            for (std::size_t i = 1; i < segments.size(); ++i)
                QCOMPARE(segments[i].begin, segments[i - 1].end);
        }
    }

    /// Wherever the client gives up, its view and the work for nobody share out what there would be else.
    void statesAddUpToWhereTheClientLeftAndTheWorkGoesOnFromThere()
    {
        std::mt19937 random(20261129);
        const auto draw = [&](int below) { return std::uniform_int_distribution(0, below)(random); };
        for (int run = 0; run < 500; ++run) {
            auto builder = randomRequest(draw);
            const auto whole = *builder.store().find(RequestId{1});
            const Duration gaveUp = whole.sent - TraceBuilder::zero() + Duration(draw(12000));
            const auto store = builder.gaveUp(1, gaveUp).store();
            const auto& request = *store.find(RequestId{1});
            QCOMPARE(lengthOf(timeInStates(request, TraceBuilder::at(1h))), request.failed - request.sent);
            const auto work = abandonedWorkOn(store, 1);
            Duration sum{};
            for (const auto& segment : work)
                sum += segment.length();
            QCOMPARE(sum, abandonedWork(request, TraceBuilder::at(1h)));
            const auto left = std::max(request.failed, request.started);
            QCOMPARE(sum, std::max(Duration(request.finished - left), Duration(0)));
            if (!work.empty()) QVERIFY(work.front().begin >= request.end());
        }
    }

    void everyStateHasItsOwnNameMeaningAndSeverity()
    {
        for (const auto a : kStates)
            for (const auto b : kStates) {
                if (a == b) continue;
                QVERIFY(name(a) != name(b));
                QVERIFY(meaning(a) != meaning(b));
                QVERIFY(severity(a) != severity(b));
            }
        QVERIFY(severity(State::Blocking) > severity(State::Ready));
        QVERIFY(severity(State::Ready) > severity(State::Queued));
        QVERIFY(severity(State::Queued) > severity(State::NotKnown));
        QVERIFY(severity(State::NotKnown) > severity(State::Running));
        QVERIFY(severity(State::Running) > severity(State::Waiting));
    }
};

PLAIN_TEST(TestSegment)
#include "test_segment.moc"
