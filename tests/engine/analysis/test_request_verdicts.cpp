#include "engine/analysis/verdicts.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace analysis;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::EventKind;
using trace::StepKind;

namespace {

std::vector<Verdict> verdicts(const TraceBuilder& builder, trace::Duration now = 1h)
{
    return verdictsOf(builder.store(), TraceBuilder::at(now));
}

std::optional<Verdict> find(const std::vector<Verdict>& verdicts, VerdictKind kind)
{
    const auto found = std::ranges::find(verdicts, kind, &Verdict::kind);
    return found == verdicts.end() ? std::nullopt : std::optional(*found);
}

QString text(const std::string& sentence)
{
    return QString::fromStdString(sentence);
}

void probe(TraceBuilder& builder, unsigned id, trace::Duration sent, trace::Duration answered,
           unsigned worker = 1)
{
    builder.event({.time = TraceBuilder::at(sent),
                   .request = trace::RequestId(id),
                   .value = 1,
                   .kind = EventKind::RequestSent});
    builder.read(id, answered, worker, 0).started(id, answered).finished(id, answered).received(id, answered);
}

void givesUp(TraceBuilder& builder, unsigned id, trace::Duration when,
             trace::Failure failure = trace::Failure::TimedOut)
{
    builder.event({.time = TraceBuilder::at(when),
                   .request = trace::RequestId(id),
                   .kind = EventKind::RequestFailed,
                   .failure = failure});
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
        givesUp(builder, 1, 1s);
        const auto all = verdicts(builder);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(text(all[0].sentence),
                 QStringLiteral("#1 was worked on for 3.0 s after its client had given up."));
        QCOMPARE(all[0].level, Level::Warning);
        QCOMPARE(all[0].cost, trace::Duration(3s));
    }

    void aQueuedRequestIsWastedFromItsHandlersBeginOn()
    {
        auto builder = TraceBuilder().sent(1, 0s, 2);
        givesUp(builder, 1, 1s);
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
        givesUp(builder, 1, 1s, trace::Failure::Stopped);
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
            givesUp(builder, id, (id - 1) * 1s);
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

QTEST_APPLESS_MAIN(TestRequestVerdicts)
#include "test_request_verdicts.moc"
