#pragma once

#include "engine/trace/store_content.h"

#include <cstdint>
#include <vector>

namespace trace {

/// What a store keeps of the workers' loops: who there is, when each loop was busy, and how late its timers
/// fired. One thread only.
class Loops
{
public:
    Loops() = default;

    /// `isCrewKnown`: the lab told how many workers there are.
    Loops(std::vector<WorkerTrace> workers, bool isCrewKnown);

    /// In the order of their numbers: see Store::workers().
    const std::vector<WorkerTrace>& workers() const { return m_workers; }

    /// LoopBusy, LoopIdle or LoopLag. Where the crew is known, the loop of another worker is no news.
    void take(const Event& event);

    /// From now on there are so many. `isFirstRequestAhead`: who is let go has no part in the run.
    void hire(std::uint32_t count, bool isFirstRequestAhead);

    /// It is there, whatever it does.
    void know(WorkerId id);

    /// When the request's worker first had one in hand, and last.
    void noteWork(const Request& request);

    /// The same of requests that are forgotten.
    void noteWork(const PastWorker& past);

    /// The busy periods that ended before go to the past.
    void forgetBefore(Time time, Past& past, Time origin);

    /// What the busy periods take in memory; lags do not grow.
    std::size_t bytes() const { return m_periods * sizeof(BusyPeriod); }

private:
    WorkerTrace& workerOf(WorkerId id);
    bool isStranger(WorkerId id) const;
    void beginPeriod(WorkerTrace& worker, Time time);
    void endPeriod(WorkerTrace& worker, const Event& idle);

    std::vector<WorkerTrace> m_workers;
    std::size_t m_periods = 0;
    bool m_isCrewKnown = false;
};

} // namespace trace
