#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/watched/holding.h"

#include <deque>
#include <span>
#include <vector>

namespace trace {

/// What is known of a run of a watched server beside its events: whose processes its workers are, and what
/// held their loops. Empty for a server of our own. One thread only.
class Watched
{
public:
    bool isEmpty() const { return m_workers.empty(); }

    /// The states that its requests can be in: of a server of our own everything is known.
    std::span<const State> states() const
    {
        return std::span(kStates).first(isEmpty() ? kStateCount - 1 : kStateCount);
    }

    /// In the order of their numbers.
    const std::vector<WorkerName>& workers() const { return m_workers; }

    /// Null for a worker that is none of a watched server.
    const WorkerName* worker(WorkerId id) const;

    /// The number that a person knows a worker by: its process's where that is known, else its own.
    std::uint32_t numberOf(WorkerId id) const;

    /// In order of their begins, worker by worker.
    const std::deque<Holding>& holdings() const { return m_holdings; }

    /// What held that worker's loop at a moment; null where nothing is known to have.
    const Holding* holdingAt(WorkerId worker, Time moment) const;

    void name(WorkerName worker);

    /// Adds it, or replaces the same one (of this worker, with this begin), which goes on or has ended
    /// meanwhile.
    void hold(Holding holding);

    /// Drops the holdings that ended before.
    void forgetBefore(Time time);

    /// Drops the oldest, which has ended.
    void forgetOldest();

    /// Rows count from the first holding that was ever told.
    std::size_t firstRow() const { return m_firstRow; }

    std::size_t bytes() const { return m_bytes; }

    bool operator==(const Watched& other) const
    {
        return m_workers == other.m_workers && m_holdings == other.m_holdings;
    }

private:
    std::vector<WorkerName> m_workers;
    std::deque<Holding> m_holdings;
    std::size_t m_firstRow = 0;
    std::size_t m_bytes = 0; ///< of the holdings
};

} // namespace trace
