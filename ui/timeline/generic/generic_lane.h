#pragma once

#include "engine/trace/generic_track.h"
#include "ui/timeline/time/column_grid.h"

#include <algorithm>
#include <span>

namespace ui {

/// Spans of another program: one lane, in order of time, without overlap.
using GenericLane = std::span<const trace::GenericSpan>;

/// Until when it lasts as far as is known.
inline trace::Time endOf(const trace::GenericSpan& span, trace::Time now)
{
    return trace::isSet(span.end) ? span.end : std::max(now, span.begin);
}

/// The first span that reaches to `time`, which counts as reached by a moment that is just then.
GenericLane::iterator firstReaching(GenericLane lane, trace::Time time, trace::Time now);

/// Calls `visit(span, first, last)` for the spans of a lane that the grid shows, with their columns. Of spans
/// that lie in one column together only the first is visited, so that a frame costs as much as there are
/// columns.
template <typename Visit>
void forEachSeen(GenericLane lane, const PlotGrid& grid, trace::Time now, Visit visit)
{
    const auto timeAt = [](std::int64_t moment) { return trace::Time(trace::Duration(moment)); };
    for (auto span = firstReaching(lane, timeAt(grid.begin()), now); span != lane.end();) {
        const auto begin = std::max(span->begin.time_since_epoch().count(), grid.begin());
        const auto end = std::min(endOf(*span, now).time_since_epoch().count(), grid.end());
        if (begin >= grid.end()) return;
        const int first = std::min(grid.column(begin), grid.count() - 1);
        const int last = std::clamp(end > begin ? grid.column(end - 1) : first, first, grid.count() - 1);
        visit(*span, first, last);
        const GenericLane rest(std::next(span), lane.end());
        span = first == last ? firstReaching(rest, timeAt(grid.at(last + 1)), now) : rest.begin();
    }
}

} // namespace ui
