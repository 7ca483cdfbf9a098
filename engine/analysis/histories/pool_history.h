#pragma once

#include "engine/analysis/histories/coverage.h"
#include "engine/trace/store.h"

#include <span>
#include <vector>

namespace analysis {

/// Every worker has two pools: one for plain handlers, one for single calls moved off its loop.
enum class PoolKind : std::uint8_t { Threadpool, Executor };

/// Of a step that waits for a thread.
constexpr PoolKind kindOf(trace::StepKind step)
{
    return step == trace::StepKind::ExecutorJob ? PoolKind::Executor : PoolKind::Threadpool;
}

struct PoolId
{
    trace::WorkerId worker = trace::WorkerId::None;
    PoolKind kind = PoolKind::Threadpool;

    auto operator<=>(const PoolId&) const = default;
};

/// A job's wait for a thread, and its run on one; either may be empty. Where a place in the pool has to be
/// waited for, that is most of the wait.
struct PoolJob
{
    PoolId pool;
    Stretch wait;
    Stretch run;
};

/// Of a step that waits for a thread. What is still under way lasts until `now`.
PoolJob poolJob(const trace::Request& request, const trace::Step& step, trace::Time now);

/// A stretch in which a request's job waited for one of a pool's threads.
struct PoolWait
{
    trace::RequestId victim = trace::RequestId::None;
    PoolId pool;
    Stretch stretch;
    unsigned running =
        0; ///< how many jobs ran there at once meanwhile, at most: all threads, if none was free
    bool isForBusy =
        false;           ///< a job had to end first, or it still waits; else a thread only had to be started
    bool isOpen = false; ///< it still waits
};

/// Who waited for a pool's thread, made once of a store.
class PoolHistory
{
public:
    /// What is still under way lasts until `now`.
    PoolHistory(const trace::Store& store, trace::Time now);

    /// In the order of the victims' numbers.
    std::span<const PoolWait> waits() const { return m_waits; }
    std::span<const PoolWait> waitsOf(trace::RequestId victim) const;

private:
    std::vector<PoolWait> m_waits;
};

} // namespace analysis
