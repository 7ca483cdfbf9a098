#pragma once

#include "ui/timeline/scene/scene_context.h"
#include "ui/timeline/scene/track_heights.h"

namespace ui {

/// The tracks of another program: a card each, below the name of their process. Spans lie in lanes, counters
/// are graphs.
void addGenericTracks(const SceneContext& context, const TrackHeights& heights, int offset);

/// Their bands on the overview: as many as there is room for, with several tracks in one where there are
/// more.
void addGenericBands(const SceneContext& context, const QRect& inside, const PlotGrid& grid);

} // namespace ui
