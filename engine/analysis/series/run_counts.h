#pragma once

#include "engine/trace/latency_distribution.h"
#include "engine/trace/store.h"

namespace analysis {

/// What a run comes to at a moment. Health probes do not count.
struct RunCounts
{
    std::size_t sent = 0;
    std::size_t inFlight = 0;
    trace::LatencyDistribution latencies; ///< of those that were answered
};

/// As it was known then, the same as of trace::asOf(store, time). Pure, proportional to the number of
/// requests.
RunCounts countsAt(const trace::Store& store, trace::Time time);

/// How many were sent by then. Pure.
std::size_t sentUntil(const trace::Store& store, trace::Time time);

} // namespace analysis
