#pragma once

#include "engine/trace/event.h"

#include <vector>

namespace ui {

/// A stretch of time; both ends are counted from the run's origin.
struct TimeRange
{
    trace::Duration begin{0};
    trace::Duration end{0};

    trace::Duration length() const { return end - begin; }
    bool operator==(const TimeRange&) const = default;
};

/// Stretches in which nothing goes on: in order of time, apart from one another.
using IdleTimes = std::vector<TimeRange>;

} // namespace ui
