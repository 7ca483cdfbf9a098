#include "ui/timeline/scene/kept_columns.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Moments are whole nanoseconds, and so the begins of columns: where a column has few of them, those of two
/// grids may differ by a part of it that can be seen.
constexpr double kLeastPerColumn = 1000;

/// By how many columns `grid` begins behind `kept`; nothing where columns of one lie between columns of the
/// other.
std::optional<int> columnsBetween(const ColumnGrid& kept, const ColumnGrid& grid)
{
    constexpr double kRoundedBy = 2; // nanoseconds
    if (kept.perColumn() != grid.perColumn() || grid.perColumn() < kLeastPerColumn) return std::nullopt;
    const double place = kept.place(grid.begin());
    if (std::abs(place) > kept.count() + grid.count()) return std::nullopt;
    const double columns = std::round(place);
    if (std::abs(place - columns) * grid.perColumn() > kRoundedBy) return std::nullopt;
    return static_cast<int>(columns);
}

} // namespace

void KeptColumns::beginFrame(trace::Time settled)
{
    m_settled = settled;
    std::erase_if(m_kept, [](const auto& kept) { return !kept.second.isAsked; });
    for (auto& [source, kept] : m_kept)
        kept.isAsked = false;
}

KeptColumns::Part KeptColumns::Kept::moveTo(const ColumnGrid& wanted)
{
    const auto shift = grid ? columnsBetween(*grid, wanted) : std::nullopt;
    if (!shift) return {};
    const int begin = std::max(known.first - *shift, 0);
    const int end = std::min(known.second - *shift, wanted.count());
    if (begin >= end) return {};
    const auto count = static_cast<std::size_t>(wanted.count());
    columns.resize(std::max(columns.size(), count));
    const auto from = columns.begin() + begin + *shift;
    if (*shift > 0)
        std::copy_n(from, end - begin, columns.begin() + begin);
    else if (*shift < 0)
        std::copy_backward(from, from + (end - begin), columns.begin() + end);
    columns.resize(count);
    return {begin, end};
}

void KeptColumns::Kept::keep(const ColumnGrid& counted, trace::Time settled)
{
    isAsked = true;
    grid = counted;
    const double settledColumns = counted.place(settled.time_since_epoch().count());
    const int last = static_cast<int>(std::clamp(std::floor(settledColumns), 0.0, counted.count() - 1.0));
    known = last > 1 ? Part(1, last) : Part();
}

} // namespace ui
