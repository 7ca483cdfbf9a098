#pragma once

#include "ui/timeline/model/activity.h"
#include "ui/timeline/model/worker_tracks.h"

namespace ui {

/// What held the loops of a watched server: that is told, also where nobody knows whose request it was.
class WatchedHolds
{
public:
    /// Adds those that have ended to their workers, and notes when there were any.
    void update(const trace::Store& store, WorkerTracks& workers, Activity& activity);

    /// What it had not seen may be forgotten by now.
    void skipForgotten(const trace::Store& store);

private:
    std::vector<std::size_t> m_open; ///< rows of those that had not ended
    std::size_t m_known = 0;         ///< the row after the last one
};

} // namespace ui
