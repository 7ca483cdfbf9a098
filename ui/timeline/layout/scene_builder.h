#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/model/tracks.h"
#include "ui/timeline/scene/plot_area.h"
#include "ui/timeline/scene/scene.h"
#include "ui/timeline/scene/scene_options.h"
#include "ui/timeline/scene/track_heights.h"

namespace ui {

/// What stands above the tracks: the ruler, and the overview and the probes if they are shown.
int headHeight(const LaneCounts& lanes, bool hasOverview);

/// See Scene::patternOffset.
int patternOffsetOf(const SceneOptions& options);

/// The workers' tracks from top to bottom.
std::vector<const WorkerTrack*> inOrder(const Tracks& tracks, const TrackViews& views);

LaneCounts countLanes(const trace::Store& store, const Tracks& tracks, const TrackViews& views);

/// Turns a run into geometry. Pure; costs as much as what can be seen.
Scene buildScene(const trace::Store& store, const Tracks& tracks, const SceneOptions& options,
                 const TextMeter& meter);

} // namespace ui
