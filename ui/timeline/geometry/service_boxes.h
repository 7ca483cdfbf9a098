#pragma once

#include "ui/timeline/scene/scene_context.h"
#include "ui/timeline/scene/track_heights.h"

namespace ui {

/// Adds a box for every visible call that the upstream served: "#1·2".
void addUpstreamCalls(const SceneContext& context, const Track& track, const LaneRows& rows);

/// Adds a box for every visible request as its client saw it, from sent to received: "#1".
void addClientView(const SceneContext& context, const Track& track, const LaneRows& rows);

} // namespace ui
