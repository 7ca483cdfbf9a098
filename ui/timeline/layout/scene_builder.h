#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/model/tracks.h"
#include "ui/timeline/scene/scene.h"
#include "ui/timeline/scene/scene_options.h"
#include "ui/timeline/scene/track_heights.h"

namespace ui {

// What is fixed of the layout, in pixels.
inline constexpr int kMargin = 8;     ///< around the cards
inline constexpr int kPlotLeft = 132; ///< where the time axis begins
inline constexpr int kPlotRight = 16; ///< from its end to the edge
inline constexpr int kRulerHeight = 30;

/// How many pixels there are for the time axis in a view of this width.
int plotWidth(int width);

/// Where times are drawn in a view of this width.
TimeScale scaleOf(int width, const TimeRange& range);

/// What stands above the tracks: the ruler, and the overview and the probes if they are shown.
int headHeight(const LaneCounts& lanes, bool hasOverview);

/// The workers' tracks from top to bottom.
std::vector<const WorkerTrack*> inOrder(const Tracks& tracks, const TrackViews& views);

LaneCounts countLanes(const trace::Store& store, const Tracks& tracks, const TrackViews& views);

/// Turns a run into geometry. Pure; costs as much as what can be seen.
Scene buildScene(const trace::Store& store, const Tracks& tracks, const SceneOptions& options,
                 const TextMeter& meter);

} // namespace ui
