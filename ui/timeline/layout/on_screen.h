#pragma once

#include "engine/analysis/findings.h"
#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/scene/scene_options.h"

#include <vector>

namespace ui {

/// What the timeline shows of a run beside the run itself, for those who draw the same elsewhere.
struct OnScreen
{
    TrackViews views{};      ///< of tracks that are not seen whole
    analysis::Flows flows{}; ///< shown as arrows
    std::vector<Note> notes{};
    analysis::LoadBalancer loadBalancer{};
    IdleTimes unfolded{}; ///< idle stretches that are drawn as long as they are
};

} // namespace ui
