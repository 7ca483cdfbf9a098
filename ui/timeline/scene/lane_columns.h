#pragma once

#include "ui/timeline/index/state_load.h"
#include "ui/timeline/scene/scene_context.h"

#include <algorithm>
#include <vector>

namespace ui {

/// What a lane of requests spends its columns with: what its index knows, and what is still changing.
std::vector<ShadeCounts> countLane(const SceneContext& context, const Track& track, std::size_t lane);

/// Shades the columns of a lane of upstream calls, or of the client's view. There is but one shade.
void shadeCalls(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> columns);
void shadeClient(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> columns);

/// Until when a call lasts as far as is known now.
trace::Time callEnd(const SceneContext& context, const trace::UpstreamCall& call);

/// What the columns of the plot hold; kept for the next frame.
std::vector<ShadeCounts> foldedInto(const SceneContext& context, const SpanIndex& spans);

// By column of the plot, kept for the next frame, or of any other grid:

/// How many requests of these tracks there are of each shade.
std::vector<ShadeCounts> countRequests(const SceneContext& context, std::span<const Track* const> tracks);
std::vector<ShadeCounts> countRequests(const SceneContext& context, std::span<const Track* const> tracks,
                                       const PlotGrid& grid);

/// How many calls, or clients, wait.
std::vector<ShadeCounts> countCalls(const SceneContext& context, const Track& track);
std::vector<ShadeCounts> countCalls(const SceneContext& context, const Track& track, const PlotGrid& grid);
std::vector<ShadeCounts> countClients(const SceneContext& context, const Track& track);
std::vector<ShadeCounts> countClients(const SceneContext& context, const Track& track, const PlotGrid& grid);

/// What `count(piece)` counts, piece by piece of the grid; in folded stretches nothing.
template <typename Count>
std::vector<ShadeCounts> countPieces(const PlotGrid& grid, Count count)
{
    if (grid.isStraight()) return count(grid.pieces().front().grid);
    std::vector<ShadeCounts> columns(static_cast<std::size_t>(grid.count()));
    grid.forEachTold([&](const ColumnGrid& piece, std::size_t first) {
        std::ranges::copy(count(piece), columns.begin() + static_cast<std::ptrdiff_t>(first));
    });
    return columns;
}

/// Columns next to each other with the same shade.
struct ShadeRun
{
    int begin = 0;
    int end = 0;
    Shade shade = kNoShade;

    int width() const { return end - begin; }
};

/// Calls `visit(run)` for each run from left to right.
template <typename Visit>
void forEachRun(std::span<const Shade> columns, Visit visit)
{
    for (std::size_t begin = 0; begin < columns.size();) {
        auto end = begin + 1;
        while (end < columns.size() && columns[end] == columns[begin])
            ++end;
        visit(ShadeRun{static_cast<int>(begin), static_cast<int>(end), columns[begin]});
        begin = end;
    }
}

} // namespace ui
