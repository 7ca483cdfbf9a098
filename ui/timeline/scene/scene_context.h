#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/model/tracks.h"
#include "ui/timeline/scene/scene.h"
#include "ui/timeline/scene/scene_options.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ui {

/// What every part of a scene is built from, and where it is added.
struct SceneContext
{
    const trace::Store& store;
    const Tracks& tracks;
    const SceneOptions& options;
    const TextMeter& meter;
    trace::Time origin;
    Scene& scene;

    /// The pixel column that a moment falls into. Moments far outside stay inside what an int can hold.
    int column(trace::Time time) const
    {
        constexpr double kFar = 100'000;
        const auto& grid = scene.grid;
        const auto moment = time.time_since_epoch().count();
        const double place = std::clamp(grid.place(moment), -kFar, kFar);
        const bool isInside = 0 <= place && place <= grid.count();
        return scene.plotArea.left() + (isInside ? grid.column(moment) : static_cast<int>(std::floor(place)));
    }

    /// Texts tell what was known by then: at the time cursor, else now.
    trace::Time told() const { return options.moment.value_or(options.now); }

    /// The pixel columns of the plot that texts tell of.
    std::size_t toldColumns() const
    {
        const int past = column(told()) - scene.plotArea.left() + 1;
        return static_cast<std::size_t>(std::clamp(past, 0, scene.grid.count()));
    }

    /// The visible pixels between two times; empty where they are out of sight.
    QRect visibleRect(trace::Time begin, trace::Time end, int top, int height) const
    {
        const int left = std::max(column(begin), scene.plotArea.left());
        const int right = std::min(std::max(column(end), column(begin) + 1), scene.plotArea.right() + 1);
        return {left, top, right - left, height};
    }

    bool isVisible(trace::Time begin, trace::Time end) const
    {
        return end - origin >= options.range.begin && begin - origin <= options.range.end;
    }

    /// True where anything between `top` and `top + height` is on screen.
    bool isOnScreen(int top, int height) const
    {
        return top + height > scene.trackArea.top() && top <= scene.trackArea.bottom();
    }

    int widthOf(TextStyle style, const QString& text) const { return meter.widthOf(style, text); }

    trace::Time endOf(const trace::Request& request) const
    {
        return request.isInFlight() ? std::max(options.now, request.begin()) : request.end();
    }

    /// Until when its lane shows it: what the server did after its end, too.
    trace::Time overOf(const trace::Request& request) const
    {
        return request.isWorkedOff() ? request.over() : std::max(options.now, request.begin());
    }

    /// The rows of `lane` that reach into the visible range. `endAt(row)` and `beginAt(row)` tell its ends.
    template <typename BeginAt, typename EndAt>
    std::span<const std::uint32_t> visibleRows(std::span<const std::uint32_t> lane, BeginAt beginAt,
                                               EndAt endAt) const
    {
        const auto from = origin + options.range.begin;
        const auto to = origin + options.range.end;
        const auto first = std::ranges::lower_bound(lane, from, {}, endAt);
        const auto last = std::ranges::upper_bound(first, lane.end(), to, {}, beginAt);
        return {first, last};
    }

    std::span<const std::uint32_t> visibleRequests(std::span<const std::uint32_t> lane) const
    {
        return visibleRows(
            lane, [this](std::uint32_t row) { return store.requestAt(row).begin(); },
            [this](std::uint32_t row) { return overOf(store.requestAt(row)); });
    }

    /// The rows of a lane that are not in its index.
    static std::span<const std::uint32_t> unsettled(const Track& track, std::size_t lane)
    {
        return std::span(track.lanes[lane]).subspan(track.indexes[lane].settled);
    }
};

/// Of what is not negative. The library's rounding is a call, which a frame would make ten thousands of
/// times.
inline int rounded(float value)
{
    constexpr float kHalf = 0.5F;
    return static_cast<int>(value + kHalf);
}

/// Raises the columns that [begin, end) touches to a shade, at least one.
void shadeSpan(const PlotGrid& grid, std::span<Shade> columns, std::int64_t begin, std::int64_t end,
               Shade shade);

// What folded stretches hold is not shown: it is not counted either.
void countSpan(const PlotGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
               Shade shade);
void giveColumns(const PlotGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
                 Shade shade);

} // namespace ui
