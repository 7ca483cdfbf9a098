#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/paint/density_painter.h"

class QPainter;

namespace ui {

/// Paints the staircase of how many wait for a loop, as high in each pixel column as `queue` says. A polygon
/// of thousands of corners takes Qt many times as long as columns of pixels do.
void paintQueue(QPainter& painter, const SceneQueue& queue, const Theme& theme,
                const DensityPainter& densities, const QRect& clip);

} // namespace ui
