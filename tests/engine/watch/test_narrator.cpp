#include "engine/trace/segment.h"
#include "tests/engine/watch/watched_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using support::WatchedRun;
using trace::EventKind;
using trace::StepKind;
using watch::CallWait;
using watch::Doing;

namespace {

/// A text that a failed test shows.
QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

/// One worker, whose loop is free, then held for 400 ms, then free.
class HeldRun : public WatchedRun
{
public:
    explicit HeldRun(Doing doing = Doing::Blocking, std::string_view call = "poll",
                     const std::string& target = "127.0.0.1:80")
    {
        worker(1).does(1, Doing::Free, 0ms, 20ms);
        does(1, doing, 20ms, 420ms, call, target).does(1, Doing::Free, 420ms, 1000ms);
    }
};

} // namespace

/// What a narrator makes of looks and events.
class TestNarrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workersAreNumberedInTheOrderInWhichTheyAppear()
    {
        WatchedRun run;
        run.worker(5, 10ms).worker(2, 20ms).worker(5, 30ms).play(200ms);
        const auto& workers = run.store().watched().workers();
        QCOMPARE(workers.size(), 2U);
        QCOMPARE(workers[0], (trace::WorkerName{trace::WorkerId{1}, 105, "uvicorn"}));
        QCOMPARE(workers[1].pid, 102);
        const auto changes = run.toldOf(EventKind::WorkersChanged);
        QCOMPARE(changes.size(), 2U);
        QCOMPARE(changes.back().value, 2U);
    }

    void aLoopIsBusyFromTheFirstLookThatHoldsItToTheNextThatDoesNot()
    {
        HeldRun run;
        run.play(1000ms);
        const auto& busy = run.store().workers().front().busy;
        QCOMPARE(busy.size(), 1U);
        QCOMPARE(busy.front(), (trace::BusyPeriod{WatchedRun::at(20ms), WatchedRun::at(420ms)}));
    }

    void aRequestIsReadBetweenTwoLooks()
    {
        HeldRun run;
        run.sent(1, 5ms).seenRead(1, 20ms, 1, 2ms).answered(1, 421ms).play(1000ms);
        const auto read = run.toldOf(EventKind::RequestRead).front();
        QCOMPARE(read.time, WatchedRun::at(20ms));
        QCOMPARE(read.detail, 2'000'000U);
        QCOMPARE(number(read.worker), 1);
        QCOMPARE(read.route, 1);
        QCOMPARE(run.toldOf(EventKind::HandlerStarted).front().time, read.time);
        const auto finished = run.toldOf(EventKind::HandlerFinished).front();
        QCOMPARE(finished.time, WatchedRun::at(421ms));
        QCOMPARE(finished.value, 200U);
    }

    void aRequestThatNobodySawReadWasReadBeforeItsFirstByte()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms);
        run.sent(1, 100ms).answered(1, 104ms).play(1000ms);
        const auto read = run.toldOf(EventKind::RequestRead).front();
        QCOMPARE(read.time, WatchedRun::at(104ms));
        QCOMPARE(read.detail, 4'000'000U);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 100-104"));
    }

    void aLookThatCameAfterTheFirstByteTellsNoLaterReading()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms);
        run.sent(1, 100ms).seenRead(1, 109ms, 1, 9ms).answered(1, 104ms).play(1000ms);
        const auto read = run.toldOf(EventKind::RequestRead).front();
        QCOMPARE(read.time, WatchedRun::at(104ms));
        QCOMPARE(read.detail, 4'000'000U);
    }

    void aRequestOfAnUnknownProcessIsTheOnlyWorkers()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 421ms, 1, 0).play(1000ms);
        QCOMPARE(number(run.store().find(trace::RequestId{1})->worker), 1);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
    }

    void aRequestOfAnUnknownProcessIsNobodysAmongTwo()
    {
        HeldRun run;
        run.worker(2).does(2, Doing::Free, 0ms, 1000ms).request(1, 5ms, 20ms, 421ms, 1, 0).play(300ms);
        QVERIFY(run.toldOf(EventKind::RequestRead).empty());
        run.play(1000ms);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, not known 20-421"));
        QCOMPARE(number(run.store().find(trace::RequestId{1})->worker), 0);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420"));
    }

    void aRequestIsItsWorkersOnceThatIsFound()
    {
        WatchedRun run;
        run.worker(1, 60ms).does(1, Doing::Free, 60ms, 1000ms).request(1, 5ms, 10ms, 500ms).play(1000ms);
        QCOMPARE(number(run.store().find(trace::RequestId{1})->worker), 1);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-10, not known 10-60, waiting 60-500"));
    }

    void whatHoldsTheLoopIsAStepOfTheRequest_data()
    {
        QTest::addColumn<int>("doing");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("isWaiting");
        const auto row = [](const char* name, Doing doing, StepKind step, const char* state, bool isWaiting) {
            QTest::newRow(name) << static_cast<int>(doing) << static_cast<int>(step)
                                << QString::fromUtf8(state) << isWaiting;
        };
        row("a wait", Doing::Blocking, StepKind::Hold, "blocking", true);
        row("computing", Doing::Running, StepKind::Compute, "running", false);
        row("a page fault", Doing::InKernel, StepKind::Compute, "running", false);
        row("the interpreter", Doing::WaitsForGil, StepKind::HeldUp, "ready", true);
    }

    void whatHoldsTheLoopIsAStepOfTheRequest()
    {
        QFETCH(int, doing);
        QFETCH(int, step);
        QFETCH(QString, state);
        QFETCH(bool, isWaiting);
        HeldRun run(static_cast<Doing>(doing));
        run.request(1, 5ms, 20ms, 420ms).play(1000ms);
        const auto& steps = run.store().find(trace::RequestId{1})->steps;
        QCOMPARE(steps.size(), 1U);
        QCOMPARE(static_cast<int>(steps.front().kind), step);
        QCOMPARE(steps.front().index, 1);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, %1 20-420").arg(state));
        const auto& holding = run.store().watched().holdings().front();
        QCOMPARE(holding.isWaiting, isWaiting);
        QCOMPARE(holding.call, std::string("poll"));
        QCOMPARE(holding.target, std::string("127.0.0.1:80"));
        QCOMPARE(holding.beginWithin, trace::Duration(1ms));
        QCOMPARE(holding.endWithin, trace::Duration(1ms));
    }

    void aWaitForACallInServiceIsABlockingCall()
    {
        HeldRun run;
        run.request(1, 5ms, 20ms, 421ms).call(9, 22ms, 419ms).seenCall(9, 24ms, CallWait::OnLoop);
        run.play(1000ms);
        QCOMPARE(run.store().find(trace::RequestId{1})->steps.front().kind, StepKind::BlockingCall);
        QCOMPARE(shown(run.calls()), QStringLiteral("call 9: #1.1"));
    }

    void twoCallsInARowAreTwoSteps()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).does(1, Doing::Blocking, 20ms, 220ms, "poll", "up");
        run.does(1, Doing::Running, 220ms, 222ms).does(1, Doing::Blocking, 222ms, 420ms, "poll", "up");
        run.does(1, Doing::Free, 420ms, 1000ms).request(1, 5ms, 20ms, 420ms);
        run.call(1, 21ms, 219ms).seenCall(1, 23ms, CallWait::OnLoop);
        run.call(2, 223ms, 419ms).seenCall(2, 225ms, CallWait::OnLoop).play(1000ms);
        QCOMPARE(shown(run.steps(1)), QStringLiteral("call 1 20-222, call 2 222-420"));
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-222 #1; 222-420 #1"));
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #1.1, call 2: #1.2"));
    }

    void shortOnesJoinWhatIsAroundThem()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).does(1, Doing::Running, 20ms, 22ms);
        run.does(1, Doing::Blocking, 22ms, 200ms, "futex").does(1, Doing::Running, 200ms, 202ms);
        run.does(1, Doing::Free, 202ms, 204ms).does(1, Doing::Running, 204ms, 300ms);
        run.does(1, Doing::Free, 300ms, 340ms).does(1, Doing::Running, 340ms, 341ms);
        run.does(1, Doing::Free, 341ms, 1000ms).request(1, 5ms, 20ms, 400ms).play(1000ms);
        QCOMPARE(shown(run.steps(1)), QStringLiteral("hold 1 20-204, compute 1 204-300, wait 1 300-400"));
        QCOMPARE(run.store().workers().front().busy.size(), 3U);
    }

    void manyShortOnesTogetherAreOneStretch()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms);
        for (auto time = 20ms; time < 120ms; time += 4ms)
            run.does(1, Doing::Running, time, time + 2ms).does(1, Doing::InKernel, time + 2ms, time + 4ms);
        for (auto time = 120ms; time < 220ms; time += 4ms)
            run.does(1, Doing::Free, time, time + 2ms).does(1, Doing::Running, time + 2ms, time + 4ms);
        run.does(1, Doing::Free, 220ms, 1000ms).request(1, 5ms, 20ms, 300ms).play(1000ms);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, running 20-120, waiting 120-300"));
    }

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

    void aCallOnAnotherThreadIsAPooledCall()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms).request(1, 5ms, 10ms, 450ms);
        run.call(1, 30ms, 300ms).seenCall(1, 40ms, CallWait::OnOtherThread).play(1000ms);
        const auto& steps = run.store().find(trace::RequestId{1})->steps;
        QCOMPARE(steps[1].kind, StepKind::PooledCall);
        QCOMPARE(steps[1].status, 200);
        QCOMPARE(shown(run.steps(1)), QStringLiteral("wait 1 10-30, call 1 30-300, wait 2 300-450"));
    }

    void callsAtTheSameTimeAreStepsAtTheSameTime()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms).request(1, 5ms, 10ms, 450ms);
        run.call(1, 30ms, 300ms).seenCall(1, 50ms, CallWait::Awaited);
        run.call(2, 31ms, 400ms).seenCall(2, 51ms, CallWait::Awaited).play(1000ms);
        QCOMPARE(shown(run.steps(1)),
                 QStringLiteral("wait 1 10-30, call 1 30-300, call 2 31-400, wait 2 400-450"));
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #1.1, call 2: #1.2"));
    }

    void whoHoldsTheLoopGoesOnThoughACallOfItsOwnIsUnderWay()
    {
        HeldRun run(Doing::Running, {}, {});
        run.request(1, 5ms, 20ms, 650ms).call(1, 100ms, 600ms).seenCall(1, 140ms, CallWait::Awaited);
        run.play(1000ms);
        QCOMPARE(shown(run.steps(1)), QStringLiteral("compute 1 20-420, call 1 100-600, wait 1 600-650"));
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
    }

    void aCallThatTwoMayHaveMadeIsNobodys()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms);
        run.request(1, 5ms, 10ms, 450ms).request(2, 6ms, 11ms, 460ms);
        run.call(1, 30ms, 300ms).seenCall(1, 40ms, CallWait::Awaited).play(1000ms);
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #0.0"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-10, waiting 10-450"));
        QCOMPARE(shown(run.steps(1)), QStringLiteral("wait 1 10-450"));
    }

    void aProvenCallIsItsRequests()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms);
        run.request(1, 5ms, 10ms, 450ms).request(2, 6ms, 11ms, 460ms);
        run.call(7, 30ms, 300ms, 2).seenCall(7, 40ms, CallWait::Awaited).play(1000ms);
        QCOMPARE(shown(run.steps(2)), QStringLiteral("wait 1 11-30, call 1 30-300, wait 2 300-460"));
        QCOMPARE(run.toldOf(EventKind::CallAttributed).front().detail, 7U);
    }

    void aProvenCallSaysThatItsRequestWasRead()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms).sent(1, 5ms).answered(1, 450ms);
        run.call(7, 30ms, 300ms, 1).seenCall(7, 40ms, CallWait::Awaited).play(1000ms);
        const auto read = run.toldOf(EventKind::RequestRead).front();
        QCOMPARE(read.time, WatchedRun::at(30ms));
        QCOMPARE(read.detail, 25'000'000U);
    }

    void aCallOfWhichNobodyKnowsWhoWaitsIsNoStep()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms).request(1, 5ms, 10ms, 450ms);
        run.call(1, 30ms, 33ms).seenCall(1, 33ms, CallWait::NotKnown).play(1000ms);
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #1.1"));
        QCOMPARE(shown(run.steps(1)), QStringLiteral("wait 1 10-450"));
    }

    void whatIsFoundOutLateIsToldAllTheSame()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms).request(1, 5ms, 10ms, 650ms);
        run.call(1, 30ms, 600ms).seenCall(1, 300ms, CallWait::Awaited).play(1000ms);
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #1.1"));
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-10, waiting 10-650"));
        QCOMPARE(shown(run.steps(1)), QStringLiteral("wait 1 10-30, call 1 30-600, wait 2 600-650"));
        QCOMPARE(run.store().find(trace::RequestId{1})->steps[1].kind, StepKind::AsyncCall);
    }

    void looksThatDidNotHappenAreNotKnown()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 50ms).doesUnwatched(1, Doing::Free, 150ms, 200ms);
        run.does(1, Doing::Unknown, 200ms, 300ms).does(1, Doing::Free, 300ms, 1000ms);
        run.request(1, 5ms, 10ms, 450ms).play(1000ms);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-10, waiting 10-49, not known 49-150, "
                                                      "waiting 150-200, not known 200-300, waiting 300-450"));
    }

    void aWideBoundaryIsNotKnown()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 50ms);
        run.doesUnwatched(1, Doing::Blocking, 90ms, 200ms).does(1, Doing::Free, 200ms, 1000ms);
        run.request(1, 5ms, 10ms, 450ms).play(1000ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("90-200 #1"));
        QVERIFY(run.store().watched().holdings().front().beginWithin == 0ms);
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

    void aWorkerThatEndsInMidRequestEndsWhatItDid()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).does(1, Doing::Blocking, 20ms, 200ms, "poll");
        run.workerGone(1, 200ms).sent(1, 5ms).seenRead(1, 20ms).failed(1, 202ms).play(1000ms);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, blocking 20-200, waiting 200-202"));
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-200 #1"));
        QCOMPARE(run.toldOf(EventKind::WorkersChanged).back().value, 0U);
        QVERIFY(run.store().find(trace::RequestId{1})->isWorkedOff());
        QVERIFY(trace::isSet(run.store().workers().front().busy.back().end));
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

    void aRequestThatFailsUnreadIsNeverRead()
    {
        HeldRun run;
        run.sent(1, 30ms).failed(1, 100ms).play(1000ms);
        QVERIFY(run.toldOf(EventKind::RequestRead).empty());
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 30-100"));
    }

    void whateverIsOpenEndsWithTheRun()
    {
        HeldRun run;
        run.sent(1, 5ms).seenRead(1, 20ms).call(1, 21ms, 900ms).seenCall(1, 23ms, CallWait::OnLoop);
        run.play(300ms).end(310ms);
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-310 #1"));
        QCOMPARE(shown(run.steps(1)), QStringLiteral("call 1 20-310"));
        QCOMPARE(run.store().find(trace::RequestId{1})->finished, WatchedRun::at(310ms));
        QCOMPARE(run.store().workers().front().busy.back().end, WatchedRun::at(310ms));
    }

    void itIsTheSameHoweverLateItComes_data()
    {
        QTest::addColumn<int>("reports");
        QTest::addColumn<int>("events");
        QTest::newRow("together") << 0 << 0;
        QTest::newRow("late reports") << 60 << 0;
        QTest::newRow("late events") << 0 << 60;
        QTest::newRow("very late reports") << 300 << 0;
    }

    void itIsTheSameHoweverLateItComes()
    {
        QFETCH(int, reports);
        QFETCH(int, events);
        HeldRun run;
        run.reportsComeLate(std::chrono::milliseconds(reports));
        run.eventsComeLate(std::chrono::milliseconds(events));
        run.request(1, 5ms, 20ms, 421ms).request(2, 100ms, 421ms, 430ms, 0).request(3, 500ms, 510ms, 900ms);
        run.call(1, 22ms, 419ms).seenCall(1, 24ms, CallWait::OnLoop);
        run.call(2, 520ms, 800ms).seenCall(2, 540ms, CallWait::Awaited).play(1500ms);
        QCOMPARE(shown(run.states(1)), QStringLiteral("queued 5-20, blocking 20-421"));
        QCOMPARE(shown(run.states(2)), QStringLiteral("queued 100-421, waiting 421-430"));
        QCOMPARE(shown(run.states(3)), QStringLiteral("queued 500-510, waiting 510-900"));
        QCOMPARE(shown(run.calls()), QStringLiteral("call 1: #1.1, call 2: #3.1"));
        QCOMPARE(shown(run.holdings()), QStringLiteral("20-420 #1"));
    }

    void noRequestIsLostHoweverManyThereAre()
    {
        WatchedRun run;
        run.worker(1);
        for (auto time = 0ms; time < 2000ms; time += 20ms)
            run.does(1, Doing::Free, time, time + 10ms).does(1, Doing::Running, time + 10ms, time + 20ms);
        for (unsigned i = 1; i <= 300; ++i) {
            const auto begin = std::chrono::milliseconds(i);
            run.sent(i, begin).answered(i, begin + std::chrono::milliseconds(100 + i));
            if (i % 3 != 0) run.seenRead(i, begin + 5ms);
        }
        run.play(2000ms);
        QCOMPARE(run.toldOf(EventKind::RequestRead).size(), 300U);
        QCOMPARE(run.toldOf(EventKind::HandlerFinished).size(), 300U);
        for (unsigned i = 1; i <= 300; ++i)
            QVERIFY(run.states(i).starts_with("queued"));
    }

    void stepsNeverRunOutOfNumbers()
    {
        WatchedRun run;
        run.worker(1);
        for (auto time = 0ms; time < 20'000ms; time += 20ms)
            run.does(1, Doing::Free, time, time + 10ms).does(1, Doing::Running, time + 10ms, time + 20ms);
        run.request(1, 5ms, 8ms, 19'000ms).play(20'000ms);
        const auto& steps = run.store().find(trace::RequestId{1})->steps;
        QVERIFY(steps.size() > 100);
        QVERIFY(steps.size() <= 500);
        for (std::size_t i = 1; i < steps.size(); ++i)
            QCOMPARE(steps[i].begun, steps[i - 1].ended);
        QCOMPARE(steps.front().begun, WatchedRun::at(8ms));
        QCOMPARE(steps.back().ended, WatchedRun::at(19'000ms));
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

PLAIN_TEST(TestNarrator)
#include "test_narrator.moc"
