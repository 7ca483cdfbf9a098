#pragma once

#include "engine/trace/store.h"
#include "engine/watch/story/narrator.h"

#include <string>
#include <vector>

namespace support {

using namespace std::chrono_literals;

/// A watched run, made by hand: what looks found, and what client and upstream recorded. It is played to a
/// narrator as it would come, report by report, and what that tells is folded into a store.
class WatchedRun
{
public:
    static constexpr trace::Time at(trace::Duration sinceZero) { return trace::Time(1h) + sinceZero; }
    static constexpr watch::ProcessId process(int worker) { return {100 + worker, 7}; }

    WatchedRun();

    // What looks find, a thousand times a second.

    WatchedRun& worker(int number, trace::Duration when = 0ms);
    WatchedRun& workerGone(int number, trace::Duration when);

    /// It does that from the one look to the other.
    WatchedRun& does(int worker, watch::Doing doing, trace::Duration begin, trace::Duration end,
                     std::string_view call = {}, const std::string& target = {});

    /// Nobody looks from the end of what it did last until it is found doing that.
    WatchedRun& doesUnwatched(int worker, watch::Doing doing, trace::Duration begin, trace::Duration end);

    WatchedRun& seenRead(unsigned request, trace::Duration latest, int worker = 1,
                         trace::Duration within = 1ms);
    WatchedRun& observe(trace::Duration when, watch::Observation observation);
    WatchedRun& seenCall(unsigned call, trace::Duration when, watch::CallWait wait, int worker = 1);
    WatchedRun& stack(trace::Duration when, int line, bool isInLibrary = false);

    // What client and upstream record.

    WatchedRun& sent(unsigned request, trace::Duration when, unsigned route = 1);
    WatchedRun& answered(unsigned request, trace::Duration when);
    WatchedRun& failed(unsigned request, trace::Duration when);
    WatchedRun& call(unsigned call, trace::Duration arrived, trace::Duration answered, unsigned provenBy = 0);

    /// All of one: sent, read a millisecond later, answered.
    WatchedRun& request(unsigned request, trace::Duration sentAt, trace::Duration readAt,
                        trace::Duration answeredAt, unsigned route = 1, int worker = 1);

    // How it comes.

    WatchedRun& reportsComeLate(trace::Duration by);
    WatchedRun& eventsComeLate(trace::Duration by);

    /// Plays what happens until then.
    WatchedRun& play(trace::Duration until);
    WatchedRun& end(trace::Duration when);

    const trace::Store& store() const { return m_store; }
    const std::vector<trace::Event>& told() const { return m_told; }
    const std::vector<trace::Holding>& toldHoldings() const { return m_toldHoldings; }

    std::vector<trace::Event> toldOf(trace::EventKind kind) const;

    /// "queued 8-10, blocking 10-400": in milliseconds, each from where the one before ended.
    std::string states(unsigned request) const;

    /// "call 1 10-400, wait 1 400-410"
    std::string steps(unsigned request) const;

    /// "10-400 #1 #2; 410-500"
    std::string holdings(int worker = 1) const;

    /// "call 1: #1"
    std::string calls() const;

private:
    void fold(const watch::Told& told);

    struct Seen
    {
        trace::Time when;
        watch::Observation what;
    };

    std::vector<Seen> m_seen;
    std::vector<watch::LoopSpell> m_spells;
    std::vector<trace::Event> m_recorded;
    trace::Duration m_reportsLate{0};
    trace::Duration m_eventsLate{0};
    trace::Duration m_played{0};
    watch::Narrator m_narrator;
    trace::Store m_store;
    std::vector<trace::Event> m_told;
    std::vector<trace::Holding> m_toldHoldings;
};

} // namespace support
