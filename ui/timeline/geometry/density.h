#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <vector>

namespace ui {

/// Adds lanes folded into one picture: how many requests were in each state, stacked, the worst at the
/// bottom, and the largest number written on it.
void addDensity(const SceneContext& context, const std::vector<StateCounts>& columns, const QRect& rect,
                SceneRow::Kind kind);

} // namespace ui
