#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/scene/scene.h"

class QPainter;

namespace ui {

/// Tears the picture apart where an idle stretch is folded: over what is painted in `clip`.
void paintFolds(QPainter& painter, const Scene& scene, const QRect& clip, const Theme& theme);

/// What folds an unfolded stretch again, on the ruler.
void paintUnfolded(QPainter& painter, const Scene& scene, const Theme& theme);

/// On the overview, where there is no room for more than a line.
void paintOverviewFolds(QPainter& painter, const Scene& scene, const Theme& theme);

} // namespace ui
