#include "engine/analysis/flows.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace analysis;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

LoopHistory historyOf(const trace::Store& store)
{
    return LoopHistory(store, TraceBuilder::at(1h));
}

Flow flow(unsigned culprit, unsigned victim, trace::Duration from, trace::Duration to)
{
    return {RequestId(culprit), RequestId(victim), {TraceBuilder::at(from), TraceBuilder::at(to)}, to - from};
}

/// Sent at once, and worked off one after the other.
trace::Store queueOf(unsigned requests)
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= requests; ++id)
        builder.blockingRequest(id, 0s, (id - 1) * 4s);
    return builder.store();
}

} // namespace

class TestFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCulpritPointsAtItsVictimForTheTimeTheyShared()
    {
        const auto store = TraceBuilder().blockingRequest(1, 0s, 0s).blockingRequest(2, 300ms, 4s).store();
        QCOMPARE(worstFlows(historyOf(store), 10), std::vector<Flow>{flow(1, 2, 300ms, 4s)});
    }

    void ofEqualCulpritsTheLastOneIsShown()
    {
        const auto flows = worstFlows(historyOf(queueOf(4)), 10);
        QCOMPARE(flows, (std::vector<Flow>{flow(1, 2, 0s, 4s), flow(2, 3, 4s, 8s), flow(3, 4, 8s, 12s)}));
    }

    void aMuchBiggerCulpritIsShownHoweverEarlyItWas()
    {
        const auto store = TraceBuilder()
                               .blockingRequest(1, 0s, 0s, 5s)
                               .blockingRequest(2, 0s, 10s, 1s)
                               .blockingRequest(3, 0s, 12s, 1s)
                               .store();
        const auto flows = worstFlows(historyOf(store), 10);
        QCOMPARE(flows, (std::vector<Flow>{flow(1, 2, 0s, 10s), flow(1, 3, 0s, 10s)}));
    }

    void aRequestHasFlowsInBothDirections()
    {
        const auto store = queueOf(4);
        const auto loops = historyOf(store);
        const auto flows = flowsOf(loops, *store.find(RequestId{2}), 10);
        QCOMPARE(flows, (std::vector<Flow>{flow(1, 2, 0s, 4s), flow(2, 3, 4s, 8s), flow(2, 4, 4s, 8s)}));
    }

    void thereAreNeverMoreThanAskedFor()
    {
        QCOMPARE(worstFlows(historyOf(queueOf(50)), 24).size(), std::size_t(24));
        const auto store = queueOf(50);
        QCOMPARE(flowsOf(historyOf(store), *store.find(RequestId{1}), 24).size(), std::size_t(24));
    }

    void aHealthyRunHasNone()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 50; ++id)
            builder.asyncRequest(id, id * 10ms);
        QVERIFY(worstFlows(historyOf(builder.store()), 24).empty());
    }

    void aVictimThatStillWaitsHasOneToo()
    {
        auto builder = TraceBuilder().sent(1, 0s).read(1, 0s).started(1, 0s);
        builder.stepEvent(1, trace::StepKind::BlockingCall, 1, 0s, trace::EventKind::StepBegun, 0)
            .sent(2, 1s);
        const auto store = builder.store();
        const LoopHistory loops(store, TraceBuilder::at(3s));
        QCOMPARE(worstFlows(loops, 10), std::vector<Flow>{flow(1, 2, 1s, 3s)});
        QCOMPARE(flowsOf(loops, *store.find(RequestId{2}), 10), std::vector<Flow>{flow(1, 2, 1s, 3s)});
    }
};

QTEST_APPLESS_MAIN(TestFlows)
#include "test_flows.moc"
