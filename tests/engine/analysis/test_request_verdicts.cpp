#include "engine/analysis/blame/blame.h"
#include "engine/analysis/findings.h"
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

void probe(TraceBuilder& builder, unsigned id, trace::Duration sent, trace::Duration answered,
           unsigned worker = 1)
{
    builder.event({.time = TraceBuilder::at(sent),
                   .request = trace::RequestId(id),
                   .value = 1,
                   .kind = EventKind::RequestSent});
    builder.read(id, answered, worker, 0).started(id, answered).finished(id, answered).received(id, answered);
}

/// A call that brings nothing good, and the answer that its handler gives then.
void failingCall(TraceBuilder& builder, unsigned id, trace::Duration when, trace::Failure failure,
                 unsigned status = 0)
{
    const unsigned answer = failure == trace::Failure::None ? 502 : 500;
    builder.sent(id, when, 2).read(id, when, 1, 2).started(id, when);
    builder.stepEvent(id, StepKind::AsyncCall, 1, when, EventKind::StepBegun, 0);
    builder.callFailed(id, StepKind::AsyncCall, 1, when + 1ms, failure, status);
    builder.finished(id, when + 2ms, answer).received(id, when + 2ms, answer);
}

} // namespace

class TestRequestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOneAfterTheOtherAreAHintAndComeLast()
    {
        auto builder = TraceBuilder().asyncRequest(1, 0s).blockingRequest(2, 10s, 10s);
        const auto all = verdicts(builder);
        QCOMPARE(all.back().kind, VerdictKind::CallsOneByOne);
        QCOMPARE(all.back().level, Level::Hint);
        QCOMPARE(text(all.back().sentence),
                 QStringLiteral("/all-async awaits its two calls one after the other: in #1 they took "
                                "4.0 s, and the slowest alone 2.0 s."));
        QCOMPARE(all.back().cost, trace::Duration(2s));
    }

    void thereIsNoHintWhereItWouldBeWrong()
    {
        const auto request = [](unsigned calls, trace::Duration apart, trace::Duration length,
                                trace::Duration sentBefore) {
            TraceBuilder builder;
            builder.sent(1, 0s, 2).read(1, sentBefore, 1, 2).started(1, sentBefore);
            auto end = sentBefore;
            for (unsigned i = 0; i < calls; ++i) {
                end = sentBefore + i * apart + length;
                builder.step(1, StepKind::AsyncCall, i + 1, end - length, end);
            }
            return builder.finished(1, end).received(1, end);
        };
        QCOMPARE(verdicts(request(2, 1s, 1s, 0s)).size(), std::size_t(1));
        QVERIFY(verdicts(request(1, 1s, 1s, 0s)).empty());   // one call
        QVERIFY(verdicts(request(2, 10ms, 1s, 0s)).empty()); // together already
        QVERIFY(verdicts(request(2, 1s, 1s, 5s)).empty());   // most of the time went elsewhere
        QVERIFY(!find(verdicts(request(2, 3s, 1s, 0s)),
                      VerdictKind::CallsOneByOne));            // most of it between the calls
        QVERIFY(verdicts(request(2, 20ms, 20ms, 0s)).empty()); // nothing to win
    }

    void workForAClientThatHasGoneIsMeasured()
    {
        auto builder = TraceBuilder().sent(1, 0s, 2).read(1, 0s, 1, 2).started(1, 0s);
        builder.step(1, StepKind::AsyncCall, 1, 0s, 4s).finished(1, 4s);
        builder.gaveUp(1, 1s);
        const auto work = find(verdicts(builder), VerdictKind::AbandonedWork);
        QVERIFY(work);
        QCOMPARE(text(work->sentence),
                 QStringLiteral("#1 was worked on for 3.0 s after its client had given up."));
        QCOMPARE(work->level, Level::Warning);
        QCOMPARE(work->cost, trace::Duration(3s));
    }

    void workForAClientFromOutsideThatLeftIsMeasuredFromThen()
    {
        TraceBuilder builder;
        builder.read(1, 0s, 1, 2).started(1, 0s).step(1, StepKind::AsyncCall, 1, 0s, 4s).finished(1, 4s);
        builder.left(1, 1500ms);
        QCOMPARE(text(find(verdicts(builder), VerdictKind::AbandonedWork)->sentence),
                 QStringLiteral("#1 was worked on for 2.5 s after its client had given up."));
    }

    /// Two requests 10 ms apart, whose client waits for 200 ms, for calls of 500 ms.
    void whoGaveUpLosesNothingAfterwards()
    {
        TraceBuilder builder;
        builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms).gaveUp(1, 200ms);
        builder.step(1, StepKind::BlockingCall, 1, 0ms, 500ms).step(1, StepKind::BlockingCall, 2, 500ms, 1s);
        builder.finished(1, 1s).sent(2, 10ms).gaveUp(2, 210ms).read(2, 1s).started(2, 1s);
        builder.step(2, StepKind::BlockingCall, 1, 1s, 1500ms).finished(2, 1500ms);
        const auto held = find(verdicts(builder), VerdictKind::LoopHeldByCalls);
        QVERIFY(held);
        QVERIFY2(text(held->sentence).contains(QStringLiteral("#2 lost 200 ms to it.")),
                 held->sentence.c_str());
        QCOMPARE(held->cost, trace::Duration(200ms));
        const auto work = find(verdicts(builder), VerdictKind::AbandonedWork);
        QCOMPARE(text(work->sentence), QStringLiteral("Two handlers went on for 1.3 s together after their "
                                                      "clients had given up."));
    }

    /// Work for nobody holds the loop as any other.
    void whatIsDoneForNobodyKeepsOthersWaiting()
    {
        TraceBuilder builder;
        builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms).gaveUp(1, 200ms);
        builder.step(1, StepKind::BlockingCall, 1, 0ms, 2s).finished(1, 2s);
        builder.blockingRequest(2, 1s, 2s, 50ms);
        const auto held = find(verdicts(builder), VerdictKind::LoopHeldByCalls);
        QVERIFY2(text(held->sentence).contains(QStringLiteral("#2 lost 1.0 s to it.")),
                 held->sentence.c_str());
    }

    void aRunInWhichEverythingFailsSaysWhy_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, trace::Failure failure, int status, const char* reason) {
            QTest::newRow(name) << int(failure) << status
                                << QStringLiteral("All four requests failed: %1.").arg(QLatin1String(reason));
        };
        row("refused", trace::Failure::Refused, 0, "the upstream refused the connection");
        row("timed out", trace::Failure::TimedOut, 0, "a call to the upstream timed out");
        row("closed", trace::Failure::Closed, 0, "the upstream closed the connection");
        row("garbage", trace::Failure::BadAnswer, 0, "the upstream's answer was not valid HTTP");
        row("no descriptor", trace::Failure::NoDescriptor, 0,
            "no file descriptor was left for a call to the upstream");
        row("status", trace::Failure::None, 503, "the upstream answered with status 503");
    }

    void aRunInWhichEverythingFailsSaysWhy()
    {
        QFETCH(int, failure);
        QFETCH(int, status);
        TraceBuilder builder;
        for (unsigned id = 1; id <= 4; ++id)
            failingCall(builder, id, id * 10ms, trace::Failure(failure), static_cast<unsigned>(status));
        const auto all = verdicts(builder);
        QCOMPARE(all.front().kind, VerdictKind::RequestsFailed);
        QCOMPARE(all.front().level, Level::Alarm);
        QTEST(text(all.front().sentence), "sentence");
        QVERIFY(!all.front().nextStep.empty());
        QCOMPARE(all.front().victim, trace::RequestId(1));
    }

    void whoHasNoAnswerAtAllSaysWhy_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, trace::Failure failure, const char* sentence) {
            QTest::newRow(name) << int(failure) << QString::fromLatin1(sentence);
        };
        row("refused", trace::Failure::Refused,
            "The only request failed: the server refused the connection.");
        row("gave up", trace::Failure::TimedOut, "The only request failed: our client gave up waiting.");
        row("closed", trace::Failure::Closed, "The only request failed: the server closed the connection.");
        row("garbage", trace::Failure::BadAnswer,
            "The only request failed: the server's answer was not valid HTTP.");
        row("no descriptor", trace::Failure::NoDescriptor,
            "The only request failed: our client had no file descriptor left.");
    }

    void whoHasNoAnswerAtAllSaysWhy()
    {
        QFETCH(int, failure);
        TraceBuilder builder;
        builder.sent(1, 0s).gaveUp(1, 1s, trace::Failure(failure));
        const auto failed = find(verdicts(builder), VerdictKind::RequestsFailed);
        QVERIFY(failed);
        QTEST(text(failed->sentence), "sentence");
    }

    void severalReasonsAreCounted()
    {
        auto builder = TraceBuilder().asyncRequest(1, 0s).asyncRequest(2, 0s).asyncRequest(3, 0s);
        failingCall(builder, 4, 0s, trace::Failure::Refused);
        failingCall(builder, 5, 0s, trace::Failure::None, 500);
        failingCall(builder, 6, 0s, trace::Failure::None, 500);
        builder.sent(7, 0s).read(7, 0s, 1, 3).started(7, 0s).finished(7, 0s, 404).received(7, 0s, 404);
        builder.read(8, 0s).started(8, 0s).finished(8, 1s).left(8, 500ms);
        const auto failed = find(verdicts(builder), VerdictKind::RequestsFailed);
        QVERIFY(failed);
        QCOMPARE(text(failed->sentence),
                 QStringLiteral("Five of eight requests failed: the upstream answered with status 500 (two "
                                "times), the upstream refused the connection (one time), the server answered "
                                "with status 404 (one time) and other reasons."));
        QCOMPARE(failed->level, Level::Alarm);
    }

    void goodAnswersStoppedRunsAndProbesAreNoFailures()
    {
        auto builder = TraceBuilder().asyncRequest(1, 0s);
        builder.sent(2, 0s).gaveUp(2, 1s, trace::Failure::Stopped);
        builder.event({.time = TraceBuilder::at(0s),
                       .request = trace::RequestId(3),
                       .value = 1,
                       .kind = EventKind::RequestSent});
        builder.gaveUp(3, 1s).sent(4, 5s);
        QVERIFY(!find(verdicts(builder), VerdictKind::RequestsFailed));
    }

    /// An answer that comes late ends the silence: nobody saw it last any longer.
    void theFirstAnswerEndsASilence()
    {
        auto builder = TraceBuilder().blockingRequest(1, 0s, 0s, 4s);
        probe(builder, 2, 500ms, 5600ms); // the loop answers it on its way
        for (unsigned i = 1; i < 14; ++i)
            probe(builder, 2 + i, 500ms + i * 500ms, 8s);
        const auto health = find(verdicts(builder), VerdictKind::HealthUnanswered);
        QVERIFY(health);
        QVERIFY2(
            text(health->sentence)
                .startsWith(QStringLiteral(
                    "Health checks got no answer for 5.1 s: a load balancer would have removed worker 1 at "
                    "3.5 s")),
            health->sentence.c_str());
    }

    void probesAreCountedApartFromRequests()
    {
        auto builder = TraceBuilder().blockingRequest(1, 0s, 0s, 4s).blockingRequest(2, 1s, 8s, 50ms);
        for (unsigned i = 0; i < 10; ++i)
            probe(builder, 3 + i, 500ms * i, 8200ms);
        builder.healthCheck(13, 2s, 8300ms).blockingRequest(14, 3s, 8400ms, 50ms);
        const auto held = find(verdicts(builder), VerdictKind::LoopHeldByCalls);
        QVERIFY2(text(held->sentence)
                     .contains(QStringLiteral(
                         "Three requests (a health check among them) and ten health probes lost")),
                 held->sentence.c_str());
        const trace::Store store = builder.store();
        const Evidence evidence(store, TraceBuilder::at(1h));
        QVERIFY(text(whatItCost(evidence, *store.find(trace::RequestId(1))))
                    .startsWith(QStringLiteral("#1 cost three other requests and ten health probes")));
        QCOMPARE(findingsOf(evidence, {}).requests, store.sentCount());
    }

    void aQueuedRequestIsWastedFromItsHandlersBeginOn()
    {
        auto builder = TraceBuilder().sent(1, 0s, 2);
        builder.gaveUp(1, 1s);
        QVERIFY(!find(verdicts(builder), VerdictKind::AbandonedWork));
        builder.read(1, 5s, 1, 2).started(1, 5s).step(1, StepKind::AsyncCall, 1, 5s, 9s).finished(1, 9s);
        QCOMPARE(find(verdicts(builder), VerdictKind::AbandonedWork)->cost, trace::Duration(4s));
    }

    void stoppingARunIsNotAbandoning()
    {
        auto builder = TraceBuilder().sent(1, 0s, 2).read(1, 0s, 1, 2).started(1, 0s);
        builder.step(1, StepKind::AsyncCall, 1, 0s, 4s).finished(1, 4s);
        builder.event(
            {.time = TraceBuilder::at(4s), .request = trace::RequestId(1), .kind = EventKind::ClientGone});
        builder.gaveUp(1, 1s, trace::Failure::Stopped);
        QVERIFY(verdicts(builder).empty());
    }

    void anAnswerWithoutAReaderIsToldEvenIfNobodyKnowsWhenItLeft()
    {
        TraceBuilder builder;
        builder.read(1, 0s, 1, 2).started(1, 0s).step(1, StepKind::AsyncCall, 1, 0s, 4s).finished(1, 4s);
        builder.event(
            {.time = TraceBuilder::at(4s), .request = trace::RequestId(1), .kind = EventKind::ClientGone});
        QCOMPARE(text(find(verdicts(builder), VerdictKind::AbandonedWork)->sentence),
                 QStringLiteral("#1 was worked on for 4.0 s, and its answer found no reader."));
    }

    void probesThatAllFailTakeTheWorkerOut()
    {
        auto builder = TraceBuilder().blockingRequest(1, 0s, 0s, 4s);
        for (unsigned i = 0; i < 20; ++i)
            probe(builder, i + 2, i * 500ms, std::max<trace::Duration>(8s, i * 500ms + 1ms));
        const auto all = verdicts(builder);
        QCOMPARE(all[0].kind, VerdictKind::LoopHeldByCalls);
        const auto health = find(all, VerdictKind::HealthUnanswered);
        QVERIFY(health);
        QCOMPARE(health->level, Level::Alarm);
        QCOMPARE(text(health->sentence), QStringLiteral("Health checks got no answer for 8.0 s: a load "
                                                        "balancer would have removed worker 1 at 3.0 s, "
                                                        "after three failures, 1.0 s apart."));
    }

    void aLoadBalancersPatienceIsAParameter()
    {
        const auto store =
            TraceBuilder().blockingRequest(1, 0s, 0s, 1200ms).healthCheck(2, 0s, 2400ms).store();
        const auto now = TraceBuilder::at(1h);
        QVERIFY(!find(verdictsOf(store, now), VerdictKind::HealthUnanswered));
        QVERIFY(find(verdictsOf(store, now, {2, 1s}), VerdictKind::HealthUnanswered));
        QVERIFY(!find(verdictsOf(store, now, {2, 5s}), VerdictKind::HealthUnanswered));
    }

    void anotherWorkersAnswerKeepsTheServerIn()
    {
        auto builder = TraceBuilder().blockingRequest(1, 0s, 0s, 4s, 1);
        for (unsigned i = 0; i < 8; ++i)
            probe(builder, i + 2, i * 1s, i % 2 == 0 ? 8s : i * 1s + 1ms, i % 2 == 0 ? 1 : 2);
        QVERIFY(!find(verdicts(builder), VerdictKind::HealthUnanswered));
    }

    void lateChecksWithALongTimeBetweenThemAreNoRow()
    {
        TraceBuilder builder;
        probe(builder, 1, 0s, 1500ms);
        probe(builder, 2, 100s, 101'500ms);
        QVERIFY(!find(verdicts(builder), VerdictKind::HealthUnanswered));
    }

    void probesThatGaveUpInARowCountAsOneSilence()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).stepEvent(1, StepKind::BlockingCall, 1, 0s,
                                                                 EventKind::StepBegun, 0);
        for (unsigned id = 2; id <= 6; ++id) {
            builder.sent(id, (id - 2) * 1s, 0);
            builder.gaveUp(id, (id - 1) * 1s);
        }
        const auto health = find(verdicts(builder, 6s), VerdictKind::HealthUnanswered);
        QVERIFY(health);
        QCOMPARE(health->cost, trace::Duration(5s));
    }

    void aProbeThatWasJustSentSaysNothingYet()
    {
        auto builder = TraceBuilder().sent(1, 0s, 0);
        QVERIFY(verdicts(builder, 900ms).empty());
        QCOMPARE(verdicts(builder, 4s).size(), std::size_t(1));
    }
};

PLAIN_TEST(TestRequestVerdicts)
#include "test_request_verdicts.moc"
