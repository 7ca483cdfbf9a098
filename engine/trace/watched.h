#pragma once

#include "engine/trace/holding.h"

#include <deque>
#include <vector>

namespace trace {

/// What is known of a run of a watched server beside its events: whose processes its workers are, and what
/// held their loops. Empty for a server of our own. One thread only.
class Watched
{
public:
    bool isEmpty() const { return m_workers.empty(); }

    /// In the order of their numbers.
    const std::vector<WorkerName>& workers() const { return m_workers; }

    /// Null for a worker that is none of a watched server.
    const WorkerName* worker(WorkerId id) const;

    /// In order of their begins, worker by worker.
    const std::deque<Holding>& holdings() const { return m_holdings; }

    void name(WorkerName worker);

    /// Adds it, or replaces the same one (of this worker, with this begin), which goes on or has ended
    /// meanwhile.
    void hold(Holding holding);

    /// Drops the holdings that ended before.
    void forgetBefore(Time time);

private:
    std::vector<WorkerName> m_workers;
    std::deque<Holding> m_holdings;
};

} // namespace trace
