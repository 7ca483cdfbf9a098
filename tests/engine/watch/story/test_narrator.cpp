#include "engine/trace/worker_terms.h"
#include "tests/engine/watch/story/held_run.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using support::HeldRun;
using support::shown;
using support::WatchedRun;
using trace::EventKind;
using watch::CallWait;
using watch::Doing;

/// What a narrator makes of looks and events: workers, and requests from their reading to their end.
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

    void aProvenCallSaysThatItsRequestWasRead()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 1000ms).sent(1, 5ms).answered(1, 450ms);
        run.call(7, 30ms, 300ms, 1).seenCall(7, 40ms, CallWait::Awaited).play(1000ms);
        const auto read = run.toldOf(EventKind::RequestRead).front();
        QCOMPARE(read.time, WatchedRun::at(30ms));
        QCOMPARE(read.detail, 25'000'000U);
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

    void eachWhoComesAndLeavesIsNamed()
    {
        WatchedRun run;
        run.worker(1, 10ms).worker(2, 20ms).workerGone(1, 300ms).worker(3, 400ms).play(1000ms);
        const auto changes = run.toldOf(EventKind::WorkersChanged);
        QCOMPARE(changes.size(), 4U);
        QCOMPARE(number(changes[2].worker), 1);
        QCOMPARE(changes[2].detail, 1U);
        QCOMPARE(changes[2].value, 1U);
        QCOMPARE(number(changes[3].worker), 3);
        QCOMPARE(changes[3].value, 2U);
        const auto now = WatchedRun::at(1000ms);
        const auto terms = trace::termsOf(run.store(), trace::WorkerId{3}, now);
        QCOMPARE(terms, std::vector({trace::Term{WatchedRun::at(400ms), now}}));
    }

    void aStackShowsWhetherItsServerAwaits()
    {
        WatchedRun run;
        const auto see = [&](trace::Duration when, const char* file) {
            const watch::Frame outer{file, "handle", 1};
            const auto process = WatchedRun::process(1);
            run.observe(when, watch::StackSeen{process, process.pid, {outer}, {}, WatchedRun::at(when)});
            run.play(when + 50ms);
        };
        const auto isSynchronous = [&] { return run.store().watched().workers().front().isSynchronous; };
        run.worker(1, 10ms);
        see(20ms, "/usr/lib/python3/dist-packages/gunicorn/workers/sync.py");
        QVERIFY(isSynchronous());
        see(300ms, "/usr/lib/python3/dist-packages/starlette/routing.py");
        QVERIFY(isSynchronous()); // that tells nothing
        see(500ms, "/usr/lib/python3.11/asyncio/runners.py");
        QVERIFY(!isSynchronous());
    }

    void aWorkerThatReplacesAnotherIsBusyFromItsFirstMoment()
    {
        WatchedRun run;
        run.worker(1).does(1, Doing::Free, 0ms, 20ms).workerGone(1, 20ms);
        run.worker(2, 30ms).does(2, Doing::Free, 30ms, 40ms).does(2, Doing::Running, 40ms, 60ms);
        run.does(2, Doing::Free, 60ms, 1000ms).play(1000ms);
        const auto& workers = run.store().workers();
        QCOMPARE(workers.size(), std::size_t(2));
        QCOMPARE(workers.back().busy.size(), std::size_t(1));
        QCOMPARE(workers.back().busy.front().begin, WatchedRun::at(40ms));
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
};

PLAIN_TEST(TestNarrator)
#include "test_narrator.moc"
