#pragma once

#include "engine/analysis/histories/loop_history.h"
#include "engine/analysis/histories/pool_history.h"

namespace analysis {

/// A delay as long is news: asyncio's debug mode warns of callbacks that hold a loop for it
/// (slow_callback_duration).
inline constexpr trace::Duration kNoticeable = std::chrono::milliseconds(100);

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
