#pragma once

#include "engine/trace/watched/holding.h"

#include <vector>

namespace watch {

/// What a run is told in the trace's words.
struct Told
{
    std::vector<trace::Event> events;
    std::vector<trace::Holding> holdings;   ///< one that goes on is told again: same worker, same begin
    std::vector<trace::WorkerName> workers; ///< who came, or of whom more is known than before
    std::vector<trace::WorkerId> left;
};

} // namespace watch
