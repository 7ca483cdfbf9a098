#pragma once

#include "ui/timeline/scene.h"

#include <map>

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
    int scroll = 0;                        ///< pixels by which the tracks are moved up
    std::map<TrackKey, TrackView> views{}; ///< of tracks that are not seen whole
};

} // namespace ui
