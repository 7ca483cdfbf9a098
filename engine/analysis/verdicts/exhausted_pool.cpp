#include "engine/analysis/verdicts/exhausted_pool.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// The loop stays free, so only a wait that everybody notices is an alarm.
constexpr trace::Duration kAlarming = 1s;

} // namespace

std::vector<ExhaustedPool> ExhaustedPool::find(const Evidence& evidence)
{
    std::map<PoolId, ExhaustedPool> pools;
    for (const auto& wait : evidence.pools.waits()) {
        if (!wait.isForBusy || wait.stretch.length() < kNoticeable) continue;
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
    const auto name =
        pool.kind == PoolKind::Executor ? analysis::phrase("executor") : analysis::phrase("thread pool");
    const auto worker = std::to_string(evidence.store.watched().numberOf(pool.worker));
    const auto all = threads == 1
                         ? filled(isOpen ? analysis::phrase("The only thread of worker %1's %2 is busy.")
                                         : analysis::phrase("The only thread of worker %1's %2 was busy."),
                                  {worker, name})
                         : filled(isOpen ? analysis::phrase("All %3 threads of worker %1's %2 are busy.")
                                         : analysis::phrase("All %3 threads of worker %1's %2 were busy."),
                                  {worker, name, std::to_string(threads)});
    const auto phrases = isOpen ? LossPhrases{analysis::phrase("%1 have waited %2 for one."),
                                              analysis::phrase("%1 have waited %2 for one, %3 the most: %4.")}
                                : LossPhrases{analysis::phrase("%1 waited %2 for one."),
                                              analysis::phrase("%1 waited %2 for one, %3 the most: %4.")};
    return all + ' ' + lossSentence(evidence.store, losses, phrases);
}

std::string ExhaustedPool::nextStep()
{
    return analysis::phrase(
        "Give the pool more threads, or await the calls with an async client: a call that is awaited "
        "needs no thread.");
}

} // namespace analysis
