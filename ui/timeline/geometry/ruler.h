#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// Adds the ruler's ticks and labels, and the grid lines under it.
void addRuler(const SceneContext& context);

/// Adds the red line that says where the present is.
void addNow(const SceneContext& context);

} // namespace ui
