#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <vector>

namespace ui {

/// Adds the staircase of how many requests wait for their loop, queued for it or ready, by column of the
/// plot.
void addQueueSteps(const SceneContext& context, const std::vector<ShadeCounts>& columns, const QRect& area,
                   trace::WorkerId worker);

} // namespace ui
