#include "app/lessons/lesson_plan.h"

#include <algorithm>

namespace app {

std::vector<ui::PlannedArrival> plannedArrivals(const Scenario& scenario)
{
    std::vector<ui::PlannedArrival> planned;
    for (const auto& arrival : scenario.expandedArrivals())
        planned.push_back({arrival.at, QString::fromStdString(arrival.path)});
    return planned;
}

/// As if some of them went one after the other; a person who thinks that all do sees them go beyond.
trace::Duration horizonOf(const Scenario& scenario)
{
    constexpr std::size_t kMostInARow = 4;
    const auto arrivals = scenario.expandedArrivals();
    return arrivals.back().at + durationOfOne(scenario.setUp) * std::min(arrivals.size(), kMostInARow);
}

trace::Duration durationOfOne(const settings::SetUp& setUp)
{
    const auto& handlers = setUp.server.handlers;
    return (setUp.upstream.delay + handlers.cpu / 2) * handlers.calls;
}

} // namespace app
