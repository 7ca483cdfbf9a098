#include "tests/engine/watch/stage.h"
#include "tests/engine/watch/watched_story.h"
#include "tests/support/test_program.h"

#include <QTest>

using support::WatchedStory;
using trace::State;
using trace::StepKind;

namespace {

/// The story, for whoever reads a failed test.
QString toldBy(const WatchedStory& story)
{
    return QString::fromStdString(story.description());
}

/// Of a hold that goes on.
bool isHeldBy(const trace::Store& store, unsigned request)
{
    return std::ranges::any_of(store.watched().holdings(), [request](const trace::Holding& holding) {
        return !trace::isSet(holding.end) && holding.suspects == std::vector{trace::RequestId{request}};
    });
}

bool isGroup(const trace::Holding& holding)
{
    return holding.suspects.size() == 2;
}

} // namespace

#define VERIFY_STORY(condition) QVERIFY2(condition, qPrintable(toldBy(story)))

/// Real servers, from the looks at them to the run in the trace's words.
class TestStory : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void oneBlocksAndTheOthersWait()
    {
        WatchedStory story;
        QVERIFY(story.isReady());
        story.begin("/free"); // alone, it shows that it holds nothing
        QVERIFY(story.finish());
        const auto first = story.begin("/requests");
        VERIFY_STORY(story.tellUntil([&] { return isHeldBy(story.store(), first); }));
        const auto second = story.begin("/requests");
        const auto health = story.begin("/free");
        VERIFY_STORY(story.finish());

        for (const auto request : {first, second}) {
            const auto hold = story.longestHold(request);
            VERIFY_STORY(hold.suspects == std::vector{trace::RequestId{request}});
            VERIFY_STORY(hold.isWaiting && hold.target.starts_with("127.0.0.1:"));
            VERIFY_STORY(!hold.lines.empty());
            QCOMPARE(hold.lines.front().own.line, support::lineOf("holds.py", "requests"));
            QVERIFY(hold.lines.front().below.has_value());
            VERIFY_STORY(story.hasStep(request, StepKind::BlockingCall));
        }
        VERIFY_STORY(story.share(first, {State::Blocking}) > 0.6);
        VERIFY_STORY(story.share(health, {State::Queued, State::Ready}) > 0.6);
        VERIFY_STORY(story.share(second, {State::Queued, State::Blocking}) > 0.6);
        for (unsigned request = 1; request <= health; ++request)
            VERIFY_STORY(story.isCovered(request));
        for (const auto& call : story.store().upstreamCalls())
            VERIFY_STORY(call.request == trace::RequestId{first} || call.request == trace::RequestId{second});
    }

    void awaitedCallsInterleave()
    {
        WatchedStory story;
        QVERIFY(story.isReady());
        const auto alone = story.begin("/httpx-async");
        VERIFY_STORY(story.finish());
        VERIFY_STORY(story.hasStep(alone, StepKind::AsyncCall));
        QCOMPARE(story.store().upstreamCalls().front().request, trace::RequestId{alone});
        for (int i = 0; i < 3; ++i)
            story.begin("/httpx-async");
        VERIFY_STORY(story.finish());
        for (unsigned request = alone; request <= alone + 3; ++request) {
            VERIFY_STORY(story.share(request, {State::Waiting}) > 0.3);
            VERIFY_STORY(story.share(request, {State::Blocking}) < 0.2);
            VERIFY_STORY(story.isCovered(request));
        }
        VERIFY_STORY(story.request(alone + 1).end() > story.request(alone + 3).begin());
    }

    void aPlainHandlerWaitsInThePool()
    {
        WatchedStory story;
        QVERIFY(story.isReady());
        const auto request = story.begin("/plain");
        VERIFY_STORY(story.finish());
        VERIFY_STORY(story.hasStep(request, StepKind::PooledCall));
        VERIFY_STORY(!story.hasStep(request, StepKind::BlockingCall));
        VERIFY_STORY(story.share(request, {State::Waiting}) > 0.5);
        VERIFY_STORY(story.isCovered(request));
    }

    void aSleepHoldsTheLoopAtItsLine()
    {
        WatchedStory story;
        QVERIFY(story.isReady());
        const auto request = story.begin("/time-sleep");
        VERIFY_STORY(story.finish());
        VERIFY_STORY(story.hasStep(request, StepKind::Hold));
        VERIFY_STORY(story.share(request, {State::Blocking}) > 0.6);
        const auto hold = story.longestHold(request);
        VERIFY_STORY(!hold.lines.empty());
        QCOMPARE(hold.lines.front().own.line, support::lineOf("holds.py", "time-sleep"));
        QVERIFY(story.store().upstreamCalls().empty());
    }

    void computingRuns()
    {
        WatchedStory story;
        QVERIFY(story.isReady());
        const auto request = story.begin("/compute");
        VERIFY_STORY(story.finish());
        VERIFY_STORY(story.hasStep(request, StepKind::Compute));
        VERIFY_STORY(story.share(request, {State::Running}) > 0.6);
    }

    /// That they are read in one turn is likely, not sure.
    void twoThatAreReadInOneTurnAreAGroup()
    {
        WatchedStory story;
        QVERIFY(story.isReady());
        bool areSeparate = true;
        for (int attempt = 0; attempt < 5; ++attempt) {
            const auto first = story.begin("/time-sleep");
            VERIFY_STORY(story.tellUntil([&] { return isHeldBy(story.store(), first); }));
            const auto second = story.begin("/fifo");
            const auto third = story.begin("/time-sleep");
            VERIFY_STORY(story.finish());
            const auto hold = story.longestHold(second);
            const auto gap = story.request(second).read - story.request(third).read;
            areSeparate &= std::max(gap, -gap) > 200ms; // half of what either takes
            if (!isGroup(hold) && !isGroup(story.longestHold(third))) continue;
            const auto& group = isGroup(hold) ? hold : story.longestHold(third);
            QCOMPARE(group.suspects, (std::vector{trace::RequestId{second}, trace::RequestId{third}}));
            VERIFY_STORY(story.share(second, {State::NotKnown}) > 0.2);
            VERIFY_STORY(story.share(third, {State::NotKnown}) > 0.2);
            VERIFY_STORY(story.isCovered(second) && story.isCovered(third));
            return;
        }
        if (areSeparate) QSKIP("this server reads one request in a turn of its loop");
        QFAIL(qPrintable(toldBy(story)));
    }

    void eachOfTwoWorkersHoldsItsOwnLoop()
    {
        WatchedStory story({"--workers", "2"}, 2);
        QVERIFY(story.isReady());
        const auto& workers = story.store().watched().workers();
        QVERIFY(workers[0].pid != workers[1].pid);
        for (int i = 0; i < 4; ++i)
            story.begin("/time-sleep");
        VERIFY_STORY(story.finish());
        for (unsigned request = 1; request <= 4; ++request) {
            const auto worker = story.request(request).worker;
            VERIFY_STORY(worker == trace::WorkerId{1} || worker == trace::WorkerId{2});
            VERIFY_STORY(story.longestHold(request).worker == worker);
            VERIFY_STORY(story.isCovered(request));
        }
    }
};

PLAIN_TEST(TestStory)
#include "test_story.moc"
