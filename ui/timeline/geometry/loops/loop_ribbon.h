#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <optional>

namespace ui {

/// Adds what a worker's loop did: held by blocking calls, running, or free. `ribbon` spans the plot.
void addLoopRibbon(const SceneContext& context, const WorkerTrack& worker, const QRect& ribbon);

/// The blocking calls, or the long computing, joined, that hold a worker's loop at a moment; nothing where
/// none does. What has not ended lasts until now.
std::optional<LoopHold> holdAt(const SceneContext& context, const WorkerTrack& worker, trace::Time moment);

/// How long a worker's loop ran callbacks in [begin, end), those that it is in until now.
trace::Duration busyTime(const SceneContext& context, const WorkerTrack& worker, trace::Time begin,
                         trace::Time end);

} // namespace ui
