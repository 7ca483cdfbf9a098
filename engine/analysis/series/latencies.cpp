#include "engine/analysis/series/latencies.h"

namespace analysis {

void Latencies::update(const trace::Store& store)
{
    const auto& news = m_follower.update(store);
    if (news.isOtherRun) {
        m_all = LatencyDistribution();
        m_byRoute.clear();
    }
    for (const auto id : news.ended) {
        const auto& request = *store.find(id);
        if (request.outcome() != trace::Outcome::Answered) continue;
        if (m_counts && !m_counts(request)) continue;
        const auto latency = request.end() - request.begin();
        m_all.add(latency);
        m_byRoute[request.route].add(latency);
    }
}

} // namespace analysis
