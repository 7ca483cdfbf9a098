#pragma once

#include "engine/watch/missing.h"
#include "engine/watch/observation.h"

#include <mutex>
#include <set>
#include <vector>

namespace watch {

/// How well the watcher keeps up, since it began.
struct WatchCounters
{
    std::uint64_t looks = 0;   ///< at threads and at connections
    std::uint64_t skipped = 0; ///< looks at loops that were not made because the watcher came too late
    std::uint64_t rounds = 0;  ///< one look at each loop, a thousand a second while something is in flight
    std::uint64_t skippedRounds = 0;
    std::uint64_t stacks = 0;
    std::uint64_t unreadStacks = 0;
    std::uint64_t dropped = 0; ///< observations and orders that were lost because nobody fetched them in time
    trace::Duration processorTime{}; ///< of the watcher's thread
};

/// How things stand.
struct Standing
{
    trace::Time asOf = trace::kUnset; ///< everything that was seen before this was told
    std::vector<LoopSpell> ongoing;   ///< what each loop does by the newest looks
    std::set<Missing> missing;
    WatchCounters counters;
};

/// What the watcher tells at once.
struct Report : Standing
{
    std::vector<Observation> observations; ///< in the order in which they were made
};

/// Holds what the watcher has found out until it is fetched. Bounded. Any thread.
class Outbox
{
public:
    static constexpr std::size_t kMostObservations = std::size_t{1} << 17;

    /// Empties `observations`.
    void put(std::vector<Observation>& observations);

    void update(Standing standing);

    Report drain();

private:
    std::mutex m_mutex;
    Report m_report; ///< guarded by m_mutex, as the next one
    std::uint64_t m_dropped = 0;
};

} // namespace watch
