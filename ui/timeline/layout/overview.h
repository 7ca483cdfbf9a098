#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

inline constexpr int kOverviewHeight = 50; ///< with its margins

/// The strip that shows all of a run in a view of this width.
QRect overviewAreaOf(int width);

/// Where the times of a run are drawn on the overview.
TimeScale overviewScaleOf(const QRect& area, const TimeRange& wholeRun, const IdleTimes& folded = {});

/// The bands of the frame before: to look at another part of a run does not change them.
class OverviewBands
{
public:
    void addTo(const SceneContext& context, const QRect& inside, const TimeRange& run);

private:
    struct Key
    {
        std::uint64_t run = 0;
        std::uint64_t revision = 0;
        trace::Time now = trace::kUnset;
        TimeRange range;
        QRect inside;
        IdleTimes folded;

        bool operator==(const Key&) const = default;
    };

    struct Band
    {
        SceneRow row;
        std::vector<Shade> columns;
    };

    std::optional<Key> m_key;
    std::vector<Band> m_bands;
    std::vector<SceneDensity> m_stacks;
};

/// Adds a line of the shares of states for each worker, over the whole of the run, and the window that the
/// plot shows.
void addOverview(const SceneContext& context);

} // namespace ui
