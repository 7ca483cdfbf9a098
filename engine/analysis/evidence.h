#pragma once

#include "engine/analysis/histories/loop_history.h"
#include "engine/analysis/histories/pool_history.h"

namespace analysis {

using trace::kNoticeable;

/// Less is nothing that a sentence needs to mention.
inline constexpr trace::Duration kWorthTelling = std::chrono::milliseconds(1);

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
