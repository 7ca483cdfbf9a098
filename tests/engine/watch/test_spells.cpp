#include "engine/watch/metronome.h"
#include "engine/watch/report.h"
#include "engine/watch/story/loop/stretch_joiner.h"
#include "engine/watch/watched/spell_keeper.h"
#include "engine/watch/watched/stack_schedule.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using watch::Activity;
using watch::Between;
using watch::Doing;
using watch::LoopSpell;
using watch::ProcessorUse;
using watch::SpellKeeper;

namespace {

const Activity kFree{Doing::Free, "epoll_wait", 5};
const Activity kPoll{Doing::Blocking, "poll", 9};
const Activity kRunning{Doing::Running, {}, -1};

trace::Time at(std::chrono::milliseconds time)
{
    return trace::Time(1h + time);
}

} // namespace

/// What looks in a row make, and when they are due.
class TestSpells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksThatFindTheSameAreOneSpell()
    {
        SpellKeeper keeper({42, 1}, 43);
        QVERIFY(!keeper.note(at(1ms), {}, kFree, ""));
        QVERIFY(!keeper.note(at(2ms), {}, kFree, ""));
        const auto spell = keeper.note(at(3ms), {}, kPoll, "127.0.0.1:80");
        QVERIFY(spell.has_value());
        QCOMPARE(spell->process.pid, 42);
        QCOMPARE(spell->thread, 43);
        QCOMPARE(spell->activity, kFree);
        QCOMPARE(spell->looks, 2U);
        QCOMPARE(keeper.ongoing()->activity, kPoll);
        QVERIFY(keeper.ongoing()->target == "127.0.0.1:80");
    }

    void aBoundaryIsBetweenTwoLooks()
    {
        SpellKeeper keeper({42, 1}, 43);
        keeper.note(at(1ms), {}, kFree, "");
        const auto first = keeper.note(at(2ms), {}, kPoll, "");
        const auto second = keeper.note(at(9ms), {}, kFree, "");
        QCOMPARE(first->begin, (Between{trace::kUnset, at(1ms)}));
        QCOMPARE(first->end, (Between{at(1ms), at(2ms)}));
        QCOMPARE(second->begin, first->end);
        QCOMPARE(second->end, (Between{at(2ms), at(9ms)}));
    }

    void theSameCallOnAnotherPeerIsAnotherSpell()
    {
        SpellKeeper keeper({42, 1}, 43);
        keeper.note(at(1ms), {}, kPoll, "127.0.0.1:80");
        QVERIFY(keeper.note(at(2ms), {}, kPoll, "127.0.0.1:81"));
    }

    void whenASpellEndsIsNotKnownOnceNobodyLooks()
    {
        SpellKeeper keeper({42, 1}, 43);
        QVERIFY(!keeper.stop());
        keeper.note(at(1ms), {}, kPoll, "");
        const auto spell = keeper.stop();
        QCOMPARE(spell->end, (Between{at(1ms), trace::kUnset}));
        QVERIFY(!keeper.note(at(9ms), {}, kPoll, ""));
        QCOMPARE(keeper.ongoing()->begin, (Between{trace::kUnset, at(9ms)}));
    }

    void theProcessorsTimeOfASpellIsItsOwn()
    {
        SpellKeeper keeper({42, 1}, 43);
        keeper.note(at(1ms), ProcessorUse{10ms, 1ms, 3}, kFree, "");
        keeper.note(at(2ms), ProcessorUse{11ms, 1ms, 4}, kRunning, "");
        const auto spell = keeper.note(at(9ms), ProcessorUse{15ms, 4ms, 8}, kFree, "");
        QVERIFY(!keeper.note(at(10ms), ProcessorUse{15ms, 4ms, 8}, kFree, ""));
        QCOMPARE(spell->onProcessor, trace::Duration(1ms)); // what was seen of it
        QCOMPARE(spell->slices, 1U);
        QCOMPARE(keeper.ongoing()->onProcessor, trace::Duration(4ms)); // until it was free
        QCOMPARE(keeper.ongoing()->forProcessor, trace::Duration(3ms));
    }

    void aWaitThatWasInterruptedIsTwo()
    {
        SpellKeeper keeper({42, 1}, 43);
        keeper.note(at(1ms), ProcessorUse{10ms, 1ms, 3}, kPoll, "");
        QVERIFY(!keeper.note(at(2ms), ProcessorUse{10ms, 1ms, 3}, kPoll, ""));
        const auto first = keeper.note(at(3ms), ProcessorUse{10ms, 1ms, 4}, kPoll, "");
        QVERIFY(first);
        QCOMPARE(first->end, (watch::Between{at(2ms), at(3ms)}));
        keeper.note(at(4ms), ProcessorUse{10ms, 1ms, 4}, kFree, "");
        QVERIFY(!keeper.note(at(5ms), ProcessorUse{10ms, 1ms, 5}, kFree, "")); // a loop wakes up all the time
    }

    void whatNobodyLookedAtForLongIsNotKnown()
    {
        SpellKeeper keeper({42, 1}, 43);
        keeper.note(at(1ms), ProcessorUse{10ms, 1ms, 3}, kFree, "");
        QVERIFY(!keeper.note(at(20ms), ProcessorUse{11ms, 1ms, 4}, kFree, ""));
        const auto unseen = keeper.note(at(50ms), ProcessorUse{30ms, 1ms, 5}, kFree, "");
        QVERIFY(unseen);
        QCOMPARE(unseen->lastLook, at(20ms));
        QVERIFY(!watch::isFollowed(*unseen));
    }

    void whatSleptAllTheWhileIsKnownWhoeverLooked()
    {
        SpellKeeper keeper({42, 1}, 43);
        keeper.note(at(1ms), ProcessorUse{10ms, 1ms, 3}, kPoll, "");
        QVERIFY(!keeper.note(at(500ms), ProcessorUse{10ms, 1ms, 3}, kPoll, ""));
    }

    void aStackIsReadAfterAWhileAndThenNowAndAgain()
    {
        watch::StackSchedule schedule;
        std::vector<int> read;
        for (int time = 0; time < 200; ++time)
            if (schedule.isDue(at(std::chrono::milliseconds(time)), Doing::Blocking)) read.push_back(time);
        QCOMPARE(read, (std::vector{20, 70, 120, 170}));
    }

    void aFreeLoopsStackIsNotRead()
    {
        watch::StackSchedule schedule;
        for (int time = 0; time < 200; ++time) {
            const auto doing = time % 19 == 0 ? Doing::Free : Doing::Running;
            QVERIFY(!schedule.isDue(at(std::chrono::milliseconds(time)), doing));
        }
    }

    void looksThatComeTooLateAreCounted()
    {
        watch::Metronome metronome;
        metronome.restart(at(0ms));
        QCOMPARE(metronome.next(), at(1ms));
        QCOMPARE(metronome.advance(at(1ms)), 0U);
        QCOMPARE(metronome.advance(at(2ms) + 900us), 0U);
        QCOMPARE(metronome.advance(at(7ms)), 4U); // due at 3, 4, 5 and 6 ms
        QCOMPARE(metronome.next(), at(8ms));
    }

    void whatDoesNotFitIsCounted()
    {
        watch::Outbox outbox;
        std::vector<watch::Observation> many(watch::Outbox::kMostObservations, watch::BacklogSeen());
        outbox.put(many);
        QVERIFY(many.empty());
        many.assign(3, watch::BacklogSeen());
        outbox.put(many);
        const auto report = outbox.drain();
        QCOMPARE(report.observations.size(), watch::Outbox::kMostObservations);
        QCOMPARE(report.counters.dropped, 3U);
        many.assign(3, watch::BacklogSeen());
        outbox.put(many);
        QCOMPARE(outbox.drain().observations.size(), 3U);
    }
};

PLAIN_TEST(TestSpells)
#include "test_spells.moc"
