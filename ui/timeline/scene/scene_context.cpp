#include "ui/timeline/scene/scene_context.h"

namespace ui {

void shadeSpan(const ColumnGrid& grid, std::span<Shade> columns, std::int64_t begin, std::int64_t end,
               Shade shade)
{
    const auto from = std::max(begin, grid.begin());
    const auto to = std::min(std::max(end, begin + 1), grid.end());
    if (from >= to) return;
    const int last = std::min(grid.column(to - 1), grid.count() - 1);
    for (int column = grid.column(from); column <= last; ++column) {
        auto& there = columns[static_cast<std::size_t>(column)];
        there = std::max(there, shade);
    }
}

} // namespace ui
