#include "engine/trace/segment.h"
#include "tests/engine/watch/story/held_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::HeldRun;
using support::shown;
using support::WatchedRun;
using trace::EventKind;
using watch::CallWait;
using watch::Doing;

/// Whose it was what held a loop, as a narrator tells it.
class TestSuspects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProvenCallSaysWhoHoldsTheLoop()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 450ms).request(2, 6ms, 20ms, 460ms);
        run.call(9, 22ms, 419ms, 2).seenCall(9, 24ms, CallWait::OnLoop).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #2"));
        QCOMPARE(shown(run.states(2)), QStringLiteral("queued 6-20, blocking 20-420, waiting 420-460"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, ready 20-420, waiting 420-450"));
    }

    void ofTwoThatWereReadInOneTurnNobodyKnowsWhoHoldsTheLoop()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 450ms).request(2, 6ms, 20ms, 460ms);
        run.call(9, 22ms, 419ms).seenCall(9, 24ms, CallWait::OnLoop).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1 #2"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, not known 20-420, waiting 420-450"));
        QCOMPARE(shown(run.states(2)), QStringLiteral("queued 6-20, not known 20-420, waiting 420-460"));
        QCOMPARE(shown(run.calls()), QStringLiteral("call 9: #0.0"));
    }

    /// It ran for a moment before it waited, and took both in between.
    void oneThatIsReadRightBeforeTheWaitIsASuspect()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).does(1, Doing::Running, 20ms, 22ms);
        run.does(1, Doing::Blocking, 22ms, 420ms, "poll").does(1, Doing::Free, 420ms, 1000ms);
        run.request(1, 5ms, 20ms, 450ms).sent(2, 6ms).seenRead(2, 22ms, 1, trace::Duration(500us));
        run.answered(2, 460ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1 #2"));
    }

    void oneThatIsReadBeforeItsClientNotesThatItIsSentIsASuspect()
    {
        WatchedRun run;
        run.worker(1).doesUnwatched(1, Doing::Blocking, 20ms, 420ms).does(1, Doing::Free, 420ms, 1000ms);
        run.sent(1, 19ms).seenRead(1, 21ms, 1, trace::Duration(500us)).answered(1, 421ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
    }

    void oneThatIsReadLaterIsNoSuspect()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 421ms).request(2, 100ms, 421ms, 430ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
        QCOMPARE(shown(run.states(2)), QStringLiteral("queued 100-421, waiting 421-430"));
    }

    void oneThatIsAnsweredMeanwhileDoesNotWaitOnTheLoop()
    {
        HeldRun run;
        run.request(1, 5ms, 10ms, 22ms).request(2, 6ms, 20ms, 421ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #2"));
    }

    /// Two waits in a row, each for the same thing: who is answered between them held the first one.
    void whoIsAnsweredBetweenTwoWaitsHeldTheFirst()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).does(1, Doing::Blocking, 20ms, 220ms, "poll", "a:1");
        run.does(1, Doing::Blocking, 220ms, 420ms, "poll", "a:1").does(1, Doing::Free, 420ms, 1000ms);
        run.request(1, 5ms, 20ms, 221ms).request(2, 100ms, 221ms, 421ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-220 #1; 220-420 #2"));
    }

    void waitsInARowOfTheSameOneAreOneHolding()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms);
        for (auto begin = 20ms; begin < 420ms; begin += 50ms)
            run.does(1, Doing::Blocking, begin, begin + 50ms, "poll", "a:1");
        run.does(1, Doing::Free, 420ms, 1000ms).request(1, 5ms, 20ms, 421ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, blocking 20-421"));
    }

    void whatHoldsTheLoopAfterTheAnswerIsNobodys()
    {
        HeldRun run;
        run.request(1, 5ms, 10ms, 22ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420"));
    }

    void oneThatAwaitsItsCallIsNoSuspect()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 100ms).does(1, Doing::Blocking, 100ms, 400ms, "futex");
        run.does(1, Doing::Free, 400ms, 1000ms).request(1, 5ms, 10ms, 450ms).request(2, 90ms, 99ms, 420ms);
        run.call(1, 12ms, 300ms).seenCall(1, 40ms, CallWait::Awaited).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("100-400 #2"));
        // Its answer is there, but its loop is held.
        QCOMPARE(shown(run.states(1)),
                 QStringLiteral("queued 5-10, waiting 10-300, ready 300-400, waiting 400-450"));
        QCOMPARE(shown(run.steps(1)), QStringLiteral("call 1 10-400, wait 1 400-450"));
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #1.1"));
    }

    void whatARouteDoesAloneHelpsToTell()
    {
        HeldRun run;
        run.request(1, 500ms, 502ms, 510ms, 0); // alone: it holds nothing
        run.does(1, Doing::Blocking, 1000ms, 1400ms, "poll").does(1, Doing::Free, 1400ms, 2000ms);
        run.request(2, 990ms, 1000ms, 1410ms, 0).request(3, 991ms, 1000ms, 1411ms, 1).play(2000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420; 1000-1400 #3"));
        QCOMPARE(shown(run.states(2)), QStringLiteral("queued 990-1000, ready 1000-1400, waiting 1400-1410"));
    }

    void aRouteThatHeldTheLoopAloneStaysASuspect()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 421ms, 0);
        run.does(1, Doing::Blocking, 1000ms, 1400ms, "poll").does(1, Doing::Free, 1400ms, 2000ms);
        run.request(2, 990ms, 1000ms, 1410ms, 0).request(3, 991ms, 1000ms, 1411ms, 1).play(2000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1; 1000-1400 #2 #3"));
    }

    void nothingIsLearntOfARequestThatWasNotAlone()
    {
        HeldRun run;
        run.request(1, 500ms, 502ms, 510ms, 0).request(4, 505ms, 506ms, 520ms, 2);
        run.does(1, Doing::Blocking, 1000ms, 1400ms, "poll").does(1, Doing::Free, 1400ms, 2000ms);
        run.request(2, 990ms, 1000ms, 1410ms, 0).request(3, 991ms, 1000ms, 1411ms, 1).play(2000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420; 1000-1400 #2 #3"));
    }

    void whatHoldsTheLoopWhileNobodyIsReadIsNobodys()
    {
        HeldRun run;
        run.play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420"));
        QCOMPARE(run.store().workers().front().busy.size(), 1U);
    }

    void whoGoesOnComputingAfterAnAnswerIsTheNext()
    {
        HeldRun run(Doing::Running, {}, {});
        run.request(1, 5ms, 20ms, 200ms).request(2, 6ms, 201ms, 421ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-200 #1; 200-420 #2"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, running 20-200"));
        QCOMPARE(shown(run.states(2)), QStringLiteral("queued 6-201, running 201-421"));
    }

    void whoIsReadInATurnMayBeWhoComputesThen()
    {
        HeldRun run(Doing::Running, {}, {});
        run.request(1, 5ms, 20ms, 450ms).request(2, 6ms, 200ms, 460ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-200 #1; 200-420 #1 #2"));
    }

    void aShortHoldOfOneIsNoNewsToTheOthers()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 100ms).does(1, Doing::Running, 100ms, 104ms);
        run.does(1, Doing::Free, 104ms, 1000ms).request(1, 5ms, 10ms, 450ms).request(2, 90ms, 99ms, 106ms);
        run.call(1, 12ms, 300ms).seenCall(1, 40ms, CallWait::Awaited).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("100-104 #2"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-10, waiting 10-450"));
    }

    void aLoopThatStartsHoldsNobody()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Starting, 0ms, 500ms).does(1, Doing::Free, 500ms, 1000ms);
        run.request(1, 5ms, 10ms, 600ms).play(1000ms);
        QVERIFY(run.holdings().empty());
        QVERIFY(run.store().workers().front().busy.empty());
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-10, not known 10-500, waiting 500-600"));
    }

    void aProcessWithoutALoopHoldsNobody()
    {
        WatchedRun run;
        run.observe(0ms, watch::NoLoopSeen{WatchedRun::process(1), "gunicorn", WatchedRun::at(0ms)});
        run.request(1, 5ms, 10ms, 450ms);
        run.call(1, 30ms, 300ms).seenCall(1, 40ms, CallWait::OnOtherThread).play(1000ms);
        QVERIFY(run.holdings().empty());
        QCOMPARE(run.store().watched().workers().front().command, std::string("gunicorn"));
        QCOMPARE(shown(run.states(1)),
                 QStringLiteral("queued 5-10, not known 10-30, waiting 30-300, not known 300-450"));
    }

    void aHoldIsToldWithItsLinesTheLongestFirst()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 421ms).stack(40ms, 10).stack(90ms, 12, true).stack(140ms, 12, true);
        run.stack(700ms, 99).play(1000ms);
        const auto& lines = run.store().watched().holdings().front().lines;
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines[0].own, (trace::SourceLine{"/home/me/app.py", "view", 12}));
        QCOMPARE(lines[0].below->function, std::string("recv"));
        QCOMPARE(lines[0].time, trace::Duration(330ms));
        QCOMPARE(lines[1].own.line, 10);
        QVERIFY(!lines[1].below);
        QCOMPARE(lines[1].time, trace::Duration(50ms));
    }

    void aHoldThatGoesOnIsToldAgain()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 421ms).stack(40ms, 10).play(300ms);
        const auto told = run.toldHoldings().size();
        QVERIFY(told > 5);
        QVERIFY(!trace::isSet(run.toldHoldings().back().end));
        QCOMPARE(run.toldHoldings().back().suspects.size(), 1U);
        QVERIFY(run.toldHoldings().back().lines.front().time > 100ms);
        QCOMPARE(run.store().watched().holdings().size(), 1U);
        QVERIFY(run.states(1).starts_with("queued 5-20, blocking 20-300"));
        run.play(1000ms);
        QVERIFY(run.toldHoldings().size() > told);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
    }

    void anAbandonedRequestIsTheServersAsLongAsItHoldsTheLoop()
    {
        HeldRun run;
        run.sent(1, 5ms).seenRead(1, 20ms).failed(1, 100ms).play(1000ms);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, blocking 20-100"));
        const auto& request = *run.store().find(trace::RequestId{1});
        QCOMPARE(request.finished, WatchedRun::at(420ms));
        QCOMPARE(trace::abandonedWork(request, WatchedRun::at(1000ms)), trace::Duration(320ms));
    }

    void howeverLongItHoldsTheLoop()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).does(1, Doing::Blocking, 20ms, 9000ms, "poll");
        run.does(1, Doing::Free, 9000ms, 9500ms);
        run.sent(1, 5ms).seenRead(1, 20ms).failed(1, 100ms).play(9500ms);
        const auto& request = *run.store().find(trace::RequestId{1});
        QCOMPARE(request.finished, WatchedRun::at(9000ms));
        QCOMPARE(trace::abandonedWork(request, WatchedRun::at(9500ms)), trace::Duration(8900ms));
    }

    void itDoesNotMatterThatAHoldIsAlsoToldAsGoingOnWhenItHasEnded()
    {
        HeldRun run;
        watch::Narrator narrator;
        watch::Report report;
        report.asOf = WatchedRun::at(300ms);
        report.observations = {watch::WorkerSeen{WatchedRun::process(1), 101, "uvicorn", {}, {}}};
        watch::LoopSpell spell;
        spell.process = WatchedRun::process(1);
        spell.thread = 101;
        spell.activity.doing = Doing::Running;
        spell.begin = {WatchedRun::at(9ms), WatchedRun::at(10ms)};
        spell.end = {WatchedRun::at(99ms), WatchedRun::at(100ms)};
        spell.lastLook = WatchedRun::at(99ms);
        report.observations.emplace_back(spell);
        spell.end = {};
        report.ongoing = {spell};
        const auto told = narrator.tell(report, {});
        QCOMPARE(std::ranges::count(told.events, EventKind::LoopBusy, &trace::Event::kind), 1);
        QCOMPARE(told.holdings.size(), 1U);
    }
};

PLAIN_TEST(TestSuspects)
#include "test_suspects.moc"
