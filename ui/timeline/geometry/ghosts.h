#pragma once

#include "engine/analysis/measures/prediction.h"
#include "ui/timeline/scene/scene.h"

#include <span>
#include <vector>

namespace ui {

/// Where the bars of guessed requests were expected, in pixels of the widget. A request that cannot be seen
/// has none. Pure.
std::vector<QRect> ghostRects(const trace::Store& store, const Scene& scene, trace::Time now,
                              const TimeScale& scale, std::span<const analysis::Guess> guesses);

} // namespace ui
