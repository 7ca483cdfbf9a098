#pragma once

#include "ui/timeline/index/identity.h"
#include "ui/timeline/index/shade.h"
#include "ui/timeline/time/column_grid.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ui {

/// The columns that were counted for the last frame, for the next one: while the view moves along, or time
/// goes on, most of them are seen again, at another place. What was not asked for in a frame is dropped.
class KeptColumns
{
public:
    /// Of so many spans, or fewer, nothing is kept.
    explicit KeptColumns(std::size_t few = 1000)
        : m_few(few)
    {}

    std::size_t few() const { return m_few; }

    /// `settled`: nobody is going to be added before.
    void beginFrame(trace::Time settled);

    trace::Time settled() const { return m_settled; }

    /// What `count(part)` counts in the columns of `grid`, of which each but the outer two is the same
    /// whichever part of the grid is counted. Before `settled` what is counted never changes again. It is
    /// there until the source is asked for again or the next frame begins.
    template <typename Count>
    const std::vector<ShadeCounts>& of(const Identity& source, const ColumnGrid& grid, trace::Time settled,
                                       Count count)
    {
        auto& kept = m_kept[source.number()];
        const auto [begin, end] = kept.moveTo(grid);
        if (begin == end) {
            kept.columns = count(grid);
        } else {
            countPart(grid, {0, begin}, kept.columns, count);
            countPart(grid, {end, grid.count()}, kept.columns, count);
        }
        kept.keep(grid, settled);
        return kept.columns;
    }

private:
    using Part = std::pair<int, int>; ///< the first column and the one behind the last

    struct Kept
    {
        /// The columns that are known take their places in `wanted`. Returns which they are.
        Part moveTo(const ColumnGrid& wanted);

        void keep(const ColumnGrid& counted, trace::Time settled);

        std::optional<ColumnGrid> grid;
        std::vector<ShadeCounts> columns;
        Part known{};
        bool isAsked = false;
    };

    /// With a column more on either side: an outer one does not know what comes from beyond.
    template <typename Count>
    static void countPart(const ColumnGrid& grid, const Part& part, std::vector<ShadeCounts>& columns,
                          Count count)
    {
        if (part.first == part.second) return;
        const int first = std::max(part.first - 1, 0);
        const int last = std::min(part.second + 1, grid.count());
        const auto counted = count(ColumnGrid(timeAt(grid.at(first)), grid.perColumn(), last - first));
        std::copy(counted.begin() + (part.first - first), counted.begin() + (part.second - first),
                  columns.begin() + part.first);
    }

    std::size_t m_few;
    std::unordered_map<std::uint64_t, Kept> m_kept;
    trace::Time m_settled = trace::kUnset;
};

} // namespace ui
