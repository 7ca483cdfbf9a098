#pragma once

#include "ui/timeline/time/time_scale.h"

#include <algorithm>

namespace ui {

// What is fixed of the layout, in pixels.
inline constexpr int kMargin = 8;     ///< around the cards
inline constexpr int kPlotLeft = 132; ///< where the time axis begins
inline constexpr int kPlotRight = 16; ///< from its end to the edge
inline constexpr int kRulerHeight = 30;

/// How many pixels there are for the time axis in a view of this width.
constexpr int plotWidth(int width)
{
    return std::max(1, width - kPlotLeft - kPlotRight);
}

/// Where times are drawn in a view of this width.
inline TimeScale scaleOf(int width, const TimeRange& range, const IdleTimes& folded = {})
{
    return {range, kPlotLeft, static_cast<double>(plotWidth(width)), folded};
}

} // namespace ui
