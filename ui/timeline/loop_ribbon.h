#pragma once

#include "ui/timeline/scene_context.h"

namespace ui {

/// Adds what a worker's loop did: held by blocking calls, running, or free. `ribbon` spans the plot.
void addLoopRibbon(const SceneContext& context, const WorkerTrack& worker, const QRect& ribbon);

} // namespace ui
