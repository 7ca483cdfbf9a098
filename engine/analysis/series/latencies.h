#pragma once

#include "engine/analysis/histories/request_follower.h"
#include "engine/trace/latency_distribution.h"

#include <functional>
#include <map>
#include <utility>

namespace analysis {

/// How long answered requests took: all of them, and those of each route.
class Latencies
{
public:
    using Counts = std::function<bool(const trace::Request&)>;

    /// Of those answered requests alone of which `counts` says so, as far as the store still has them when
    /// they are looked at; all where it is empty.
    explicit Latencies(Counts counts = {})
        : m_counts(std::move(counts))
    {}

    /// Takes in what the store has learnt since the last call; starts anew when the store was cleared.
    void update(const trace::Store& store);

    const trace::LatencyDistribution& all() const { return m_all; }

    /// By row in the store's table of paths; a route without an answered request is not among them.
    const std::map<std::uint16_t, trace::LatencyDistribution>& byRoute() const { return m_byRoute; }

private:
    void startWith(const trace::Past& past);

    Counts m_counts;
    RequestFollower m_follower;
    trace::LatencyDistribution m_all;
    std::map<std::uint16_t, trace::LatencyDistribution> m_byRoute;
};

} // namespace analysis
