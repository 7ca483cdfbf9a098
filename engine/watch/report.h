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
    std::uint64_t stacks = 0;
    std::uint64_t unreadStacks = 0;
    std::uint64_t dropped = 0; ///< observations and orders that were lost because nobody fetched them in time
    trace::Duration processorTime{}; ///< of the watcher's thread
};

/// What the watcher tells at once.
struct Report
{
    std::vector<Observation> observations; ///< in the order in which they were made
    std::vector<LoopSpell> ongoing;        ///< what each loop does by the newest looks
    std::set<Missing> missing;
    WatchCounters counters;
};

/// Holds what the watcher has found out until it is fetched. Bounded. Any thread.
class Outbox
{
public:
    static constexpr std::size_t kMostObservations = std::size_t{1} << 17;

    /// Empties `observations`.
    void put(std::vector<Observation>& observations);

    /// How things stand.
    void update(std::vector<LoopSpell> ongoing, const std::set<Missing>& missing,
                const WatchCounters& counters);

    Report drain();

private:
    std::mutex m_mutex;
    Report m_report; ///< guarded by m_mutex, as the next one
    std::uint64_t m_dropped = 0;
};

} // namespace watch
