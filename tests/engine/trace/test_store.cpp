#include "engine/trace/worker_terms.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace trace;
using support::TraceBuilder;
using namespace std::chrono_literals;

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itKnowsWhatWasRecordedOfARequest()
    {
        const auto store = TraceBuilder().blockingRequest(1, 300ms, 4s).store();
        const auto* request = store.find(RequestId{1});
        QVERIFY(request != nullptr);
        QCOMPARE(request->id, RequestId{1});
        QCOMPARE(request->sent, TraceBuilder::at(300ms));
        QCOMPARE(request->started, TraceBuilder::at(4s));
        QCOMPARE(request->received, TraceBuilder::at(8s));
        QCOMPARE(request->worker, WorkerId{1});
        QCOMPARE(request->status, std::uint16_t(200));
        QCOMPARE(request->outcome(), Outcome::Answered);
        QCOMPARE(store.path(request->route), std::string_view("/async-blocking"));
        QCOMPARE(request->steps.size(), 2U);
        QCOMPARE(request->steps[1].begun, TraceBuilder::at(6s));
        QCOMPARE(request->steps[1].status, std::uint16_t(200));
    }

    void theOrderInWhichThreadsAreHeardDoesNotMatter()
    {
        auto events = TraceBuilder().blockingRequest(1, 0s, 1s).healthCheck(2, 2s, 5s).events();
        std::ranges::stable_sort(events, {}, &Event::time);
        Store inOrder(TraceBuilder::paths());
        inOrder.fold(events);
        // The client's events after the workers', as when its buffer is drained later.
        std::ranges::stable_partition(
            events, [](const Event& event) { return event.kind != EventKind::RequestSent; });
        Store late(TraceBuilder::paths());
        late.fold(events);
        QCOMPARE(late.inFlight(), 0U);
        for (const auto id : {RequestId{1}, RequestId{2}})
            QCOMPARE(*late.find(id), *inOrder.find(id));
    }

    void inFlightCountsWhatHasBegunAndNotEnded()
    {
        TraceBuilder builder;
        QCOMPARE(builder.sent(1, 0s).sent(2, 1s).store().inFlight(), 2U);
        builder.read(1, 1s).started(1, 1s).finished(1, 2s);
        QCOMPARE(builder.store().inFlight(), 2U);
        QCOMPARE(builder.received(1, 2s).store().inFlight(), 1U);
    }

    void aRequestThatIsReadAfterItsClientGaveUpIsUnderWayButNotInFlight()
    {
        TraceBuilder builder;
        QCOMPARE(builder.sent(1, 0s).store().inFlight(), 1U);
        QCOMPARE(builder.gaveUp(1, 1s).store().inFlight(), 0U);
        QCOMPARE(builder.store().underWay(), 0U);
        QCOMPARE(builder.read(1, 2s).store().inFlight(), 0U);
        QCOMPARE(builder.store().underWay(), 1U);
        QCOMPARE(builder.finished(1, 3s).store().underWay(), 0U);
    }

    void whatTheServerDidForNobodyEndsWhenItIsStopped()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).gaveUp(1, 1s).gaveUp(1, 5s, Failure::Stopped);
        const auto store = builder.store();
        const auto& request = *store.find(RequestId{1});
        QCOMPARE(request.end(), TraceBuilder::at(1s));
        QCOMPARE(request.failure, Failure::TimedOut);
        QCOMPARE(request.over(), TraceBuilder::at(5s));
        QCOMPARE(store.underWay(), 0U);
    }

    void theLabTellsWhoIsThereBeforeAnybodyDoesAnything()
    {
        TraceBuilder builder;
        builder.workers(0s, 3);
        QCOMPARE(builder.store().workers().size(), std::size_t(3));
        builder.workers(1s, 1).busy(3, 2s, 3s).sent(1, 2s);
        const auto store = builder.store();
        QCOMPARE(store.workers().size(), std::size_t(1)); // who was let go before has no part in the run
        QCOMPARE(store.workers().front().id, WorkerId{1});
    }

    void whoIsLetGoInTheMiddleOfARunStays()
    {
        TraceBuilder builder;
        builder.workers(0s, 2).sent(1, 1s).workers(2s, 1).busy(2, 3s, 4s);
        QCOMPARE(builder.store().workers().size(), std::size_t(2));
    }

    void aWorkerIsThereFromItsFirstEventToItsLast()
    {
        TraceBuilder builder;
        builder.busy(1, 1s, 2s).blockingRequest(1, 3s, 3s, 1s, 2);
        const auto store = builder.store();
        const auto now = TraceBuilder::at(9s);
        QCOMPARE(termsOf(store, WorkerId{1}, now), std::vector({Term{TraceBuilder::at(1s), now}}));
        QCOMPARE(termsOf(store, WorkerId{2}, now), std::vector({Term{TraceBuilder::at(3s), now}}));
        QVERIFY(termsOf(store, WorkerId{3}, now).empty());
        QVERIFY(presenceOf(store, WorkerId{3}, now).empty());
    }

    void termsAreWhatTheLabTold()
    {
        TraceBuilder builder;
        builder.workers(-1s, 1).sent(1, 0s).workers(2s, 4).workers(5s, 2).workers(7s, 3);
        const auto store = builder.store();
        const auto now = TraceBuilder::at(9s);
        const auto at = [](Duration time) { return TraceBuilder::at(time); };
        QCOMPARE(termsOf(store, WorkerId{1}, now), std::vector({Term{at(-1s), now}}));
        QCOMPARE(termsOf(store, WorkerId{2}, now), std::vector({Term{at(2s), now}}));
        QCOMPARE(termsOf(store, WorkerId{3}, now), std::vector({Term{at(2s), at(5s)}, Term{at(7s), now}}));
        QCOMPARE(termsOf(store, WorkerId{4}, now), std::vector({Term{at(2s), at(5s)}}));
    }

    /// As gunicorn does after so many requests, and uvicorn after a change of a file.
    void aWatchedServersWorkersAreThereFromTheirComingToTheirLeaving()
    {
        TraceBuilder builder;
        builder.worker(1, 9125).worker(2, 9126).worker(3, 9127).worker(4, 9128);
        builder.sent(1, 0s).leaves(1, 2s, 1).comes(3, 3s, 2).leaves(2, 4s, 1).comes(4, 5s, 2);
        const auto store = builder.store();
        const auto now = TraceBuilder::at(9s);
        const auto at = [](Duration time) { return TraceBuilder::at(time); };
        QCOMPARE(termsOf(store, WorkerId{1}, now), std::vector({Term{at(0s), at(2s)}}));
        QCOMPARE(termsOf(store, WorkerId{2}, now), std::vector({Term{at(0s), at(4s)}}));
        QCOMPARE(presenceOf(store, WorkerId{3}, now), std::vector({Term{at(3s), now}}));
        QCOMPARE(presenceOf(store, WorkerId{4}, now), std::vector({Term{at(5s), now}}));
        QCOMPARE(store.workers().size(), std::size_t(4));
    }

    void aRequestThatIsReadBeforeItsLoopIsSeenMakesNoLoopFree()
    {
        TraceBuilder builder;
        builder.worker(1, 9125).worker(2, 9126).sent(1, 0s).leaves(1, 2s, 0).sent(2, 3s).read(2, 3s, 2).comes(
            2, 5s, 1);
        const auto now = TraceBuilder::at(9s);
        QCOMPARE(presenceOf(builder.store(), WorkerId{2}, now),
                 std::vector({Term{TraceBuilder::at(5s), now}}));
    }

    void aNewRunOfAWatchedServerKnowsNobodyWhoHadLeft()
    {
        TraceBuilder builder;
        builder.worker(3, 9127).sent(1, 0s).leaves(3, 2s, 0).comes(4, 3s, 1).worker(4, 9128);
        const auto store = builder.store();
        QCOMPARE(store.workers().size(), std::size_t(2));
        QCOMPARE(store.workers().front().id, WorkerId{3});
    }

    void whoIsLetGoIsThereUntilItHasFinishedWhatItHad()
    {
        TraceBuilder builder;
        builder.workers(-1s, 2).blockingRequest(1, 0s, 0s, 2s, 2).workers(1s, 1);
        const auto presence = presenceOf(builder.store(), WorkerId{2}, TraceBuilder::at(9s));
        QCOMPARE(presence, std::vector({Term{TraceBuilder::at(-1s), TraceBuilder::at(4s)}}));
    }

    void whoComesBackWasNotThereMeanwhile()
    {
        TraceBuilder builder;
        builder.workers(-1s, 2).sent(1, 0s).busy(2, 500ms, 3s).workers(1s, 1).workers(5s, 2);
        const auto at = [](Duration time) { return TraceBuilder::at(time); };
        QCOMPARE(presenceOf(builder.store(), WorkerId{2}, at(9s)),
                 std::vector({Term{at(-1s), at(3s)}, Term{at(5s), at(9s)}}));
    }

    void termsNeverOverlapHoweverTheNumberOfWorkersChanges()
    {
        std::mt19937 random(75);
        for (int run = 0; run < 200; ++run) {
            TraceBuilder builder;
            builder.sent(1, 0s);
            for (int i = 0; i < 8; ++i) {
                const auto when = std::chrono::milliseconds(100 * i + static_cast<int>(random() % 100));
                const auto worker = static_cast<unsigned>(random() % 4 + 1);
                if (random() % 2 == 0)
                    builder.workers(when, worker);
                else
                    builder.busy(worker, when, when + 1ms);
            }
            const auto store = builder.store();
            for (const auto& worker : store.workers()) {
                const auto presence = presenceOf(store, worker.id, TraceBuilder::at(2s));
                auto last = kUnset;
                for (const auto& term : termsOf(store, worker.id, TraceBuilder::at(2s))) {
                    QVERIFY(last <= term.begin && term.begin <= term.end);
                    QVERIFY(std::ranges::any_of(presence, [&](const Term& there) {
                        return there.begin <= term.begin && term.end <= there.end;
                    }));
                    last = term.end;
                }
            }
        }
    }

    void busyPeriodsAreKeptPerWorkerAndMayBeOpen()
    {
        TraceBuilder builder;
        builder.busy(2, 0s, 1s).busy(1, 0s, 3s).busy(2, 2s, 4s);
        builder.event({.time = TraceBuilder::at(5s), .worker = WorkerId{1}, .kind = EventKind::LoopBusy});
        const auto store = builder.store();
        QCOMPARE(store.workers().size(), 2U);
        QCOMPARE(store.workers()[0].id, WorkerId{1});
        QCOMPARE(store.workers()[0].busy.size(), 2U);
        QVERIFY(!isSet(store.workers()[0].busy[1].end));
        QCOMPARE(store.workers()[1].busy[1].end, TraceBuilder::at(4s));
    }

    void aBusyPeriodOfMeasuringAloneIsForgotten()
    {
        TraceBuilder builder;
        builder.busy(1, 0s, 1s);
        builder.event({.time = TraceBuilder::at(2s), .worker = WorkerId{1}, .kind = EventKind::LoopBusy});
        builder.event(
            {.time = TraceBuilder::at(3s), .value = 0, .worker = WorkerId{1}, .kind = EventKind::LoopIdle});
        QCOMPARE(builder.store().workers()[0].busy.size(), 1U);
    }

    void theWorstLagIsKept()
    {
        TraceBuilder builder;
        for (const auto microseconds : {2000U, 9000U, 3000U})
            builder.event({.time = TraceBuilder::at(1s),
                           .value = microseconds,
                           .worker = WorkerId{1},
                           .kind = EventKind::LoopLag});
        QCOMPARE(builder.store().workers()[0].worstLag, Duration(9ms));
    }

    void lagsOverTimeKeepTheWorstOnesInBoundedRoom()
    {
        TraceBuilder builder;
        constexpr unsigned kTimers = 3 * trace::WorkerTrace::kMostLags;
        for (unsigned i = 1; i <= kTimers; ++i)
            builder.lag(1, i * 50ms, std::chrono::microseconds(i % 1000 == 0 ? 7000 : i % 13));
        const auto store = builder.store();
        const auto& lags = store.workers()[0].lags;
        QVERIFY(lags.size() <= trace::WorkerTrace::kMostLags);
        QVERIFY(std::ranges::is_sorted(lags, {}, &trace::LagSample::time));
        QCOMPARE(std::ranges::count(lags, Duration(7ms), &trace::LagSample::late), kTimers / 1000);
    }

    void upstreamCallsArePairedByRequestAndIndex()
    {
        TraceBuilder builder;
        builder.upstream(1, 1, 0s, 2s).upstream(2, 1, 1s, 3s);
        builder.event({.time = TraceBuilder::at(4s),
                       .request = RequestId{1},
                       .kind = EventKind::UpstreamArrived,
                       .index = 2});
        const auto store = builder.store();
        QCOMPARE(store.upstreamCalls().size(), 3U);
        QCOMPARE(store.upstreamCalls()[0].answered, TraceBuilder::at(2s));
        QCOMPARE(store.upstreamCalls()[1].status, std::uint16_t(200));
        QVERIFY(!isSet(store.upstreamCalls()[2].answered));
    }

    void aStrangersCallOfTheUpstreamHasATimeZero()
    {
        TraceBuilder builder;
        builder.upstream(0, 1, 2s, 3s);
        QCOMPARE(builder.store().origin(), TraceBuilder::at(2s));
    }

    /// A handler whose request was cleared away while it held its loop goes on calling.
    void callsOfARunThatWasClearedAreNotOfTheNext()
    {
        auto store = TraceBuilder().blockingRequest(1, 0s, 0s, 2s).store();
        store.clear();
        store.fold(TraceBuilder().upstream(1, 2, 3s, 4s).events());
        QVERIFY(store.upstreamCalls().empty());
        store.fold(TraceBuilder().blockingRequest(2, 5s, 5s, 2s).events());
        QCOMPARE(store.origin(), TraceBuilder::at(5s));
        QVERIFY(std::ranges::all_of(store.upstreamCalls(), [](const trace::UpstreamCall& call) {
            return call.request == RequestId{2};
        }));
    }

    void timeZeroIsTheRunsStartOrTheFirstRequest()
    {
        TraceBuilder builder;
        builder.sent(1, 2s).sent(2, 1s);
        QCOMPARE(builder.store().origin(), TraceBuilder::at(1s));
        builder.event({.time = TraceBuilder::at(500ms), .kind = EventKind::RunStarted});
        QCOMPARE(builder.store().origin(), TraceBuilder::at(500ms));
        QVERIFY(!isSet(Store().origin()));
    }

    void changesAreKeptInOrder()
    {
        TraceBuilder builder;
        builder.event({.time = TraceBuilder::at(1s), .route = 1, .kind = EventKind::HandlerChosen});
        builder.event({.time = TraceBuilder::at(2s), .value = 4, .kind = EventKind::WorkersChanged});
        const auto store = builder.store();
        QCOMPARE(store.changes().size(), 2U);
        QCOMPARE(store.changes()[1].value, 4U);
    }

    void whatWasClearedStaysForgotten()
    {
        auto store = TraceBuilder().sent(1, 0s).sent(2, 0s).store();
        const auto revision = store.revision();
        store.clear();
        QVERIFY(store.isEmpty());
        QVERIFY(store.revision() > revision);
        store.fold(TraceBuilder().received(1, 1s).sent(3, 2s).events());
        QVERIFY(store.find(RequestId{1}) == nullptr);
        QVERIFY(store.find(RequestId{3}) != nullptr);
        QCOMPARE(store.requests().size(), 1U);
        QCOMPARE(store.requests().front().id, RequestId{3});
        QCOMPARE(store.inFlight(), 1U);
        QCOMPARE(store.path(1), std::string_view("/async-blocking"));
    }

    void whatIsReleasedIsAllThatWasThere()
    {
        auto store = TraceBuilder().sent(1, 0s).sent(2, 0s).store();
        const auto* first = &store.requests().front();
        const auto run = store.run();
        const auto released = store.release();
        QCOMPARE(&released.requests().front(), first); // not a copy
        QCOMPARE(released.inFlight(), 2U);
        QCOMPARE(released.path(1), std::string_view("/async-blocking"));
        QVERIFY(store.isEmpty());
        QVERIFY(store.run() != run);
        store.fold(TraceBuilder().received(1, 1s).sent(3, 2s).events());
        QCOMPARE(store.requests().size(), 1U);
        QCOMPARE(store.path(1), std::string_view("/async-blocking"));
    }

    void copiesShareWhatAnotherProgramRecorded()
    {
        trace::StoreContent content;
        content.generic.tracks.push_back({"program", "thread", {{{trace::Time(1s), trace::Time(2s)}}}});
        const trace::Store store(std::move(content));
        const auto copy = store;
        QCOMPARE(&copy.generic(), &store.generic());
        QCOMPARE(copy.generic().tracks.size(), 1);
        QVERIFY(trace::Store().generic().tracks.empty());
    }

    void beyondItsMemoryTheOldestThatHaveEndedAreForgotten()
    {
        Store store(TraceBuilder::paths());
        store.setMemory(200'000); // most of which the past takes
        for (unsigned id = 1; id <= 1500; ++id) {
            const auto begin = id * 10ms;
            TraceBuilder builder;
            store.fold(builder.blockingRequest(id, begin, begin, 4ms).busy(1, begin, begin + 8ms).events());
        }
        QVERIFY(store.requests().size() < 700);
        QVERIFY(store.requests().size() > 20);
        const auto& oldest = store.requests().front();
        QCOMPARE(store.find(oldest.id), &oldest);
        QVERIFY(store.find(RequestId{100}) == nullptr);
        QVERIFY(store.find(RequestId{1500}) != nullptr);
        QCOMPARE(store.forgottenBefore(), oldest.begin());
        QVERIFY(store.workers().front().busy.front().end >= oldest.begin());
        QVERIFY(store.upstreamCalls().front().answered >= oldest.begin());
        QCOMPARE(store.eventCount(), 1500U * 15);
        QCOMPARE(store.sentCount(), 1500U);
        QVERIFY(store.bytes() < 220'000);
    }

    void whatIsInFlightIsNeverForgotten()
    {
        Store store(TraceBuilder::paths());
        store.setMemory(1000);
        store.fold(TraceBuilder().sent(1, 0s).events());
        for (unsigned id = 2; id <= 200; ++id)
            store.fold(TraceBuilder().healthCheck(id, id * 1ms, id * 1ms).events());
        QVERIFY(store.find(RequestId{1}) != nullptr);
        QVERIFY(store.requests().front().id != RequestId{1}); // it keeps nobody else
        QCOMPARE(store.inFlight(), 1U);
        store.fold(TraceBuilder().read(1, 1s).started(1, 1s).finished(1, 1s).received(1, 1s).events());
        QCOMPARE(store.find(RequestId{1})->end(), TraceBuilder::at(1s));
        QCOMPARE(store.inFlight(), 0U);
    }

    void unknownRoutesAndRequestsAreNoError()
    {
        const auto store = TraceBuilder().sent(2, 0s).store();
        QVERIFY(store.find(RequestId{1}) == nullptr); // its number was given out, nothing more is known
        QVERIFY(store.find(RequestId{9}) == nullptr);
        QVERIFY(store.find(RequestId::None) == nullptr);
        QCOMPARE(store.path(99), std::string_view("?"));
    }

    void healthProbesAreCountedApart()
    {
        auto events = TraceBuilder().sent(1, 0ms).sent(2, 1ms).events();
        events.back().value = 1; // a probe
        Store store(TraceBuilder::paths());
        store.fold(events);
        QCOMPARE(store.inFlight(), 2U);
        QCOMPARE(store.sentInFlight(), 1U);
        QCOMPARE(store.sentCount(), 1U);
        store.fold(TraceBuilder().received(2, 5ms).events());
        QCOMPARE(store.inFlight(), 1U);
        QCOMPARE(store.sentInFlight(), 1U);
        store.fold(TraceBuilder().received(1, 6ms).events());
        QCOMPARE(store.sentInFlight(), 0U);
        QCOMPARE(store.sentCount(), 1U);
    }
};

PLAIN_TEST(TestStore)
#include "test_store.moc"
