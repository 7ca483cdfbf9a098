#include "engine/analysis/blame/blame.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <map>
#include <random>

using namespace analysis;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::EventKind;
using trace::RequestId;
using trace::StepKind;

namespace {

struct Expected
{
    unsigned worker;
    unsigned culprit;
    std::uint16_t step;
    trace::Duration stolen;
};

void compare(const std::vector<Blame>& blames, const std::vector<Expected>& expected)
{
    QCOMPARE(blames.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(unsigned{number(blames[i].worker)}, expected[i].worker);
        QCOMPARE(number(blames[i].culprit), expected[i].culprit);
        QCOMPARE(blames[i].step, expected[i].step);
        QCOMPARE(blames[i].stolen, expected[i].stolen);
    }
}

std::vector<Blame> blamesOf(const trace::Store& store, unsigned victim, trace::Duration now = 1h)
{
    return whoMadeWait(LoopHistory(store, TraceBuilder::at(now)), *store.find(RequestId(victim)));
}

QString why(const trace::Store& store, unsigned victim, trace::Duration now = 1h)
{
    const Evidence evidence(store, TraceBuilder::at(now));
    return QString::fromStdString(whyItWaited(evidence, *store.find(RequestId(victim))));
}

QString cost(const trace::Store& store, unsigned culprit, trace::Duration now = 1h)
{
    const Evidence evidence(store, TraceBuilder::at(now));
    return QString::fromStdString(whatItCost(evidence, *store.find(RequestId(culprit))));
}

/// A job that was handed in at `begun`, got a thread at `taken` and was done at `done`.
void poolRequest(TraceBuilder& builder, unsigned id, trace::Duration begun, trace::Duration taken,
                 trace::Duration done)
{
    builder.sent(id, begun, 3).read(id, begun, 1, 3).started(id, begun);
    builder.stepEvent(id, StepKind::PoolJob, 1, begun, EventKind::StepBegun, 0);
    builder.stepEvent(id, StepKind::PoolJob, 1, taken, EventKind::StepTaken, 0);
    builder.stepEvent(id, StepKind::PoolJob, 1, done, EventKind::StepReady, 0);
    builder.stepEvent(id, StepKind::PoolJob, 1, done, EventKind::StepEnded, 0);
    builder.finished(id, done).received(id, done);
}

trace::Store randomRun(std::mt19937& random, unsigned requests)
{
    const auto draw = [&](int below) { return std::uniform_int_distribution(0, below)(random); };
    TraceBuilder builder;
    for (unsigned id = 1; id <= requests; ++id) {
        auto time = trace::Duration(draw(20'000));
        const auto later = [&] { return time += trace::Duration(draw(4000)); };
        builder.sent(id, time);
        if (draw(9) == 0) continue;
        if (draw(3) == 0) builder.gaveUp(id, time + trace::Duration(draw(12'000))); // ere long, or too late
        builder.read(id, later(), static_cast<unsigned>(draw(2)) + 1).started(id, later());
        for (unsigned i = 1; i <= 3; ++i) {
            const auto begin = later();
            builder.step(id, StepKind(draw(5)), i, begin, later());
        }
        if (draw(9) == 0) continue;
        builder.finished(id, later());
        if (!trace::isSet(builder.store().find(RequestId(id))->failed)) builder.received(id, later());
    }
    return builder.store();
}

} // namespace

class TestBlame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWaitIsSplitByCulpritAndCall()
    {
        const auto store = TraceBuilder().blockingRequest(1, 0s, 0s).blockingRequest(2, 300ms, 4s).store();
        compare(blamesOf(store, 2), {{1, 1, 1, 2s}, {1, 1, 0, 1700ms}});
        compare(blamesOf(store, 1), {});
        QCOMPARE(
            why(store, 2),
            QStringLiteral("#2 waited 3.7 s: worker 1 was inside #1, call 1 (1.7 s) and call 2 (2.0 s)."));
        QCOMPARE(why(store, 1), QString());
    }

    /// Else a page of ten thousand requests would ask about each of them ten thousand times.
    void onlyTheWaitsAroundAStretchAreLookedAt()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 200; id += 2) {
            const auto begin = id * 10s;
            builder.blockingRequest(id, begin, begin).blockingRequest(id + 1, begin + 300ms, begin + 4s);
        }
        builder.healthCheck(201, 5s, 2500s); // waits for them all
        const LoopHistory loops(builder.store(), TraceBuilder::at(1h));
        const auto overlaps = [](const Wait& wait, const Stretch& stretch) {
            return wait.stretch.begin < stretch.end && stretch.begin < wait.stretch.end;
        };
        const auto worker = trace::WorkerId{1};
        for (auto begin = 0s; begin < 2600s; begin += 7s) {
            const Stretch stretch{TraceBuilder::at(begin), TraceBuilder::at(begin + 5s)};
            const auto around = loops.waitsAround(worker, stretch);
            const auto inIt = [&](const Wait& wait) { return overlaps(wait, stretch); };
            QCOMPARE(std::ranges::count_if(around, inIt), std::ranges::count_if(loops.waits(worker), inIt));
        }
        const Stretch late{TraceBuilder::at(2600s), TraceBuilder::at(2700s)};
        QVERIFY(loops.waitsAround(worker, late).empty());
    }

    void theLongestThreeAreNamedAndTheOthersCounted()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 4; ++id)
            builder.blockingRequest(id, 0s, (id - 1) * 4s);
        const auto store = builder.healthCheck(5, 1s, 16s).store();
        QCOMPARE(
            why(store, 5),
            QStringLiteral(
                "#5 waited 15.0 s: worker 1 was inside #1, call 2 (2.0 s), #2, call 1 (2.0 s), "
                "#2, call 2 (2.0 s), other steps of these requests (1.0 s) and two more requests (8.0 s)."));
        QCOMPARE(cost(store, 1), QStringLiteral("#1 cost four other requests 15.0 s."));
        QCOMPARE(cost(store, 4), QStringLiteral("#4 cost one other request 4.0 s."));
        QCOMPARE(cost(store, 5), QString());
    }

