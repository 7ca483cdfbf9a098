#include "engine/analysis/series/latencies.h"

namespace analysis {

void Latencies::update(const trace::Store& store)
{
    const auto* news = &m_follower.update(store);
    if (news->forgotten > 0) { // before they were counted
        m_follower = RequestFollower();
        news = &m_follower.update(store);
    }
    if (news->isAnew) startWith(store.past());
    for (const auto id : news->ended) {
        const auto& request = *store.find(id);
        if (request.outcome() != trace::Outcome::Answered) continue;
        if (m_counts && !m_counts(request)) continue;
        const auto latency = request.end() - request.begin();
        m_all.add(latency);
        m_byRoute[request.route].add(latency);
    }
}

/// What the past counts is not known request by request.
void Latencies::startWith(const trace::Past& past)
{
    m_all = trace::LatencyDistribution();
    m_byRoute.clear();
    if (m_counts) return;
    m_all = past.latencies();
    for (const auto& [number, route] : past.routes())
        if (route.latencies.count() > 0) m_byRoute.emplace(number, route.latencies);
}

} // namespace analysis
