#include "engine/analysis/moment.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace analysis;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;
using trace::WorkerId;

namespace {

QString sentenceAt(const trace::Store& store, trace::Duration moment)
{
    return QString::fromStdString(sentence(momentAt(store, TraceBuilder::at(moment))));
}

trace::Store article()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 1ms)
        .blockingRequest(2, 300ms, 4002ms)
        .healthCheck(3, 1s, 8003ms)
        .store();
}

} // namespace

class TestMoment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeldLoopNamesItsHolderAndCountsWhoWaits()
    {
        const auto store = article();
        QCOMPARE(sentenceAt(store, 100ms),
                 QStringLiteral("Worker 1 is held by #1, call 1; one request is in flight."));
        QCOMPARE(sentenceAt(store, 3s),
                 QStringLiteral("Worker 1 is held by #1, call 2; two requests wait for a loop."));
        QCOMPARE(sentenceAt(store, 7s),
                 QStringLiteral("Worker 1 is held by #2, call 2; one request waits for a loop."));
    }

    void afterTheEndNothingIsInFlight()
    {
        QCOMPARE(sentenceAt(article(), 9s), QStringLiteral("Nothing is in flight."));
        QCOMPARE(sentenceAt(article(), -1s), QStringLiteral("Nothing is in flight."));
    }

    void awaitedCallsHoldNoLoop()
    {
        const auto store = TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 100ms).store();
        QCOMPARE(sentenceAt(store, 1s), QStringLiteral("No loop is held; two requests are in flight."));
    }

    void everyWorkersHolderIsNamedWhileTheyAreFew()
    {
        TraceBuilder builder;
        builder.blockingRequest(1, 0ms, 1ms, 2s, 1).blockingRequest(2, 0ms, 1ms, 2s, 2);
        QCOMPARE(
            sentenceAt(builder.store(), 1s),
            QStringLiteral(
                "Worker 1 is held by #1, call 1 and worker 2 by #2, call 1; two requests are in flight."));
        for (unsigned id = 3; id <= 5; ++id)
            builder.blockingRequest(id, 0ms, 1ms, 2s, id);
        QCOMPARE(sentenceAt(builder.store(), 1s),
                 QStringLiteral("Five workers are held; five requests are in flight."));
    }

    void whoWaitsIsToldApart()
    {
        TraceBuilder builder;
        builder.blockingRequest(1, 0ms, 1ms).sent(2, 100ms).read(2, 4001ms);
        builder.sent(3, 1s, 2).read(3, 1001ms, 2, 2);
        const auto moment = momentAt(builder.store(), TraceBuilder::at(2s));
        QCOMPARE(moment.inFlight, 3U);
        QCOMPARE(moment.queued, 1U);
        QCOMPARE(moment.waiting(), 2U);
        QCOMPARE(moment.loops.size(), 2U);
        QCOMPARE(moment.loops[0].holder, RequestId(1));
        QCOMPARE(moment.loops[1].ready, 1U);
        QCOMPARE(moment.queues.size(), 2U);
        QCOMPARE(moment.queues[0], (LoopQueue{WorkerId(1), 1U})); // #2, which it reads later
        QCOMPARE(moment.queues[1], (LoopQueue{WorkerId(2), 1U}));
    }

    void codeBetweenTheStepsHasNoName()
    {
        const auto store = TraceBuilder().sent(1, 0ms).read(1, 0ms).started(1, 0ms).store();
        QCOMPARE(sentenceAt(store, 1s), QStringLiteral("Worker 1 is held by #1; one request is in flight."));
    }
};

PLAIN_TEST(TestMoment)
#include "test_moment.moc"
