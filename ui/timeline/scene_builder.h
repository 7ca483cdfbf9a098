#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/scene.h"
#include "ui/timeline/track_heights.h"
#include "ui/timeline/tracks.h"

namespace ui {

// What is fixed of the layout, in pixels.
inline constexpr int kMargin = 8;     ///< around the cards
inline constexpr int kPlotLeft = 132; ///< where the time axis begins
inline constexpr int kPlotRight = 16; ///< from its end to the edge
inline constexpr int kRulerHeight = 30;

/// Where times are drawn in a view of this size.
TimeScale scaleOf(const QSize& size, const TimeRange& range);

LaneCounts countLanes(const Tracks& tracks);

/// Turns a run into geometry. Pure; costs as much as what can be seen.
Scene buildScene(const trace::Store& store, const Tracks& tracks, const SceneOptions& options);

} // namespace ui
