#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/timeline/model/tracks.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <span>

using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

/// Experiments, probes, calls, callbacks and changes with pauses of milliseconds to minutes between them;
/// some never end.
class RandomActivity
{
public:
    explicit RandomActivity(unsigned seed)
        : m_random(seed)
    {
        const auto count = 5 + m_random() % 30;
        for (unsigned i = 0; i < count; ++i) {
            addOne();
            m_time += m_random() % 3 == 0 ? between(4s, 90s) : between(1ms, 3s);
        }
    }

    /// In the order of their times, as they are drained.
    std::vector<trace::Event> events() const
    {
        auto events = m_trace.events();
        std::ranges::stable_sort(events, {}, &trace::Event::time);
        return events;
    }

private:
    trace::Duration between(trace::Duration least, trace::Duration most)
    {
        return trace::Duration(
            std::uniform_int_distribution<std::int64_t>(least.count(), most.count())(m_random));
    }

    void addOne()
    {
        const auto delay = between(1ms, 4s);
        ++m_id;
        switch (m_random() % 8) {
        case 0: m_trace.blockingRequest(m_id, m_time, m_time + between(1ms, 2s), delay); break;
        case 1: addProbe(delay); break;
        case 2: m_trace.busy(1, m_time, m_time + delay / 1000); break;
        case 3:
            m_trace.event({.time = TraceBuilder::at(m_time), .kind = trace::EventKind::HandlerChosen});
            break;
        case 4: m_trace.unclaimedCall(m_id, m_time, m_time + delay); break;
        case 5: m_trace.sent(m_id, m_time).gaveUp(m_id, m_time + delay); break; // nobody reads it
        case 6:
            if (m_random() % 8 == 0) m_trace.sent(m_id, m_time); // and nobody ends it
            break;
        default: m_trace.asyncRequest(m_id, m_time, delay); break;
        }
    }

    void addProbe(trace::Duration delay)
    {
        m_trace.event({.time = TraceBuilder::at(m_time),
                       .request = trace::RequestId(m_id),
                       .value = 1,
                       .kind = trace::EventKind::RequestSent});
        const auto readAt = m_time + delay;
        m_trace.read(m_id, readAt, 1, 0).started(m_id, readAt).finished(m_id, readAt).received(m_id, readAt);
    }

    std::mt19937 m_random;
    TraceBuilder m_trace;
    trace::Duration m_time{0};
    unsigned m_id = 0;
};

struct Happening
{
    trace::Time begin;
    trace::Time end;
};

/// All that the store knows of, open ends at `now`.
std::vector<Happening> happeningsOf(const trace::Store& store, trace::Time now)
{
    std::vector<Happening> all;
    for (const auto& request : store.requests())
        if (trace::isSet(request.begin()))
            all.push_back({request.begin(), request.isWorkedOff() ? request.over() : now});
    for (const auto& call : store.upstreamCalls())
        all.push_back({call.arrived, trace::isSet(call.answered) ? call.answered : now});
    for (const auto& worker : store.workers())
        for (const auto& period : worker.busy)
            all.push_back({period.begin, trace::isSet(period.end) ? period.end : now});
    for (const auto& change : store.changes())
        all.push_back({change.time, change.time});
    return all;
}

/// The gaps between them, counted the slow way.
ui::IdleTimes gapsOf(std::vector<Happening> all, trace::Time origin)
{
    std::ranges::sort(all, {}, &Happening::begin);
    ui::IdleTimes gaps;
    auto over = std::max(origin, all.empty() ? origin : all.front().end);
    for (const auto& [begin, end] : all) {
        if (begin - over >= ui::kLeastIdle) gaps.push_back({over - origin, begin - origin});
        over = std::max(over, end);
    }
    return gaps;
}

} // namespace

/// When nothing at all goes on in a run.
class TestActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// However the run grows: between all that happens, and nothing of it inside.
    void nothingThatHappensIsInAnIdleTime()
    {
        std::size_t idleTimes = 0;
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const auto events = RandomActivity(seed).events();
            std::mt19937 random(seed);
            trace::Store store(TraceBuilder::paths());
            ui::Tracks tracks;
            for (std::size_t next = 0; next < events.size();) {
                const auto count = std::min<std::size_t>(1 + random() % 12, events.size() - next);
                store.fold(std::span(events).subspan(next, count));
                next += count;
                const auto now = store.latest();
                tracks.update(store, now);
                if (!trace::isSet(store.origin())) continue;
                const auto idle = tracks.idle();
                const auto all = happeningsOf(store, now);
                for (const auto& stretch : idle)
                    for (const auto& [begin, end] : all)
                        QVERIFY(end - store.origin() <= stretch.begin ||
                                begin - store.origin() >= stretch.end);
                QCOMPARE(idle, gapsOf(all, store.origin()));
                idleTimes = std::max(idleTimes, idle.size());
            }
        }
        QVERIFY(idleTimes > 5);
    }

    void whatIsShortIsNoIdleTime()
    {
        const auto store = TraceBuilder().asyncRequest(1, 0s, 1s).asyncRequest(2, 6900ms).store();
        ui::Tracks tracks;
        tracks.update(store, store.latest());
        QVERIFY(tracks.idle().empty());
    }

    /// What has been forgotten before anybody saw it went on all the time.
    void whatIsForgottenIsNotIdle()
    {
        trace::Store store(TraceBuilder::paths());
        store.setMemory(100'000);
        ui::Tracks follower;
        for (unsigned id = 1; id <= 1200; ++id) {
            const auto begin = id * 100ms + (id > 200 ? 10s : 0s) + (id > 1190 ? 10s : 0s);
            store.fold(TraceBuilder().blockingRequest(id, begin, begin, 20ms).events());
            follower.update(store, store.latest());
        }
        QVERIFY(store.forgottenBefore() > TraceBuilder::at(40s));
        QCOMPARE(follower.idle().size(), std::size_t(2)); // it saw both
        ui::Tracks opened;
        opened.update(store, store.latest());
        QCOMPARE(opened.idle().size(), std::size_t(1));
        QCOMPARE(opened.idle().back(), follower.idle().back());
    }

    void ofVeryManyTheLongestAreFolded()
    {
        ui::Activity activity;
        for (int i = 0; i < 500; ++i) {
            const auto time = TraceBuilder::at(i * 10s + (i > 250 ? 1min : 0min));
            activity.add(time, time + 1s);
        }
        const auto idle = activity.idle(TraceBuilder::zero());
        QCOMPARE(idle.size(), std::size_t(200));
        QVERIFY(std::ranges::is_sorted(idle, {}, &ui::TimeRange::begin));
        QVERIFY(std::ranges::find(idle, trace::Duration(69s), &ui::TimeRange::length) != idle.end());
    }
};

PLAIN_TEST(TestActivity)
#include "test_activity.moc"
