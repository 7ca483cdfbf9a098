#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <vector>

namespace ui {

// What the store has forgotten is drawn from its past: how a stretch of time was spent, not by whom.

/// How many columns, from the left, lie before all that the store still knows event by event.
std::size_t pastColumns(const trace::Store& store, const PlotGrid& grid);

/// The past of a track's worker, or of those whom no worker has read; null where there is none.
const trace::PastWorker* pastOf(const SceneContext& context, const Track& track);

/// In these columns the tracks' requests are replaced by their past.
void showPastRequests(const SceneContext& context, std::span<const Track* const> tracks, const PlotGrid& grid,
                      std::span<ShadeCounts> columns);

/// The same for what waits all the time, of which there are so many in each stretch.
void showPastWaits(const SceneContext& context, const std::vector<trace::Duration>& waits,
                   const PlotGrid& grid, std::span<ShadeCounts> columns);

/// The same for a loop: what it was busy with, and what of that held it so that it is an alarm.
void showPastLoop(const SceneContext& context, trace::WorkerId worker, std::span<ShadeCounts> busy,
                  std::span<ShadeCounts> held);

} // namespace ui
