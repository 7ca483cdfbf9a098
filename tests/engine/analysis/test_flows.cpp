#include "engine/analysis/blame/blame.h"
#include "engine/analysis/blame/blame_arrows.h"
#include "engine/analysis/blame/flows.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <map>
#include <set>

using namespace analysis;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

LoopHistory historyOf(const trace::Store& store)
{
    return LoopHistory(store, TraceBuilder::at(1h));
}

Flows worstOf(const trace::Store& store, std::size_t most, trace::Duration now = 1h)
{
    return worstFlows(Evidence(store, TraceBuilder::at(now)), most);
}

Flows flowsOfRequest(const trace::Store& store, RequestId id, std::size_t most, trace::Duration now = 1h)
{
    return flowsOf(Evidence(store, TraceBuilder::at(now)), *store.find(id), most);
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
        QCOMPARE(worstOf(store, 10), (Flows{{flow(1, 2, 300ms, 4s)}, {}}));
    }

    void everyBlockerOfAVictimHasItsShare()
    {
        const auto flows = worstOf(queueOf(4), 10);
        const std::vector expected{flow(1, 4, 0s, 4s), flow(2, 4, 4s, 8s), flow(3, 4, 8s, 12s),
                                   flow(1, 3, 0s, 4s), flow(2, 3, 4s, 8s), flow(1, 2, 0s, 4s)};
        QCOMPARE(flows, (Flows{expected, {}}));
    }

    void theLongestComesFirst()
    {
        const auto store = TraceBuilder()
                               .blockingRequest(1, 0s, 0s, 1s)
                               .blockingRequest(2, 0s, 2s, 5s)
                               .blockingRequest(3, 0s, 12s, 1s)
                               .store();
        const auto flows = flowsTo(historyOf(store), *store.find(RequestId{3}));
        QCOMPARE(flows, (std::vector<Flow>{flow(2, 3, 2s, 12s), flow(1, 3, 0s, 2s)}));
    }

    /// The sentence, the arrows on the timeline and those in a file are one computation: whatever the run,
    /// the same requests took the same time from the same victim.
    void sentencesArrowsAndFilesBlameTheSame_data()
    {
        QTest::addColumn<trace::Store>("store");
        QTest::newRow("a queue") << queueOf(7);
        QTest::newRow("two workers") << TraceBuilder()
                                            .blockingRequest(1, 0s, 0s, 2s, 1)
                                            .blockingRequest(2, 0s, 0s, 3s, 2)
                                            .blockingRequest(3, 1s, 4s, 1s, 1)
                                            .sent(4, 2s)
                                            .store();
        QTest::newRow("in pieces") << TraceBuilder()
                                          .sent(9, 0s)
                                          .blockingRequest(1, 0s, 0s, 1s)
                                          .blockingRequest(2, 100ms, 3s, 500ms)
                                          .read(9, 5s)
                                          .started(9, 5s)
                                          .finished(9, 6s)
                                          .received(9, 6s)
                                          .store();
    }

    void sentencesArrowsAndFilesBlameTheSame()
    {
        QFETCH(trace::Store, store);
        const auto now = TraceBuilder::at(9s);
        const LoopHistory loops(store, now);
        std::map<std::pair<RequestId, RequestId>, trace::Duration> blamed;
        std::map<std::pair<RequestId, RequestId>, trace::Duration> inFile;
        std::map<std::pair<RequestId, RequestId>, trace::Duration> shown;
        for (const auto& victim : store.requests()) {
            if (!trace::isSet(victim.begin())) continue;
            for (const auto& blame : whoMadeWait(loops, victim))
                blamed[{blame.culprit, victim.id}] += blame.stolen;
        }
        for (const auto& arrow : blameArrows(store, now))
            inFile[{arrow.culprit, arrow.victim}] += arrow.stolen;
        for (const auto& flow : worstOf(store, 100, 9s).shown)
            shown[{flow.culprit, flow.victim}] += flow.stolen;
        QVERIFY(!blamed.empty());
        QVERIFY(inFile == blamed);
        QVERIFY(shown == blamed);
        for (const auto& [pair, stolen] : blamed) { // from either end
            const Flow* found = nullptr;
            const auto of = flowsOfRequest(store, pair.first, 100, 9s).shown;
            for (const auto& flow : of)
                if (flow.victim == pair.second) found = &flow;
            QVERIFY(found != nullptr);
            QCOMPARE(found->stolen, stolen);
        }
    }

    void aRequestHasFlowsInBothDirections()
    {
        const auto store = queueOf(4);
        const auto flows = flowsOfRequest(store, RequestId{2}, 10);
        QCOMPARE(flows, (Flows{{flow(1, 2, 0s, 4s), flow(2, 3, 4s, 8s), flow(2, 4, 4s, 8s)}, {}}));
    }

    void aLimitIsSaid()
    {
        const auto ofAll = worstOf(queueOf(5), 7);
        QCOMPARE(ofAll.shown.size(), std::size_t(7));
        QCOMPARE(ofAll.limit, "Arrows to the two requests that waited longest, of four.");
        const auto ofOne = worstOf(queueOf(50), 24);
        QCOMPARE(ofOne.shown.size(), std::size_t(24));
        QCOMPARE(ofOne.limit, "The 24 longest of 49 arrows.");
        const auto store = queueOf(50);
        const auto ofFirst = flowsOfRequest(store, RequestId{1}, 24);
        QCOMPARE(ofFirst.shown.size(), std::size_t(24));
        QCOMPARE(ofFirst.limit, "The 24 longest of 49 arrows.");
    }

    void probesTakeNoArrowsFromRequests()
    {
        auto builder = TraceBuilder().blockingRequest(1, 0s, 0s).blockingRequest(2, 300ms, 4s);
        for (unsigned id = 3; id < 20; ++id)
            builder.event({.time = TraceBuilder::at(0s),
                           .request = RequestId(id),
                           .value = 1,
                           .kind = trace::EventKind::RequestSent});
        for (unsigned id = 3; id < 20; ++id)
            builder.read(id, 8s, 1, 0).started(id, 8s).finished(id, 8001ms).received(id, 8001ms);
        const auto store = builder.store();
        QCOMPARE(worstOf(store, 5), (Flows{{flow(1, 2, 300ms, 4s)}, {}}));
        QCOMPARE(flowsOfRequest(store, RequestId{1}, 5), (Flows{{flow(1, 2, 300ms, 4s)}, {}}));
    }

    void inAFileEachVictimHasItsWorstArrowBeforeAnyHasTwo()
    {
        const auto arrows = blameArrows(queueOf(200), TraceBuilder::at(1h));
        QCOMPARE(arrows.size(), kMostBlameArrows);
        std::set<RequestId> victims;
        for (const auto& arrow : arrows)
            victims.insert(arrow.victim);
        QCOMPARE(victims.size(), std::size_t(199));
    }

    void aHealthyRunHasNone()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 50; ++id)
            builder.asyncRequest(id, id * 10ms);
        QVERIFY(worstOf(builder.store(), 24).shown.empty());
    }

    void aVictimThatStillWaitsHasOneToo()
    {
        auto builder = TraceBuilder().sent(1, 0s).read(1, 0s).started(1, 0s);
        builder.stepEvent(1, trace::StepKind::BlockingCall, 1, 0s, trace::EventKind::StepBegun, 0)
            .sent(2, 1s);
        const auto store = builder.store();
        QCOMPARE(worstOf(store, 10, 3s), (Flows{{flow(1, 2, 1s, 3s)}, {}}));
        QCOMPARE(flowsOfRequest(store, RequestId{2}, 10, 3s), (Flows{{flow(1, 2, 1s, 3s)}, {}}));
    }
};

PLAIN_TEST(TestFlows)
#include "test_flows.moc"
