#pragma once

#include "engine/trace/store.h"

#include <vector>

namespace analysis {

/// What one worker did in a run.
struct WorkerSummary
{
    trace::WorkerId id = trace::WorkerId::None;
    trace::Duration busy{0};     ///< its loop ran callbacks
    trace::Duration blocked{0};  ///< of that, inside synchronous calls
    trace::Duration worstLag{0}; ///< the latest that a due timer fired
    std::size_t requests = 0;    ///< that it read; probes are nobody's
};

/// Per worker, in the order of their numbers. Busy periods that are still open count up to `now`. Pure.
std::vector<WorkerSummary> summarizeWorkers(const trace::Store& store, trace::Time now);

} // namespace analysis
