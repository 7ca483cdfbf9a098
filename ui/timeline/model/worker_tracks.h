#pragma once

#include "engine/analysis/histories/pool_history.h"
#include "engine/trace/store.h"
#include "ui/timeline/model/track.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <vector>

namespace ui {

/// A stretch in which blocking calls or long computing held a loop.
struct LoopHold
{
    trace::Time begin = trace::kUnset;
    trace::Time end = trace::kUnset;
    trace::Nuance nuance = trace::Nuance::Blocking; ///< or Computing

    bool operator==(const LoopHold&) const = default;
};

/// Between two blocking calls a loop needs a moment to finish one request and to take the next one. Calls no
/// further apart hold it together.
inline constexpr trace::Duration kHoldGap = std::chrono::milliseconds(5);

/// Adds a hold to those before it; in order of time.
void joinHold(std::deque<LoopHold>& holds, const LoopHold& hold);

/// What a step of its kind is to the loop while it lasts; nothing unless that is an alarm.
std::optional<trace::Nuance> alarmOf(trace::StepKind kind, trace::Duration length);

/// Of the threads beside a loop: who has one, and who waits for one.
struct PoolLoad
{
    StateLoad load; ///< of the settled requests' jobs: waiting, on a thread, or for a thread
    bool isUsed = false;
};

inline constexpr std::size_t kPoolKinds = 2;

/// Calls `visit(job)` for each of a request's steps that waits for a pool's thread.
template <typename Visit>
void forEachPoolJob(const trace::Request& request, trace::Time now, Visit visit)
{
    for (const auto& step : request.steps)
        if (trace::waitsForThread(step.kind) && trace::isSet(step.begun))
            visit(analysis::poolJob(request, step, now));
}

struct WorkerTrack
{
    void addHold(const LoopHold& hold);
    PoolLoad& pool(analysis::PoolKind kind) { return pools[static_cast<std::size_t>(kind)]; }
    int usedPools() const { return static_cast<int>(std::ranges::count_if(pools, &PoolLoad::isUsed)); }
    std::size_t bytes() const;

    trace::WorkerId worker = trace::WorkerId::None;
    Track track;
    SpanIndex busy;             ///< when its loop ran callbacks
    SpanIndex held;             ///< when blocking calls or long computing held it
    std::deque<LoopHold> holds; ///< the same, joined where they are right after one another; in order of time
    trace::Time knownBusy = trace::kUnset;  ///< the begin of the last period that is in `busy`
    std::array<PoolLoad, kPoolKinds> pools; ///< in the order of analysis::PoolKind
};

/// The workers' tracks, by number.
class WorkerTracks
{
public:
    const std::vector<WorkerTrack>& all() const { return m_tracks; }

    /// A new one where it has none.
    WorkerTrack& of(trace::WorkerId worker);

    /// Lets its loads take so many requests in all without growing.
    void expect(std::size_t requests);
    void sumUp();

    /// Drops the first rows of each lane of which `isGone(row)` says so, and what was before.
    template <typename IsGone>
    void forget(trace::Time before, IsGone isGone)
    {
        for (auto& worker : m_tracks) {
            worker.track.forget(before, isGone);
            worker.busy.forgetBefore(before);
            worker.held.forgetBefore(before);
            while (!worker.holds.empty() && worker.holds.front().end < before)
                worker.holds.pop_front();
        }
    }

    std::size_t bytes() const;

private:
    std::vector<WorkerTrack> m_tracks;
};

/// The busy period of a worker that has not ended and is in no index; null where there is none.
const trace::BusyPeriod* openPeriod(const trace::Store& store, trace::WorkerId worker);

} // namespace ui
