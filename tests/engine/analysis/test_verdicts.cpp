#include "engine/analysis/verdicts/verdicts.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/support/verdict_search.h"

#include <QTest>

#include <algorithm>

using namespace analysis;
using namespace std::chrono_literals;
using support::find;
using support::text;
using support::TraceBuilder;
using support::verdicts;
using trace::EventKind;
using trace::StepKind;

namespace {

/// Two calls in the pool, from `taken` on; handed in at `begun`.
void requestInPool(TraceBuilder& builder, unsigned id, trace::Duration begun, trace::Duration taken,
                   trace::Duration done)
{
    const auto middle = taken + (done - taken) / 2;
    builder.sent(id, begun, 3).read(id, begun, 1, 3).started(id, begun);
    builder.stepEvent(id, StepKind::PoolJob, 1, begun, EventKind::StepBegun, 0);
    builder.stepEvent(id, StepKind::PoolJob, 1, taken, EventKind::StepTaken, 0);
    builder.step(id, StepKind::PooledCall, 1, taken, middle).step(id, StepKind::PooledCall, 2, middle, done);
    builder.stepEvent(id, StepKind::PoolJob, 1, done, EventKind::StepReady, 0);
    builder.stepEvent(id, StepKind::PoolJob, 1, done, EventKind::StepEnded, 0);
    builder.finished(id, done).received(id, done);
}

void computingRequest(TraceBuilder& builder, unsigned id, StepKind kind, trace::Duration sent,
                      trace::Duration begin, trace::Duration length)
{
    builder.sent(id, sent, 3)
        .read(id, begin, 1, 3)
        .started(id, begin)
        .step(id, kind, 1, begin, begin + length);
    builder.finished(id, begin + length).received(id, begin + length);
}

/// All sent at once, each blocking for `delay` twice, one after the other.
TraceBuilder blockedCrowd(unsigned requests, trace::Duration delay)
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= requests; ++id)
        builder.blockingRequest(id, 0s, (id - 1) * 2 * delay, delay);
    return builder;
}

} // namespace

class TestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArticlesBlockingRunIsToldAsInTheBook()
    {
        auto builder =
            TraceBuilder().blockingRequest(1, 0s, 0s).blockingRequest(2, 300ms, 4s).healthCheck(3, 1s, 8s);
        const auto all = verdicts(builder);
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].kind, VerdictKind::LoopHeldByCalls);
        QCOMPARE(all[0].level, Level::Alarm);
        QCOMPARE(text(all[0].sentence),
                 QStringLiteral("Worker 1's loop was held for 8.0 s by blocking calls. #2 and the health "
                                "check #3 lost 3.7 s and 7.0 s to it."));
        QCOMPARE(number(all[0].culprit), 1U);
        QCOMPARE(number(all[0].victim), 3U);
        QCOMPARE(unsigned{number(all[0].worker)}, 1U);
        QCOMPARE(all[0].cost, trace::Duration(10'700ms));
        QVERIFY(!all[0].nextStep.empty());
        QCOMPARE(text(all[1].sentence), QStringLiteral("Health checks got no answer for 7.0 s: a load "
                                                       "balancer would have removed worker 1 at 4.0 s, "
                                                       "after three failures, 1.0 s apart."));
    }

    void aHealthyAsyncRunHasNoAlarmAndOneHintAtMost()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 50; ++id)
            builder.asyncRequest(id, id * 10ms);
        builder.healthCheck(51, 1s, 1001ms);
        const auto all = verdicts(builder);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].level, Level::Hint);
        QVERIFY(verdicts(TraceBuilder()).empty());
        QVERIFY(verdicts(TraceBuilder().healthCheck(1, 0s, 1ms)).empty());
    }

    void blockingInsideThePoolIsNoAlarm()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 40; ++id)
            requestInPool(builder, id, 0s, id * 1ms, 4s);
        QVERIFY(verdicts(builder).empty());
    }

    void aLonelyBlockingRequestIsAWarningThatSaysNobodyWaited()
    {
        const auto all = verdicts(TraceBuilder().blockingRequest(1, 0s, 0s));
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].level, Level::Warning);
        QCOMPARE(text(all[0].sentence),
                 QStringLiteral("Worker 1's loop was held for 4.0 s by blocking calls of #1. No other "
                                "request had to wait for it this time."));
    }

    void whatIsSummedUpOverPausesIsSaidToBe()
    {
        const auto all = verdicts(TraceBuilder()
                                      .blockingRequest(1, 0s, 0s)
                                      .blockingRequest(2, 10s, 10s)
                                      .blockingRequest(3, 20s, 20s));
        QVERIFY2(all[0].sentence.starts_with("Worker 1's loop was held for 12.0 s in all by blocking calls."),
                 all[0].sentence.c_str());
    }

    void aLoopThatIsHeldShortlyIsNoAlarm()
    {
        QVERIFY(verdicts(TraceBuilder().blockingRequest(1, 0s, 0s, 49ms)).empty());
        QVERIFY(verdicts(TraceBuilder().blockingRequest(1, 0s, 0s, 49ms).healthCheck(2, 0s, 98ms)).empty());
        QCOMPARE(verdicts(TraceBuilder().blockingRequest(1, 0s, 0s, 50ms)).size(), std::size_t(1));
    }

    void shortPiecesThatAddUpForSomebodyAreAWarning()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 20; ++id)
            computingRequest(builder, id, StepKind::ClientSetup, 0s, (id - 1) * 20ms, 20ms);
        const auto all = verdicts(builder);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].level, Level::Warning);
        QCOMPARE(text(all[0].sentence), QStringLiteral("Worker 1's loop was held for 400 ms by building HTTP "
                                                       "clients, in 20 pieces of at most 20 ms. 19 "
                                                       "requests lost 3.8 s to it, #20 the most: 380 ms."));
    }

    void shortPiecesCountAlsoWhereOneWasLong()
    {
        TraceBuilder builder;
        computingRequest(builder, 1, StepKind::Compute, 0s, 0s, 200ms);
        for (unsigned id = 2; id <= 20; ++id)
            computingRequest(builder, id, StepKind::Compute, 0s, 200ms + (id - 2) * 40ms, 40ms);
        QCOMPARE(
            text(verdicts(builder)[0].sentence),
            QStringLiteral("Worker 1's loop was held for 960 ms by computing. 19 requests lost 10.6 s to "
                           "it, #20 the most: 920 ms."));
    }

    void computingOnTheLoopIsToldApartFromBlocking()
    {
        TraceBuilder builder;
        computingRequest(builder, 1, StepKind::Compute, 0s, 0s, 2s);
        builder.healthCheck(2, 1s, 2s);
        const auto all = verdicts(builder);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].kind, VerdictKind::LoopHeldByComputing);
        QCOMPARE(all[0].level, Level::Alarm);
        QCOMPARE(text(all[0].sentence),
                 QStringLiteral("Worker 1's loop was held for 2.0 s by computing of #1. The health check "
                                "#2 lost 1.0 s to it."));
    }

    void codeBetweenTheCallsHasToHoldTheLoopForLonger()
    {
        const auto runFor = [](trace::Duration length) {
            return TraceBuilder().sent(1, 0s).read(1, 0s).started(1, 0s).finished(1, length).received(1,
                                                                                                      length);
        };
        QVERIFY(verdicts(runFor(300ms)).empty());
        QCOMPARE(verdicts(runFor(1s)).size(), std::size_t(1));
    }

    void aLoopThatIsStillHeldIsToldInThePresent()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s);
        builder.stepEvent(1, StepKind::BlockingCall, 1, 0s, EventKind::StepBegun, 0).sent(2, 1s);
        const auto all = verdicts(builder, 4s);
        QCOMPARE(
            text(all[0].sentence),
            QStringLiteral(
                "Worker 1's loop has been held for 4.0 s by blocking calls of #1. #2 lost 3.0 s to it."));
        QCOMPARE(all[0].level, Level::Alarm);
    }

    void everyWorkersLoopIsJudgedByItself()
    {
        TraceBuilder builder;
        builder.blockingRequest(1, 0s, 0s, 1s, 1).blockingRequest(2, 0s, 0s, 2s, 2);
        builder.blockingRequest(3, 0s, 2s, 1s, 1).blockingRequest(4, 0s, 4s, 2s, 2);
        const auto all = verdicts(builder);
        QCOMPARE(unsigned{number(all[0].worker)}, 2U);
        QCOMPARE(number(all[0].culprit), 2U);
        QCOMPARE(unsigned{number(all[1].worker)}, 1U);
        QCOMPARE(number(all[1].victim), 3U);
    }

    void aFullPoolIsToldWithWhoWaited()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 40; ++id)
            requestInPool(builder, id, 0s, 1ms, 4s);
        for (unsigned id = 41; id <= 50; ++id)
            requestInPool(builder, id, 0s, 4s, 8s);
        const auto all = verdicts(builder);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].kind, VerdictKind::PoolExhausted);
        QCOMPARE(all[0].level, Level::Alarm);
        QCOMPARE(text(all[0].sentence), QStringLiteral("All 40 threads of worker 1's thread pool were busy. "
                                                       "Ten requests waited 40.0 s for one, #41 the "
                                                       "most: 4.0 s."));
        QCOMPARE(all[0].cost, trace::Duration(40s));
    }

    void requestsThatStrandWhileAnotherWorkerIdlesAreNamed()
    {
        // The first two go one to each worker; the one that is free first takes all others.
        TraceBuilder builder;
        builder.blockingRequest(1, 0s, 0s, 1s, 1).blockingRequest(2, 0s, 0s, 1s, 2);
        for (unsigned id = 3; id <= 4; ++id) {
            const auto start = 2s + (id - 3) * 2s;
            builder.sent(id, 5ms).read(id, 2s, 2).started(id, start).step(id, StepKind::BlockingCall, 1,
                                                                          start, start + 2s);
            builder.finished(id, start + 2s).received(id, start + 2s);
        }
        const auto stranded = find(verdicts(builder), VerdictKind::Stranded);
        QVERIFY(stranded);
        QCOMPARE(text(stranded->sentence),
                 QStringLiteral("#4 waited 2.0 s for worker 2 while worker 1 was free."));
        QCOMPARE(stranded->level, Level::Warning);
    }

    void nobodyStrandsWhileAllWorkersAreHeldOrBeforeAnotherOneIsHired()
    {
        TraceBuilder evenly;
        evenly.blockingRequest(1, 0s, 0s, 1s, 1).blockingRequest(2, 0s, 0s, 1s, 2);
        evenly.blockingRequest(3, 0s, 2s, 1s, 1).blockingRequest(4, 0s, 2s, 1s, 2);
        QVERIFY(!find(verdicts(evenly), VerdictKind::Stranded));

        TraceBuilder hired;
        hired.blockingRequest(1, 0s, 0s, 1s, 1).blockingRequest(2, 0s, 2s, 1s, 1);
        hired.event({.time = TraceBuilder::at(5s), .value = 2, .kind = EventKind::WorkersChanged});
        hired.healthCheck(3, 6s, 6s, 2);
        QVERIFY(!find(verdicts(hired), VerdictKind::Stranded));
    }

    /// Ten requests with one worker; later there are four, whose loops begin a moment before the lab tells of
    /// them.
    void nobodyWasFreeBeforeItWasThere()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 10; ++id)
            builder.blockingRequest(id, 0s, (id - 1) * 2s, 1s, 1);
        for (unsigned worker = 2; worker <= 4; ++worker)
            builder.busy(worker, 30s, 30s + 1ms);
        builder.workers(30s + 2ms, 4);
        for (unsigned id = 11; id <= 14; ++id)
            builder.blockingRequest(id, 40s, 40s, 1s, id - 10);
        QVERIFY(!find(verdicts(builder), VerdictKind::Stranded));
    }

    void whoWasThereAndDidNothingWasFree()
    {
        TraceBuilder builder;
        builder.workers(-1ms, 2).blockingRequest(1, 0s, 0s, 1s, 1).blockingRequest(2, 0s, 2s, 1s, 1);
        const auto stranded = find(verdicts(builder), VerdictKind::Stranded);
        QVERIFY(stranded);
        QCOMPARE(text(stranded->sentence),
                 QStringLiteral("#2 waited 2.0 s for worker 1 while worker 2 was free."));
    }

    void alarmsComeBeforeWarningsAndTheDearestFirst()
    {
        TraceBuilder builder = blockedCrowd(5, 2s);
        builder.asyncRequest(6, 30s);
        builder.blockingRequest(7, 40s, 40s, 1s, 2);
        const auto all = verdicts(builder);
        QVERIFY(all.size() >= 3);
        QVERIFY(std::ranges::is_sorted(all, {}, &Verdict::level));
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i].level == all[i - 1].level) QVERIFY(all[i].cost <= all[i - 1].cost);
        for (const auto& verdict : all)
            QVERIFY(!verdict.sentence.empty() && verdict.sentence.back() == '.' && !verdict.nextStep.empty());
    }

    void theWorkGrowsWithTheNumberOfRequestsNotWithItsSquare()
    {
        const auto cpuTimeOf = [](unsigned requests) {
            const auto store = blockedCrowd(requests, 1ms).store();
            const auto begin = std::clock();
            const auto found = verdictsOf(store, TraceBuilder::at(1h));
            const auto cost = std::clock() - begin;
            return found.empty() ? 0.0 : static_cast<double>(cost) / CLOCKS_PER_SEC;
        };
        const auto few = cpuTimeOf(12'500);
        const auto many = cpuTimeOf(100'000);
        qInfo("%.3f s for 12,500 requests, %.3f s for 100,000", few, many);
        QVERIFY(few > 0);
        QVERIFY2(many < 24 * few, "eight times the requests, and far more than eight times the work");
    }
};

PLAIN_TEST(TestVerdicts)
#include "test_verdicts.moc"
