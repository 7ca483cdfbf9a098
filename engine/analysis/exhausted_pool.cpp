#include "engine/analysis/exhausted_pool.h"

#include "engine/analysis/sentences.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// A shorter wait for a thread is no news: the loop has the same measure.
constexpr trace::Duration kLong = 100ms;

/// The loop stays free, so only a wait that everybody notices is an alarm.
constexpr trace::Duration kAlarming = 1s;

} // namespace

std::vector<ExhaustedPool> ExhaustedPool::find(const Evidence& evidence)
{
    std::map<PoolId, ExhaustedPool> pools;
    for (const auto& wait : evidence.pools.waits()) {
        if (!wait.isForBusy || wait.stretch.length() < kLong) continue;
        auto& pool = pools[wait.pool];
        pool.pool = wait.pool;
        pool.threads = std::max(pool.threads, wait.running);
        pool.isOpen = pool.isOpen || wait.isOpen;
        pool.losses.push_back({wait.victim, wait.stretch.length()});
    }
    std::vector<ExhaustedPool> found;
    for (auto& [id, pool] : pools) {
        pool.losses = summed(std::move(pool.losses));
        found.push_back(std::move(pool));
    }
    return found;
}

Verdict ExhaustedPool::verdict(const Evidence& evidence) const
{
    return {VerdictKind::PoolExhausted,
            level(),
            sentence(evidence),
            nextStep(),
            pool.worker,
            trace::RequestId::None,
            worstVictim(losses),
            total(losses)};
}

Level ExhaustedPool::level() const
{
    return worst(losses) >= kAlarming ? Level::Alarm : Level::Warning;
}

std::string ExhaustedPool::sentence(const Evidence& evidence) const
{
    const auto* be = isOpen ? " are busy" : " were busy";
    const std::string name = pool.kind == PoolKind::Executor ? "executor" : "thread pool";
    const auto of = " of worker " + std::to_string(number(pool.worker)) + "'s " + name;
    const auto all = threads == 1 ? "The only thread" + of + (isOpen ? " is busy" : " was busy")
                                  : "All " + std::to_string(threads) + " threads" + of + be;
    return all + ". " + lossSentence(evidence.store, losses, isOpen ? "have waited" : "waited", "for one");
}

std::string ExhaustedPool::nextStep()
{
    return "Give the pool more threads, or await the calls with an async client: a call that is awaited "
           "needs no thread.";
}

} // namespace analysis
