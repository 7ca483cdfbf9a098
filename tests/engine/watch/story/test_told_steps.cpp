#include "tests/engine/watch/story/held_run.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using support::HeldRun;
using support::shown;
using support::WatchedRun;
using trace::EventKind;
using trace::StepKind;
using watch::CallWait;
using watch::Doing;

/// What a request did, step by step, as a narrator tells it.
class TestToldSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        const bool isForInterpreter = static_cast<Doing>(doing) == Doing::WaitsForGil;
        QCOMPARE(holding.target, isForInterpreter ? std::string(trace::kGil) : std::string("127.0.0.1:80"));
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
};

PLAIN_TEST(TestToldSteps)
#include "test_told_steps.moc"
