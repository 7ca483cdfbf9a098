#include "engine/watch/attribution/attribution.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;
using watch::Between;
using watch::CallId;
using watch::CallWait;
using watch::Doing;
using watch::StretchState;

namespace {

using Milliseconds = int;

constexpr watch::ProcessId kProcess{42, 1};
constexpr int kLoop = 42;
constexpr int kUpstream = 9; // the descriptor of calls

trace::Time at(Milliseconds time)
{
    return trace::Time(1h + std::chrono::milliseconds(time));
}

/// Two looks are a millisecond apart.
Between until(Milliseconds time)
{
    return {at(time - 1), at(time)};
}

/// What somebody who looks from outside finds, told in milliseconds.
class Story
{
public:
    /// The loop does that from the end of the spell before.
    Story& loop(Doing doing, Milliseconds end, int descriptor = -1)
    {
        watch::LoopSpell spell;
        spell.process = kProcess;
        spell.thread = kLoop;
        spell.begin = until(m_time);
        spell.end = until(end);
        spell.lastLook = at(end - 1);
        spell.activity = {doing, doing == Doing::Blocking ? "poll" : "", descriptor};
        m_time = end;
        m_run.spells.push_back(spell);
        return *this;
    }

    /// Nobody looks.
    Story& rest(Milliseconds end)
    {
        m_time = end;
        return *this;
    }

    Story& request(std::uint32_t id, Milliseconds sent, Milliseconds read, Milliseconds answered,
                   const char* route = "/")
    {
        m_run.requests.push_back(
            {trace::RequestId{id}, route, at(sent), until(read), kProcess, at(answered), at(answered)});
        return *this;
    }

    Story& call(std::uint32_t id, Milliseconds arrived, Milliseconds answered, std::uint32_t request = 0)
    {
        watch::WatchedCall call{.seen = {.call = CallId{id}, .process = kProcess},
                                .arrived = at(arrived),
                                .answered = at(answered)};
        call.seen.descriptor = kUpstream;
        call.seen.thread = kLoop;
        call.seen.wait = CallWait::OnLoop;
        call.request = trace::RequestId{request};
        m_run.calls.push_back(call);
        return *this;
    }

    Story& stack(Milliseconds time, const char* function, int line)
    {
        m_run.stacks.push_back({kProcess, kLoop, {{"app.py", function, line}}, 0, at(time)});
        return *this;
    }

    /// `route` was sent alone, and held the loop in this function, or not at all.
    Story& habit(const char* route, const char* function = nullptr)
    {
        m_habits.learnRoute(route);
        if (function != nullptr) m_habits.learn(route, std::string("app.py:") + function);
        return *this;
    }

    watch::WatchedRun& run() { return m_run; }

    std::vector<watch::Stretch> stretches(std::uint32_t id) const
    {
        for (const auto& request : attribute(m_run, m_habits))
            if (request.request == trace::RequestId{id}) return request.stretches;
        return {};
    }

private:
    Milliseconds m_time = 0;
    watch::WatchedRun m_run;
    watch::RouteHabits m_habits;
};

const char* word(StretchState state)
{
    switch (state) {
    case StretchState::Queued: return "queued";
    case StretchState::Ready: return "ready";
    case StretchState::Running: return "running";
    case StretchState::Blocking: return "blocking";
    case StretchState::Waiting: return "waiting";
    case StretchState::NotKnown: return "not known";
    }
    return "";
}

/// "blocking 10-30 #1 #2 call 1 line 5"
QString text(const watch::Stretch& stretch)
{
    const auto time = [](const Between& boundary) {
        return QString::number((watch::at(boundary) - at(0)) / 1ms);
    };
    auto text = QString::fromUtf8(word(stretch.state)) + QLatin1Char(' ') + time(stretch.begin) +
                QLatin1Char('-') + time(stretch.end);
    for (const auto holder : stretch.holders)
        text += QStringLiteral(" #%1").arg(number(holder));
    if (stretch.call != CallId::None)
        text += QStringLiteral(" call %1").arg(static_cast<unsigned>(stretch.call));
    if (stretch.line) text += QStringLiteral(" line %1").arg(stretch.line->line);
    return text;
}

QStringList texts(const std::vector<watch::Stretch>& stretches)
{
    QStringList all;
    for (const auto& stretch : stretches)
        all.append(text(stretch));
    return all;
}

void row(const char* name, const Story& story, std::uint32_t request, const QStringList& expected)
{
    QTest::newRow(name) << texts(story.stretches(request)) << expected;
}

QStringList list(const char* text)
{
    return QString::fromUtf8(text).split(QStringLiteral(", "));
}

Story twoReadInOneTurn()
{
    Story story;
    story.loop(Doing::Free, 10).loop(Doing::Blocking, 30, kUpstream).loop(Doing::Free, 60);
    story.request(1, 5, 10, 50, "/a").request(2, 6, 10, 55, "/b");
    return story;
}

} // namespace

