#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <span>
#include <vector>

namespace ui {

/// Pixels that a moment gets in which a loop was held, so that it can be seen within a long wait.
inline constexpr int kMomentWidth = 3;

/// Moments in which the loop is held get a few pixels of their own.
void shadeMoments(const SceneContext& context, std::span<const trace::Segment> segments,
                  std::span<ShadeCounts> columns);

/// The columns between steps of the same state right after one another, unless what is between them can be
/// seen: what divides "call 1" from "call 2" within a bar of one colour.
std::vector<int> seamsBetween(const SceneContext& context, std::span<const trace::Segment> segments);

/// Where boundaries between segments may lie that were seen from outside, as far as that is a pixel wide: the
/// columns of each, without its height.
std::vector<QRect> blursOf(const SceneContext& context, const trace::Request& request,
                           std::span<const trace::Segment> segments);

} // namespace ui
