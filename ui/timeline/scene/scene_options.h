#pragma once

#include "engine/analysis/blame/flows.h"
#include "engine/analysis/verdicts/verdicts.h"
#include "ui/timeline/scene/scene.h"

#include <map>
#include <optional>
#include <vector>

namespace ui {

/// How a person wants to see a track.
struct TrackView
{
    enum Extent : std::uint8_t { Whole, Collapsed, Hidden };

    constexpr TrackView(Extent seen = Whole)
        : extent(seen)
    {}

    Extent extent;
    int height = 0; ///< of its lanes together, in pixels; 0: as there is room
    int place =
        0; ///< of a worker among the workers; those at the same place stand in the order of their numbers

    bool isPinned = false; ///< a worker's, which stands above those that are not, whatever its place

    friend constexpr bool operator==(const TrackView& view, Extent extent) { return view.extent == extent; }
    friend bool operator==(const TrackView&, const TrackView&) = default;
};

using TrackViews = std::map<TrackKey, TrackView>; ///< of tracks that are not seen as usual

/// A track that is to be laid out.
struct TrackCount
{
    TrackCount(std::size_t laneCount = 0, TrackView trackView = TrackView::Whole)
        : lanes(laneCount)
        , view(trackView)
    {}

    std::size_t lanes;
    TrackView view;
    int pools = 0; ///< of a worker, that were used
};

/// A track of another program.
struct GenericCount
{
    TrackCount track;
    bool isCounter = false;
    bool beginsGroup = false; ///< leaves room for a group's name above it
};

/// How many lanes there are to be laid out.
struct LaneCounts
{
    std::optional<TrackCount> waiting; ///< nothing: that track is not shown
    std::vector<TrackCount> workers;
    TrackCount upstream;
    TrackCount client;
    std::vector<GenericCount> generic{};
    bool hasProbes = false;
};

class KeptColumns;
class OverviewBands;

/// What is to be seen of a run.
struct SceneOptions
{
    QSize size{};
    TimeRange range{};    ///< aligned to pixels, see aligned()
    TimeRange wholeRun{}; ///< what the overview shows
    IdleTimes folded{};   ///< idle stretches that are drawn short
    IdleTimes unfolded{}; ///< and those that a person wants as long as they are
    trace::Time now = trace::kUnset;
    std::optional<trace::Time> moment{}; ///< of the time cursor: texts tell what was known then
    std::size_t queuedThen = 0;          ///< how many no worker had read at that moment
    bool isLive = false;
    bool hasOverview = false;
    bool isForFile = false;               ///< it tells of the room's people what files may tell
    bool fadesOlder = false;              ///< experiments before the newest one
    bool hasArrows = false;               ///< at titles, which a click folds
    OverviewBands* bandsBefore = nullptr; ///< where there is a next frame
    KeptColumns* keptColumns = nullptr;   ///< likewise
    analysis::LoadBalancer loadBalancer{};
    analysis::Flows flows{}; ///< to be shown as arrows
    int scroll = 0;          ///< pixels by which the tracks are moved up
    TrackViews views{};
    std::optional<LaneCounts> lanes{}; ///< that there shall be room for; nothing: those that there are
};

} // namespace ui