/// Whose code held the loop, and who waited for whom.
class TestAttribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestsLifeIsTold_data()
    {
        QTest::addColumn<QStringList>("actual");
        QTest::addColumn<QStringList>("expected");

        Story alone;
        alone.loop(Doing::Free, 10)
            .loop(Doing::Running, 12)
            .loop(Doing::Blocking, 30, kUpstream)
            .loop(Doing::Free, 40);
        alone.request(1, 8, 10, 35).call(1, 11, 29).stack(25, "handler", 7);
        row("alone it holds its loop itself", alone, 1,
            list("queued 8-10, running 10-12 #1, blocking 12-30 #1 call 1 line 7, waiting 30-35"));

        Story behind;
        behind.loop(Doing::Free, 10)
            .loop(Doing::Blocking, 30)
            .loop(Doing::Blocking, 50, 3)
            .loop(Doing::Free, 60);
        behind.request(1, 8, 10, 30).request(2, 15, 30, 50);
        row("behind another one it is queued", behind, 2, list("queued 15-30 #1, blocking 30-50 #2"));
        row("who is answered is no longer to blame", behind, 1, list("queued 8-10, blocking 10-30 #1"));

        Story awaiting;
        awaiting.loop(Doing::Free, 10)
            .loop(Doing::Running, 11)
            .loop(Doing::Free, 20)
            .loop(Doing::Blocking, 40)
            .loop(Doing::Free, 60);
        awaiting.request(1, 8, 10, 55, "/async")
            .request(2, 18, 20, 40, "/sync")
            .habit("/async")
            .habit("/sync", "sign");
        awaiting.stack(35, "sign", 3);
        row("whose route never did that alone is ready", awaiting, 1,
            list("queued 8-10, running 10-11 #1, waiting 11-20, ready 20-40 #2 line 3, waiting 40-55"));
        row("whose route did that alone is to blame", awaiting, 2,
            list("queued 18-20, blocking 20-40 #2 line 3"));

        row("of two that were read together either may be to blame", twoReadInOneTurn(), 1,
            list("queued 5-10, blocking 10-30 #1 #2, waiting 30-50"));
        row("a route of which nothing is known may do anything",
            twoReadInOneTurn().stack(20, "sign", 3).habit("/a", "sign"), 1,
            list("queued 5-10, blocking 10-30 #1 #2 line 3, waiting 30-50"));
        row("routes that never did that alone stay a group", twoReadInOneTurn().habit("/a").habit("/b"), 1,
            list("queued 5-10, blocking 10-30 #1 #2, waiting 30-50"));
        row("a call that says whose it is tells", twoReadInOneTurn().call(1, 11, 29, 2), 1,
            list("queued 5-10, ready 10-30 #2 call 1, waiting 30-50"));

        Story calls;
        calls.loop(Doing::Free, 10).loop(Doing::Blocking, 30, kUpstream).loop(Doing::Blocking, 35, 3);
        calls.loop(Doing::Blocking, 50, kUpstream).loop(Doing::Free, 60);
        calls.request(1, 5, 10, 34).request(2, 6, 10, 55).call(1, 11, 48);
        row("who made a call was there until it ended", calls, 1,
            list("queued 5-10, ready 10-30 #2 call 1, blocking 30-34 #1 #2"));

        Story computing;
        computing.loop(Doing::Free, 10).loop(Doing::Running, 60).loop(Doing::Free, 70);
        computing.request(1, 5, 10, 30).request(2, 15, 30, 60);
        row("one spell may be of two in turn", computing, 1, list("queued 5-10, running 10-30 #1"));
        row("and of the second after the first", computing, 2, list("queued 15-30 #1, running 30-60 #2"));

        Story turns;
        turns.loop(Doing::Free, 10).loop(Doing::Running, 90).loop(Doing::Free, 100);
        turns.request(1, 5, 10, 95, "/a")
            .request(2, 6, 10, 90, "/b")
            .habit("/a", "setUp")
            .habit("/b", "compute");
        turns.stack(30, "setUp", 3).stack(50, "setUp", 4).stack(70, "compute", 8);
        row("one spell may be of two in turn, as its stacks tell", turns, 2,
            list("queued 6-10, running 10-30 #1 #2, ready 30-70 #1 line 3, running 70-90 #2 line 8"));

        Story interpreter;
        interpreter.loop(Doing::Free, 10)
            .loop(Doing::WaitsForGil, 30)
            .loop(Doing::InKernel, 32)
            .loop(Doing::Free, 40);
        interpreter.request(1, 5, 10, 35);
        row("waiting for the interpreter is blocking", interpreter, 1,
            list("queued 5-10, blocking 10-30 #1, running 30-32 #1, waiting 32-35"));

        Story others;
        others.loop(Doing::Free, 10).loop(Doing::Running, 30).loop(Doing::Free, 40).request(1, 20, 30, 35);
        row("a loop that nobody of ours holds", others, 1, list("queued 20-30, waiting 30-35"));

        Story unseen;
        unseen.loop(Doing::Free, 10).rest(20).loop(Doing::Free, 40).request(1, 5, 8, 35);
        row("while nobody looked nothing is known", unseen, 1,
            list("queued 5-8, waiting 8-10, not known 10-20, waiting 20-35"));

        Story dark;
        dark.loop(Doing::Free, 10).loop(Doing::Unknown, 30).loop(Doing::Free, 40).request(1, 5, 10, 35);
        row("what a look did not tell is not known", dark, 1,
            list("queued 5-10, not known 10-30, waiting 30-35"));

        Story nobodys;
        nobodys.loop(Doing::Free, 40).request(1, 5, 10, 35);
        nobodys.run().requests.front().process.reset();
        row("a request that somebody unknown read", nobodys, 1, list("queued 5-10, not known 10-35"));

        Story unread;
        unread.loop(Doing::Free, 40).request(1, 5, 10, 35);
        unread.run().requests.front().read = {};
        row("a request that nobody was seen to read", unread, 1, list("not known 5-35"));
    }

    void aRequestsLifeIsTold()
    {
        QFETCH(QStringList, actual);
        QFETCH(QStringList, expected);
        QCOMPARE(actual, expected);
    }

    void aLifeHasNoGapAndNoOverlap()
    {
        for (const auto& stretches : {twoReadInOneTurn().stretches(1), twoReadInOneTurn().stretches(2)}) {
            QCOMPARE(watch::at(stretches.front().begin),
                     at(stretches == twoReadInOneTurn().stretches(1) ? 5 : 6));
            for (std::size_t i = 1; i < stretches.size(); ++i)
                QCOMPARE(stretches[i].begin, stretches[i - 1].end);
        }
    }

    void aBoundaryStaysAnInterval()
    {
        const auto stretches = twoReadInOneTurn().stretches(1);
        QCOMPARE(stretches[1].begin, until(10));
        QCOMPARE(stretches[1].end, until(30));
    }

    void whatARouteDoesAloneIsLearnt()
    {
        Story alone;
        alone.loop(Doing::Free, 10)
            .loop(Doing::Blocking, 30)
            .loop(Doing::Free, 40)
            .loop(Doing::Running, 41)
            .loop(Doing::Free, 60);
        alone.request(1, 8, 10, 35, "/sync").request(2, 38, 40, 55, "/async").stack(25, "sign", 3);
        watch::RouteHabits habits;
        learnHabits(alone.run(), habits);
        QVERIFY(habits.mayDo("/sync", "app.py:sign"));
        QVERIFY(!habits.mayDo("/async", "app.py:sign"));
        QVERIFY(habits.mayDo("/never-sent", "app.py:sign"));
    }

    void nothingIsLearntOfTwoAtOnce()
    {
        auto story = twoReadInOneTurn();
        watch::RouteHabits habits;
        learnHabits(story.run(), habits);
        QVERIFY(habits.mayDo("/a", "anything"));
    }
};

PLAIN_TEST(TestAttribution)
#include "test_attribution.moc"
