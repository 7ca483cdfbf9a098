#include "ui/timeline/scene/scene_context.h"

namespace ui {

void shadeSpan(const PlotGrid& grid, std::span<Shade> columns, std::int64_t begin, std::int64_t end,
               Shade shade)
{
    forEachTouched(grid, begin, end,
                   [&](std::size_t column) { columns[column] = std::max(columns[column], shade); });
}

void countSpan(const PlotGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
               Shade shade)
{
    grid.forEachTold([&](const ColumnGrid& piece, std::size_t first) {
        countSpan(piece, columns.subspan(first, static_cast<std::size_t>(piece.count())), begin, end, shade);
    });
}

void giveColumns(const PlotGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
                 Shade shade)
{
    grid.forEachTold([&](const ColumnGrid& piece, std::size_t first) {
        giveColumns(piece, columns.subspan(first, static_cast<std::size_t>(piece.count())), begin, end,
                    shade);
    });
}

} // namespace ui
