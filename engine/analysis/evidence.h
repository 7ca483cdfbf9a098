#pragma once

#include "engine/analysis/loop_history.h"
#include "engine/analysis/pool_history.h"

namespace analysis {

/// All that sentences about a run rest on, made once and asked often. `store` outlives it and does not change
/// meanwhile.
struct Evidence
{
    Evidence(const trace::Store& of, trace::Time at)
        : store(of)
        , now(at)
        , loops(of, at)
        , pools(of, at)
    {}

    const trace::Store& store;
    trace::Time now;
    LoopHistory loops;
    PoolHistory pools;
};

} // namespace analysis
