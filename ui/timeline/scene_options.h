#pragma once

#include "engine/analysis/flows.h"
#include "engine/analysis/verdicts.h"
#include "ui/timeline/scene.h"

#include <map>
#include <vector>

namespace ui {

/// How much of a track a person wants to see.
enum class TrackView : std::uint8_t { Whole, Collapsed, Hidden };

/// What is to be seen of a run.
struct SceneOptions
{
    QSize size{};
    TimeRange range{};    ///< aligned to pixels, see aligned()
    TimeRange wholeRun{}; ///< what the overview shows
    trace::Time now = trace::kUnset;
    bool isLive = false;
    bool hasOverview = false;
    analysis::LoadBalancer loadBalancer{};
    std::vector<analysis::Flow> flows{};   ///< to be shown as arrows
    int scroll = 0;                        ///< pixels by which the tracks are moved up
    std::map<TrackKey, TrackView> views{}; ///< of tracks that are not seen whole
};

} // namespace ui
