#include "engine/trace/history.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace trace;
using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

/// The store of a builder's events up to a moment: what was known then.
Store storeUntil(const TraceBuilder& builder, Duration moment)
{
    std::vector<Event> events;
    for (const auto& event : builder.events())
        if (event.time <= TraceBuilder::at(moment)) events.push_back(event);
    Store store(TraceBuilder::paths());
    store.fold(events);
    return store;
}

TraceBuilder article()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 1ms)
        .blockingRequest(2, 300ms, 4002ms)
        .healthCheck(3, 1s, 8003ms);
}

std::optional<State> stateOf(const Store& store, unsigned id, Duration moment)
{
    const auto segment = segmentAt(*store.find(RequestId(id)), TraceBuilder::at(moment));
    return segment ? std::optional(segment->state) : std::nullopt;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPastRunIsWhatWasKnownThen()
    {
        const auto builder = article().busy(1, 0ms, 4s).busy(1, 5s, 8s);
        const auto whole = builder.store();
        for (const auto moment : {0ms, 300ms, 2000ms, 4500ms, 6000ms, 9000ms}) {
            const auto then = storeUntil(builder, moment);
            const auto past = asOf(whole, TraceBuilder::at(moment));
            QCOMPARE(past.inFlight(), then.inFlight());
            QCOMPARE(past.upstreamCalls(), then.upstreamCalls());
            QVERIFY(past.latest() <= TraceBuilder::at(moment));
            QCOMPARE(past.origin(), whole.origin());
            QCOMPARE(past.workers().size(), whole.workers().size());
            if (!then.workers().empty()) QCOMPARE(past.workers(), then.workers());
        }
    }

    void aPastRequestIsWhatWasKnownThen()
    {
        const auto builder = article();
        const auto whole = builder.store();
        int compared = 0;
        for (const auto& event : builder.events()) {
            const auto then = storeUntil(builder, event.time - TraceBuilder::zero());
            for (const auto& request : whole.requests()) {
                const auto* known = then.find(request.id);
                auto past = asOf(request, event.time);
                QCOMPARE(isSet(past.begin()), known != nullptr);
                if (known == nullptr) continue;
                past.events = known->events;
                QCOMPARE(past, *known);
                ++compared;
            }
        }
        QVERIFY(compared > 30);
    }

    void aFailureIsNotKnownBeforeItHappened()
    {
        TraceBuilder builder;
        builder.sent(1, 0ms).gaveUp(1, 5s);
        const auto store = builder.store();
        const auto& request = store.requests().front();
        QVERIFY(!asOf(request, TraceBuilder::at(4s)).isAbandoned());
        QCOMPARE(asOf(request, TraceBuilder::at(4s)).failure, Failure::None);
        QCOMPARE(asOf(request, TraceBuilder::at(5s)), request);
    }

    void aCallHasNoResultWhileItIsUnderWay()
    {
        const auto store = article().store();
        const auto past = asOf(store.requests().front(), TraceBuilder::at(3s));
        QCOMPARE(past.steps.size(), 2U);
        QCOMPARE(past.steps[0].status, std::uint16_t(200));
        QCOMPARE(past.steps[1].status, std::uint16_t(0));
        QVERIFY(!isSet(past.steps[1].ended));
    }

    void atTheTimeOfAnEventItHasHappened()
    {
        const auto store = article().store();
        QCOMPARE(stateOf(store, 2, 299ms), std::nullopt);
        QCOMPARE(stateOf(store, 2, 300ms), State::Queued);
        QCOMPARE(stateOf(store, 2, 4001ms), State::Queued);
        QCOMPARE(stateOf(store, 2, 4002ms), State::Blocking);
        QCOMPARE(stateOf(store, 2, 8002ms), std::nullopt);
    }

    void theStepOfAMomentIsOneThatHasBegun()
    {
        const auto store = article().store();
        const auto segment = segmentAt(*store.find(RequestId(2)), TraceBuilder::at(6002ms));
        QVERIFY(segment.has_value());
        QCOMPARE(segment->step, std::uint16_t(1));
    }

    void eventsFollowOneAnotherForwardAndBack()
    {
        const auto store = article().store();
        std::vector<Time> forward;
        for (auto time = nextEvent(store, TraceBuilder::at(-1s)); time; time = nextEvent(store, *time))
            forward.push_back(*time);
        std::vector<Time> back;
        for (auto time = previousEvent(store, TraceBuilder::at(1h)); time; time = previousEvent(store, *time))
            back.insert(back.begin(), *time);
        QCOMPARE(forward, back);
        QCOMPARE(forward.front(), TraceBuilder::at(0ms));
        QCOMPARE(forward.back(), TraceBuilder::at(8004ms));
        QCOMPARE(forward.size(), 11U); // moments at which something happened
    }

    void oneRequestsEventsCanBeGoneThroughAlone()
    {
        const auto store = article().store();
        QCOMPARE(nextEvent(store, TraceBuilder::at(300ms)), TraceBuilder::at(1s));
        QCOMPARE(nextEvent(store, TraceBuilder::at(300ms), RequestId(2)), TraceBuilder::at(4002ms));
        QCOMPARE(previousEvent(store, TraceBuilder::at(4002ms), RequestId(2)), TraceBuilder::at(300ms));
        QCOMPARE(previousEvent(store, TraceBuilder::at(300ms), RequestId(2)), std::nullopt);
    }
};

PLAIN_TEST(TestHistory)
#include "test_history.moc"
