#pragma once

#include "ui/theme.h"
#include "ui/timeline/scene.h"

class QPainter;

namespace ui {

/// Paints the staircase of how many wait for a loop, as high in each pixel column as `queue` says.
void paintQueue(QPainter& painter, const SceneQueue& queue, const Theme& theme);

} // namespace ui
