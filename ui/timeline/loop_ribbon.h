#pragma once

#include "ui/timeline/scene_context.h"

#include <vector>

namespace ui {

/// Adds what a worker's loop did: held by blocking calls, running, or free. `ribbon` spans the plot.
void addLoopRibbon(const SceneContext& context, const WorkerTrack& worker, const QRect& ribbon);

/// Stretches in which blocking calls held the loop one right after the other, whoever made them. In order.
std::vector<trace::BusyPeriod> joinedHolds(const std::vector<trace::BusyPeriod>& calls);

} // namespace ui
