#pragma once

#include "ui/timeline/scene/scene_context.h"
#include "ui/timeline/scene/track_heights.h"

namespace ui {

inline constexpr std::size_t kMostGenericArrows = 100; ///< about; nobody could follow more at once

/// Adds the arrows of another program that reach into the visible range, between tracks that are not hidden;
/// of too many some, the same ones while one pans. Where an end lies beside the plot, the arrow goes to the
/// plot's edge. `offset` is of the tracks.
void addGenericArrows(const SceneContext& context, const TrackHeights& heights, int offset);

} // namespace ui
