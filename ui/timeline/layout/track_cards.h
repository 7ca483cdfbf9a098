#pragma once

#include "ui/timeline/scene/scene_context.h"
#include "ui/timeline/scene/track_heights.h"

namespace ui {

/// Adds all tracks, the first one `offset` pixels below the top of the view.
void addTrackCards(const SceneContext& context, const TrackHeights& heights, int offset);

} // namespace ui
