#pragma once

#include "engine/analysis/histories/request_follower.h"
#include "engine/analysis/series/level_series.h"

#include <map>

namespace analysis {

/// What one worker's loop did, in each stretch of the run.
struct WorkerSeries
{
    trace::WorkerId id = trace::WorkerId::None;
    std::vector<double> busyShare;    ///< 0 to 1
    std::vector<double> presence;     ///< 0 to 1: for how much of the stretch the worker was there
    std::vector<trace::Duration> lag; ///< how late a timer that was due then fired, at worst
};

/// A run over time, in equal stretches from its begin until now.
struct RunSeries
{
    TimeBins bins;
    std::vector<double> throughput; ///< answered requests per second
    std::vector<double> inFlight;   ///< on average
    std::vector<WorkerSeries> workers;
};

/// Makes the series of a run, looking at each request and each busy period once. What the store had forgotten
/// before it looked first is known in coarse stretches.
class RunSeriesBuilder
{
public:
    RunSeries update(const trace::Store& store, trace::Time now);

private:
    struct Worker
    {
        trace::Time seen = trace::kUnset;    // the begin of the last busy period that was counted
        trace::Time seenLag = trace::kUnset; // when the last timer fired that was counted
        LevelSeries busy;
        std::vector<trace::Duration> lag = std::vector<trace::Duration>(TimeBins::kMost);
    };

    void makeRoom(trace::Time now);
    void startWith(const trace::Past& past);
    void takeIn(const trace::Store& store, const RequestFollower::News& news);
    void takeIn(const trace::WorkerTrace& trace, Worker& worker) const;
    WorkerSeries describe(const trace::WorkerTrace& trace, Worker worker, trace::Time now) const;

    std::vector<double> presence(const trace::Store& store, trace::WorkerId worker, trace::Time now) const;

    TimeBins m_bins;
    RequestFollower m_follower;
    LevelSeries m_inFlight;
    std::vector<double> m_answered = std::vector<double>(TimeBins::kMost);
    std::map<trace::WorkerId, Worker> m_workers;
};

} // namespace analysis
