#pragma once

#include "engine/analysis/histories/request_follower.h"
#include "engine/analysis/series/latency_distribution.h"

#include <map>

namespace analysis {

/// How long answered requests took: all of them, and those of each route.
class Latencies
{
public:
    /// Takes in what the store has learnt since the last call; starts anew when the store was cleared.
    void update(const trace::Store& store);

    const LatencyDistribution& all() const { return m_all; }

    /// By row in the store's table of paths; a route without an answered request is not among them.
    const std::map<std::uint16_t, LatencyDistribution>& byRoute() const { return m_byRoute; }

private:
    RequestFollower m_follower;
    LatencyDistribution m_all;
    std::map<std::uint16_t, LatencyDistribution> m_byRoute;
};

} // namespace analysis
