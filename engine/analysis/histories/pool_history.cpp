#include "engine/analysis/histories/pool_history.h"

#include <algorithm>
#include <map>
#include <utility>

namespace analysis {

namespace {

/// How many jobs of one pool ran, at each moment.
class RunningJobs
{
public:
    void add(const Stretch& job)
    {
        m_changes.emplace_back(job.begin, 1);
        m_changes.emplace_back(job.end, -1);
        m_ends.push_back(job.end);
    }

    /// Once all are added.
    void prepare()
    {
        std::ranges::sort(m_ends);
        std::ranges::sort(m_changes); // at the same moment an end comes before a begin
        m_most.assign(2 * m_changes.size(), 0);
        int running = 0;
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            m_most[m_changes.size() + i] = running += m_changes[i].second;
        for (auto i = m_changes.size(); i-- > 1;)
            m_most[i] = std::max(m_most[2 * i], m_most[2 * i + 1]);
    }

    unsigned mostDuring(const Stretch& stretch) const
    {
        const auto byTime = [](const Change& change) { return change.first; };
        auto first = std::ranges::upper_bound(m_changes, stretch.begin, {}, byTime) - m_changes.begin();
        const auto last = std::ranges::lower_bound(m_changes, stretch.end, {}, byTime) - m_changes.begin();
        if (first > 0) --first; // what ran already when it began
        return static_cast<unsigned>(mostBetween(first, last));
    }

    bool hasEndDuring(const Stretch& stretch) const
    {
        const auto next = std::ranges::upper_bound(m_ends, stretch.begin);
        return next != m_ends.end() && *next <= stretch.end;
    }

private:
    using Change = std::pair<trace::Time, int>;

    /// m_most is a binary tree over the changes, its leaves in the upper half: a node holds the most below
    /// it.
    int mostBetween(std::ptrdiff_t first, std::ptrdiff_t last) const
    {
        int most = 0;
        auto low = static_cast<std::size_t>(first) + m_changes.size();
        auto high = static_cast<std::size_t>(last) + m_changes.size();
        for (; low < high; low /= 2, high /= 2) {
            if (low % 2 == 1) most = std::max(most, m_most[low++]);
            if (high % 2 == 1) most = std::max(most, m_most[--high]);
        }
        return most;
    }

    std::vector<Change> m_changes;
    std::vector<trace::Time> m_ends;
    std::vector<int> m_most;
};

PoolId poolOf(const trace::Request& request, const trace::Step& job)
{
    return {request.worker, kindOf(job.kind)};
}

trace::Time firstSet(trace::Time time, trace::Time otherwise)
{
    return trace::isSet(time) ? time : otherwise;
}

bool hasLength(const Stretch& stretch)
{
    return stretch.begin < stretch.end;
}

/// Says of each wait what ran in its pool meanwhile.
void judge(std::vector<PoolWait>& waits, std::map<PoolId, RunningJobs>& pools)
{
    for (auto& [pool, jobs] : pools)
        jobs.prepare();
    for (auto& wait : waits) {
        const auto& jobs = pools[wait.pool];
        wait.running = jobs.mostDuring(wait.stretch);
        wait.isForBusy = wait.running > 0 && (wait.isOpen || jobs.hasEndDuring(wait.stretch));
    }
}

/// Once its client has gone nobody waits for the job any more, though it may still wait for its thread.
void endWithClient(PoolWait& wait, const trace::Store& store)
{
    const auto* request = store.find(wait.victim);
    if (request == nullptr || request->isInFlight() || wait.stretch.end <= request->end()) return;
    wait.stretch.end = std::max(wait.stretch.begin, request->end());
    wait.isOpen = false;
}

} // namespace

PoolJob poolJob(const trace::Request& request, const trace::Step& step, trace::Time now)
{
    const auto over = request.isWorkedOff() ? request.over() : now;
    const auto done = firstSet(step.ready, firstSet(step.ended, over));
    const auto taken = firstSet(step.taken, done);
    return {poolOf(request, step), {step.begun, taken}, {taken, done}};
}

PoolHistory::PoolHistory(const trace::Store& store, trace::Time now)
{
    std::map<PoolId, RunningJobs> pools;
    for (const auto& request : store.requests()) {
        for (const auto& step : request.steps) {
            if (!waitsForThread(step.kind) || !trace::isSet(step.begun)) continue;
            const auto job = poolJob(request, step, now);
            if (hasLength(job.run)) pools[job.pool].add(job.run);
            const bool isOpen = !request.isWorkedOff() && job.wait.end == now;
            if (hasLength(job.wait)) m_waits.push_back({request.id, job.pool, job.wait, 0, false, isOpen});
        }
    }
    judge(m_waits, pools);
    for (auto& wait : m_waits)
        endWithClient(wait, store);
    std::erase_if(m_waits, [](const PoolWait& wait) { return !hasLength(wait.stretch); });
}

std::span<const PoolWait> PoolHistory::waitsOf(trace::RequestId victim) const
{
    const auto first = std::ranges::lower_bound(m_waits, victim, {}, &PoolWait::victim);
    const auto last = std::ranges::upper_bound(m_waits, victim, {}, &PoolWait::victim);
    return {first, last};
}

} // namespace analysis
