#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// A counter as a line of steps over the ground; where a column has several values, the highest one.
void addCounterGraph(const SceneContext& context, std::size_t track, const QRect& area);

} // namespace ui
