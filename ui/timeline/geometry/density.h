#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <vector>

namespace ui {

/// Adds lanes folded into one picture: how many requests there were of each shade, stacked, the worst on top,
/// and the largest number written on it.
void addDensity(const SceneContext& context, const std::vector<ShadeCounts>& columns, const QRect& rect,
                SceneRow::Kind kind);

} // namespace ui
