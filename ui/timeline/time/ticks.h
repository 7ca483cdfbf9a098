#pragma once

#include "ui/timeline/time/time_scale.h"

#include <QString>

#include <functional>
#include <vector>

namespace ui {

/// How far apart ticks may be.
struct TickStep
{
    trace::Duration major;
    int parts; ///< minor ticks per major one
};

/// All of them, the smallest first.
std::vector<TickStep> tickSteps();

/// How a ruler divides its range: a label every `major`, a small tick every `minor`.
struct TickPlan
{
    trace::Duration major{0};
    trace::Duration minor{0};

    bool operator==(const TickPlan&) const = default;
};

/// The finest plan whose labels keep apart where a pixel is so many nanoseconds of `range`, or where that
/// fills `width` pixels.
TickPlan planTicks(const TimeRange& range, double perPixel,
                   const std::function<int(const QString&)>& widthOfLabel);
TickPlan planTicks(const TimeRange& range, int width, const std::function<int(const QString&)>& widthOfLabel);

/// All multiples of `step` inside `range`.
std::vector<trace::Duration> multiplesIn(const TimeRange& range, trace::Duration step);

/// What stands at `time` on a ruler that shows `range` with a label every `step`: "3 s", "1.25 s", "40 ms",
/// "2:30".
QString tickLabel(trace::Duration time, const TimeRange& range, trace::Duration step);

} // namespace ui
