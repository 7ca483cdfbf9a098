#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// Marks the idle stretches that are folded, with how long they are where there is room, and those that a
/// person unfolded. Before the ruler, whose labels make way.
void addIdle(const SceneContext& context);

} // namespace ui
