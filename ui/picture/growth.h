#pragma once

#include "ui/timeline/model/tracks.h"
#include "ui/timeline/scene/scene_options.h"

namespace ui {

/// The lanes of a run that is over, and those that it needed on the way: while it grows there are requests
/// that nobody has read yet.
LaneCounts lanesWhileGrowing(const trace::Store& store, const Tracks& whole, const TrackViews& views);

} // namespace ui
