#pragma once

#include "ui/timeline/scene_context.h"

namespace ui {

inline constexpr int kOverviewHeight = 50; ///< with its margins

/// The strip that shows all of a run in a view of this width.
QRect overviewAreaOf(int width);

/// Where the times of a run are drawn on the overview.
TimeScale overviewScaleOf(const QRect& area, const TimeRange& wholeRun);

/// Adds a line of the worst states for each worker, over the whole of the run, and the window that the plot
/// shows.
void addOverview(const SceneContext& context);

} // namespace ui
