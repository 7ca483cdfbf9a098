#pragma once

#include "ui/timeline/scene/scene_context.h"

#include <vector>

namespace ui {

/// Shades the columns of a lane of requests: what its index knows, and what is still changing.
void shadeRequests(const SceneContext& context, const Track& track, std::size_t lane,
                   std::span<Shade> columns);

/// The same for upstream calls and for the client's view. There is but one shade.
void shadeCalls(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> columns);
void shadeClient(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> columns);

/// Until when a call lasts as far as is known now.
trace::Time callEnd(const SceneContext& context, const trace::UpstreamCall& call);

/// How many requests of these tracks are in each state, by column of `grid`.
std::vector<StateCounts> countRequests(const SceneContext& context, std::span<const Track* const> tracks,
                                       const ColumnGrid& grid);

/// How many calls, or clients, wait.
std::vector<StateCounts> countCalls(const SceneContext& context, const Track& track, const ColumnGrid& grid);
std::vector<StateCounts> countClients(const SceneContext& context, const Track& track,
                                      const ColumnGrid& grid);

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
