#include "engine/trace/store.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <numeric>

using namespace trace;
using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

/// `count` requests of two workers, each four hundredths of a second after the one before, every tenth of
/// them blocking for 30 ms.
Store folded(std::size_t memory, unsigned count)
{
    Store store(TraceBuilder::paths());
    store.setMemory(memory);
    for (unsigned id = 1; id <= count; ++id) {
        const auto begin = id * 40ms;
        const auto worker = 1 + id % 2;
        TraceBuilder builder;
        if (id % 10 == 0)
            builder.blockingRequest(id, begin, begin, 15ms, worker);
        else
            builder.healthCheck(id, begin, begin + 1ms, worker);
        store.fold(builder.busy(worker, begin, begin + 30ms).events());
    }
    return store;
}

Duration sum(const Past& past, Duration PastShare::*what)
{
    Duration sum{0};
    for (const auto& worker : past.workers())
        for (const auto& share : worker.shares)
            sum += share.*what;
    return sum;
}

Duration timeIn(const Past& past, State state)
{
    Duration sum{0};
    for (const auto& worker : past.workers())
        for (const auto& share : worker.shares)
            for (const auto nuance : kNuances)
                if (stateOf(nuance) == state) sum += share.times[static_cast<std::size_t>(nuance)];
    return sum;
}

StateTimes timesOfKept(const Store& store)
{
    StateTimes sum{};
    for (const auto& request : store.requests()) {
        const auto times = timeInStates(request, store.latest());
        for (std::size_t i = 0; i < times.size(); ++i)
            sum[i] += times[i];
    }
    return sum;
}

} // namespace

class TestPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsForgottenAndWhatIsKeptAreTheWholeRun()
    {
        const auto whole = folded(~std::size_t{0}, 2000);
        const auto store = folded(300'000, 2000);
        QVERIFY(isSet(store.forgottenBefore()) && !isSet(whole.forgottenBefore()));
        QVERIFY(store.requests().size() < 1500);
        QCOMPARE(store.sentCount(), whole.sentCount());
        QCOMPARE(store.past().requests() + store.requests().size(), whole.requests().size());
        const auto ofWhole = timesOfKept(whole);
        const auto ofKept = timesOfKept(store);
        for (const auto state : kStates)
            QCOMPARE(timeIn(store.past(), state) + ofKept[static_cast<std::size_t>(state)],
                     ofWhole[static_cast<std::size_t>(state)]);
        auto busy = sum(store.past(), &PastShare::busy);
        for (const auto& worker : store.workers())
            busy += std::accumulate(
                worker.busy.begin(), worker.busy.end(), Duration(0),
                [](Duration all, const BusyPeriod& period) { return all + (period.end - period.begin); });
        QCOMPARE(busy, 2000 * Duration(30ms));
    }

    void theMemoryIsBoundedHoweverLongTheRunIs()
    {
        constexpr std::size_t kMemory = 2'000'000;
        const auto shorter = folded(kMemory, 15'000);
        const auto longer = folded(kMemory, 45'000);
        QVERIFY(isSet(shorter.forgottenBefore()));
        QVERIFY(longer.bytes() < kMemory + kMemory / 10);
        QVERIFY(longer.requests().size() > shorter.requests().size() / 3);
        QVERIFY(longer.past().workers().front().shares.size() <= Past::kMostStretches);
    }

    void stretchesAreJoinedAndLoseNothing()
    {
        Past past;
        const auto origin = TraceBuilder::zero();
        for (int i = 0; i < 10'000; ++i) {
            const auto begin = origin + i * Duration(1s);
            past.takeBusy(WorkerId{1}, begin, begin + 250ms, origin);
            past.takeHold(WorkerId{1}, begin, begin + 100ms, Nuance::Blocking, origin);
            past.takeCall(begin, begin + 40ms, origin);
        }
        const auto& shares = past.worker(WorkerId{1})->shares;
        QVERIFY(shares.size() <= Past::kMostStretches && shares.size() > Past::kMostStretches / 4);
        QVERIFY(past.width() > Past::kFirstWidth);
        QCOMPARE(sum(past, &PastShare::busy), 10'000 * Duration(250ms));
        QCOMPARE(sum(past, &PastShare::blocked), 10'000 * Duration(100ms));
        QCOMPARE(std::accumulate(past.calls().begin(), past.calls().end(), Duration(0)),
                 10'000 * Duration(40ms));
        for (std::size_t i = 1; i + 1 < shares.size(); ++i) // of what is even nothing is odd
            QVERIFY(shares[i].busy >= past.width() / 8 && shares[i].worstHold == Duration(100ms));
    }

    void latenciesAndFailuresAreCountedByRoute()
    {
        Store store(TraceBuilder::paths());
        store.setMemory(1);
        for (unsigned id = 1; id <= 100; ++id)
            store.fold(TraceBuilder().healthCheck(id, id * 10ms, id * 10ms + id * 1us).events());
        for (unsigned id = 101; id <= 110; ++id)
            store.fold(TraceBuilder().sent(id, id * 10ms, 2).gaveUp(id, id * 10ms + 1ms).events());
        store.fold(TraceBuilder().sent(111, 9s).events());
        const auto& past = store.past();
        QCOMPARE(past.routes().at(0).latencies.count(), std::size_t(100));
        QCOMPARE(*past.routes().at(0).latencies.percentile(0.5), Duration(1050us));
        QCOMPARE(past.failed(), past.routes().at(2).failed);
        QVERIFY(past.failed() >= 9);
    }

    void theWorstStayWhole()
    {
        Store store(TraceBuilder::paths());
        store.setMemory(100'000);
        store.keepWhole(RequestId{9});
        for (unsigned id = 1; id <= 3000; ++id) {
            const auto begin = id * 10ms;
            TraceBuilder builder;
            if (id == 7)
                builder.blockingRequest(id, begin, begin, 2s); // holds its loop
            else if (id == 8)
                builder.healthCheck(id, begin, begin + 3s); // waits for it
            else
                builder.healthCheck(id, begin, begin + 1ms);
            store.fold(builder.events());
        }
        QVERIFY(store.requests().front().id > RequestId{100});
        QCOMPARE(store.find(RequestId{7})->steps.size(), std::size_t(2));
        QCOMPARE(store.find(RequestId{8})->read, TraceBuilder::at(3080ms));
        QVERIFY(store.find(RequestId{9}) != nullptr); // somebody named it
        QVERIFY(store.apart().size() < 200);
        QVERIFY(std::ranges::is_sorted(store.apart(), {}, &Request::id));
        QCOMPARE(store.requestAt(6).id, RequestId{7});
        QVERIFY(!isSet(store.requestAt(200).begin()));
    }

    void whatIsUnderWayKeepsNobodyElse()
    {
        Store store(TraceBuilder::paths());
        store.setMemory(100'000);
        store.fold(TraceBuilder().sent(1, 0s).read(1, 1ms).started(1, 2ms).events());
        for (unsigned id = 2; id <= 3000; ++id)
            store.fold(TraceBuilder().healthCheck(id, id * 10ms, id * 10ms).events());
        QVERIFY(store.requests().front().id > RequestId{100});
        QCOMPARE(store.inFlight(), 1U);
        QVERIFY(store.find(RequestId{1})->isInFlight());
        QCOMPARE(store.sentCount(), 3000U);
        store.fold(TraceBuilder().finished(1, 40s).received(1, 40s).events());
        QCOMPARE(store.inFlight(), 0U);
        store.fold(TraceBuilder().healthCheck(3001, 41s, 41s).events());
        QCOMPARE(store.sentCount(), 3001U);                               // it is counted once
        QCOMPARE(store.find(RequestId{1})->end(), TraceBuilder::at(40s)); // the slowest of all
    }

    void forgettingGoesOnInSmallSteps()
    {
        auto store = folded(~std::size_t{0}, 5000);
        store.setMemory(1);
        store.fold(TraceBuilder().sent(5001, 300s).events());
        QVERIFY(store.requests().size() > 3000); // the rest in the folds to come
        for (unsigned i = 0; i < 10; ++i)
            store.fold(TraceBuilder().sent(5002 + i, 301s).events());
        QVERIFY(store.requests().size() < 3000);
    }
};

PLAIN_TEST(TestPast)
#include "test_past.moc"
