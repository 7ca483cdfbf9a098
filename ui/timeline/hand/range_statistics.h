#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <QString>

#include <optional>

namespace ui {

/// What happened in a stretch of a run.
struct RangeStatistics
{
    trace::Duration length{0};
    std::size_t requests = 0;     ///< that were under way in it
    bool isCoarse = false;        ///< it begins with what the store has forgotten, and which is not counted
    trace::StateTimes inStates{}; ///< of all of them together, inside the stretch
    // Of those that ended in it: from sent to the last byte.
    std::optional<trace::Duration> median{};
    std::optional<trace::Duration> p99{};
};

/// As it was known at `now`, until when requests in flight last. Probes do not count. Pure.
RangeStatistics measureRange(const trace::Store& store, trace::Time begin, trace::Time end, trace::Time now);

/// In a few lines of plain text.
QString rangeText(const RangeStatistics& statistics);

} // namespace ui