    void aReadyRequestBlamesWhoeverHoldsItsLoop()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).step(1, StepKind::AsyncCall, 1, 0s, 5s);
        builder.stepEvent(1, StepKind::AsyncCall, 1, 2s, EventKind::StepReady, 0)
            .finished(1, 5s)
            .received(1, 5s);
        builder.blockingRequest(2, 1s, 1s);
        compare(blamesOf(builder.store(), 1), {{1, 2, 1, 2s}, {1, 2, 0, 1s}});
        QCOMPARE(cost(builder.store(), 2), QStringLiteral("#2 cost one other request 3.0 s."));
    }

    void aRequestThatStillWaitsBlamesWhoStillHoldsItsLoop()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s);
        builder.stepEvent(1, StepKind::BlockingCall, 1, 0s, EventKind::StepBegun, 0).sent(2, 1s);
        QCOMPARE(why(builder.store(), 2, 4s),
                 QStringLiteral("#2 has waited 3.0 s so far: worker 1 has been inside #1, call 1 (3.0 s)."));
        QCOMPARE(cost(builder.store(), 1, 4s), QStringLiteral("#1 cost one other request 3.0 s."));
    }

    void aRequestNobodyHasReadBlamesEveryWorkerThatWasHeldAllAlong()
    {
        TraceBuilder builder;
        builder.blockingRequest(1, 0s, 0s, 4s, 1).blockingRequest(2, 0s, 0s, 4s, 2).sent(3, 1s);
        compare(blamesOf(builder.store(), 3, 3s), {{1, 1, 0, 2s}, {2, 2, 0, 2s}});
        QCOMPARE(why(builder.store(), 3, 3s),
                 QStringLiteral("#3 has waited 2.0 s so far: worker 1 has been inside #1, call 1 (2.0 s); "
                                "worker 2 has been inside #2, call 1 (2.0 s)."));
    }

    void aRequestNobodyHasReadDoesNotBlameAWorkerThatWasFree()
    {
        TraceBuilder builder;
        builder.blockingRequest(1, 0s, 0s, 4s, 1).blockingRequest(2, 2s, 2s, 4s, 2).sent(3, 1s);
        compare(blamesOf(builder.store(), 3, 3s), {{1, 1, 0, 2s}});
    }

    void anotherWorkersCallsAreNotBlamed()
    {
        TraceBuilder builder;
        builder.blockingRequest(1, 0s, 0s, 2s, 1)
            .blockingRequest(2, 0s, 0s, 1s, 2)
            .blockingRequest(3, 500ms, 2s, 1s, 2);
        compare(blamesOf(builder.store(), 3), {{2, 2, 1, 1s}, {2, 2, 0, 500ms}});
        QCOMPARE(
            why(builder.store(), 3),
            QStringLiteral("#3 waited 1.5 s: worker 2 was inside #2, call 1 (500 ms) and call 2 (1.0 s)."));
    }

    void whatNobodysCodeAccountsForIsNobodysFault()
    {
        auto builder = TraceBuilder().blockingRequest(1, 0s, 0s, 500ms).healthCheck(2, 0s, 4s);
        QCOMPARE(why(builder.store(), 2), QStringLiteral("#2 waited 4.0 s. For 1.0 s of that worker 1 was "
                                                         "inside #1, call 1 (500 ms) and call 2 (500 ms)."));
        const auto alone = TraceBuilder().healthCheck(1, 0s, 4s).store();
        QCOMPARE(why(alone, 1),
                 QStringLiteral("#1 waited 4.0 s, hardly any of it for another request's code."));
    }

    void aHandlerThatSeemsToRunHasGivenTheLoopBackWhenAnotherBegins()
    {
        TraceBuilder builder;
        builder.sent(1, 0s).read(1, 0s).started(1, 0s).finished(1, 9s).received(1,
                                                                                9s); // awaits, without a step
        builder.blockingRequest(2, 1s, 1s).healthCheck(3, 2s, 5s);
        compare(blamesOf(builder.store(), 3), {{1, 2, 1, 2s}, {1, 2, 0, 1s}});
    }

    void manySmallOnesAreToldTogether()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 100; ++id) {
            const auto begin = id * 20ms;
            builder.sent(id, 0s).read(id, begin).started(id, begin).step(id, StepKind::ClientSetup, 1, begin,
                                                                         begin + 20ms);
            builder.finished(id, begin + 20ms).received(id, begin + 20ms);
        }
        builder.healthCheck(101, 20ms, 2020ms);
        QCOMPARE(why(builder.store(), 101), QStringLiteral("#101 waited 2.0 s: worker 1 was inside 100 other "
                                                           "requests, never longer than 20 ms at a time."));
    }

    void aJobThatWaitedForAThreadTellsHowManyWereBusy()
    {
        TraceBuilder builder;
        for (unsigned id = 1; id <= 40; ++id)
            poolRequest(builder, id, 0s, id * 1ms, 4s + id * 1ms);
        poolRequest(builder, 41, 1ms, 4001ms, 8s);
        const auto store = builder.store();
        QCOMPARE(why(store, 41),
                 QStringLiteral("#41 waited 4.0 s for a thread: all 40 of its pool were busy."));
        QCOMPARE(why(store, 40), QString()); // its thread only had to be started
    }

    void aJobThatStillWaitsForAThreadSaysSo()
    {
        TraceBuilder builder;
        poolRequest(builder, 1, 0s, 0s, 8s);
        poolRequest(builder, 2, 0s, 0s, 8s);
        builder.sent(3, 1s).read(3, 1s).started(3, 1s).stepEvent(3, StepKind::PoolJob, 1, 1s,
                                                                 EventKind::StepBegun, 0);
        QCOMPARE(why(builder.store(), 3, 4s),
                 QStringLiteral("#3 has waited 3.0 s so far for a thread: all 2 of its pool are busy."));
    }

    void whoWaitsForAPlaceInThePoolSaysSoAndWhoThenHeldTheLoop()
    {
        TraceBuilder builder;
        poolRequest(builder, 1, 0s, 0s, 4s);
        builder.blockingRequest(2, 2s, 2s);
        builder.sent(3, 1s, 3)
            .read(3, 1s, 1, 3)
            .stepEvent(3, StepKind::PoolPlace, 1, 1s, EventKind::StepBegun, 0);
        QCOMPARE(
            why(builder.store(), 3, 2s),
            QStringLiteral("#3 has waited 1.0 s so far for a thread: the only one of its pool is busy."));
        builder.stepEvent(3, StepKind::PoolPlace, 1, 4s, EventKind::StepReady, 0)
            .stepEvent(3, StepKind::PoolPlace, 1, 6s, EventKind::StepEnded, 0);
        builder.started(3, 6s).step(3, StepKind::PoolJob, 1, 6s, 8s).finished(3, 8s).received(3, 8s);
        QCOMPARE(
            why(builder.store(), 3),
            QStringLiteral("#3 waited 2.0 s: worker 1 was inside #2, call 2 (2.0 s). #3 waited 3.0 s for a "
                           "thread: the only one of its pool was busy."));
    }

    void jobsOfAnotherPoolAreNotCounted()
    {
        auto builder = TraceBuilder();
        poolRequest(builder, 1, 0s, 0s, 4s);
        poolRequest(builder, 2, 0s, 4s, 8s);
        builder.sent(3, 0s, 3).read(3, 0s, 1, 3).started(3, 0s).step(3, StepKind::ExecutorJob, 1, 0s, 9s);
        QCOMPARE(why(builder.store(), 2),
                 QStringLiteral("#2 waited 4.0 s for a thread: the only one of its pool was busy."));
    }

    void theBlameOfAVictimNeverExceedsItsWait()
    {
        std::mt19937 random(20261123);
        for (int run = 0; run < 100; ++run) {
            const auto store = randomRun(random, 30);
            const LoopHistory loops(store, TraceBuilder::at(trace::Duration(40'000)));
            for (const auto& victim : store.requests()) {
                std::map<trace::WorkerId, trace::Duration> waited;
                for (const auto& wait : loops.waitsOf(victim))
                    waited[wait.worker] += wait.stretch.length();
                for (const auto& blame : whoMadeWait(loops, victim)) {
                    QVERIFY(blame.culprit != victim.id);
                    waited[blame.worker] -= blame.stolen;
                }
                for (const auto& [worker, unexplained] : waited)
                    QVERIFY(unexplained >= trace::Duration::zero());
            }
        }
    }

    void theBlameOfAVictimNeverExceedsItsLife()
    {
        std::mt19937 random(29);
        for (int run = 0; run < 100; ++run) {
            const auto store = randomRun(random, 30);
            const auto now = TraceBuilder::at(trace::Duration(40'000));
            const LoopHistory loops(store, now);
            for (const auto& victim : store.requests()) {
                const Stretch life{victim.begin(),
                                   victim.isInFlight() ? std::max(now, victim.begin()) : victim.end()};
                std::map<trace::WorkerId, trace::Duration> blamed;
                for (const auto& wait : loops.waitsOf(victim))
                    QVERIFY(life.begin <= wait.stretch.begin && wait.stretch.end <= life.end);
                for (const auto& blame : whoMadeWait(loops, victim))
                    blamed[blame.worker] += blame.stolen;
                for (const auto& [worker, sum] : blamed)
                    QVERIFY(sum <= life.length());
            }
        }
    }

    void whatVictimsLostIsWhatCulpritsCost()
    {
        std::mt19937 random(7);
        for (int run = 0; run < 100; ++run) {
            const auto store = randomRun(random, 30);
            const LoopHistory loops(store, TraceBuilder::at(trace::Duration(40'000)));
            std::map<std::pair<RequestId, RequestId>, trace::Duration> balance;
            for (const auto& request : store.requests()) {
                for (const auto& blame : whoMadeWait(loops, request))
                    balance[{blame.culprit, request.id}] += blame.stolen;
                for (const auto& loss : whomItCost(loops, request))
                    balance[{request.id, loss.victim}] -= loss.lost;
            }
            QVERIFY(!balance.empty());
            for (const auto& [pair, difference] : balance)
                QCOMPARE(difference, trace::Duration::zero());
        }
    }

    void holdsOfOneLoopNeverOverlap()
    {
        std::mt19937 random(8);
        for (int run = 0; run < 100; ++run) {
            const auto store = randomRun(random, 30);
            const LoopHistory loops(store, TraceBuilder::at(trace::Duration(40'000)));
            for (const auto worker : loops.workers()) {
                const auto holds = loops.holds(worker);
                for (std::size_t i = 1; i < holds.size(); ++i)
                    QVERIFY(holds[i - 1].stretch.end <= holds[i].stretch.begin);
            }
        }
    }
};

PLAIN_TEST(TestBlame)
#include "test_blame.moc"
