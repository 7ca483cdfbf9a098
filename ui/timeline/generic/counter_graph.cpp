#include "ui/timeline/generic/counter_graph.h"

#include "ui/timeline/generic/generic_lane.h"

#include <cmath>
#include <optional>

namespace ui {

namespace {

/// The highest value in each column; nothing before the first sample.
std::vector<std::optional<double>> highestValues(const SceneContext& context, GenericLane lane)
{
    const auto& grid = context.scene.grid;
    const auto& values = context.tracks.generic().counters;
    std::vector<std::optional<double>> columns(static_cast<std::size_t>(grid.count()));
    const auto timeAt = [](std::int64_t moment) { return trace::Time(trace::Duration(moment)); };
    auto sample = firstReaching(lane, timeAt(grid.begin()), context.options.now);
    for (; sample != lane.end() && sample->begin < timeAt(grid.end()); ++sample) {
        const auto begin = std::max(sample->begin.time_since_epoch().count(), grid.begin());
        const auto end = endOf(*sample, context.options.now).time_since_epoch().count();
        const int last =
            std::min(grid.column(std::max(begin, std::min(end, grid.end()) - 1)), grid.count() - 1);
        for (int column = grid.column(begin); column <= last; ++column) {
            auto& highest = columns[static_cast<std::size_t>(column)];
            highest = std::max(highest.value_or(values.valueOf(*sample)), values.valueOf(*sample));
        }
    }
    return columns;
}

} // namespace

void addCounterGraph(const SceneContext& context, std::size_t track, const QRect& area)
{
    const auto& bounds = context.tracks.generic().counters.boundsOf(track);
    const double range = bounds.most - bounds.least;
    const auto heightOf = [&](double value) {
        const double part = range > 0 ? (value / 2 - bounds.least / 2) / (range / 2) : 0;
        return std::isfinite(part) ? static_cast<int>(std::lround(part * (area.height() - 2))) : 0;
    };
    const auto values = highestValues(context, context.store.generic().tracks[track].lanes.front());
    for (std::size_t first = 0; first < values.size();) {
        if (!values[first]) {
            ++first;
            continue;
        }
        SceneQueue graph{area, {}};
        graph.area.setLeft(area.left() + static_cast<int>(first));
        for (; first < values.size() && values[first]; ++first)
            graph.heights.push_back(heightOf(*values[first]));
        graph.area.setWidth(static_cast<int>(graph.heights.size()));
        context.scene.queues.push_back(std::move(graph));
    }
}

} // namespace ui
