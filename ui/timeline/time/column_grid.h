#pragma once

#include "engine/trace/event.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace ui {

/// Of nanoseconds of the machine's clock.
inline trace::Time timeAt(std::int64_t moment)
{
    return trace::Time(trace::Duration(moment));
}

/// The pixel columns of a plot as stretches of the machine's clock: column `c` is [at(c), at(c + 1)).
class ColumnGrid
{
public:
    /// `perColumn` in nanoseconds.
    ColumnGrid(trace::Time begin, double perColumn, int count)
        : m_begin(begin.time_since_epoch().count())
        , m_perColumn(perColumn)
        , m_columnsPerNanosecond(1 / perColumn)
        , m_count(count)
    {}

    int count() const { return m_count; }
    double perColumn() const { return m_perColumn; }

    /// In nanoseconds of the machine's clock.
    std::int64_t begin() const { return m_begin; }
    std::int64_t end() const { return at(m_count); }
    std::int64_t at(int column) const { return m_begin + static_cast<std::int64_t>(column * m_perColumn); }

    /// The column of a moment inside the grid. Agrees with at() to the nanosecond.
    int column(std::int64_t time) const
    {
        auto column = static_cast<int>(static_cast<double>(time - m_begin) * m_columnsPerNanosecond);
        if (time >= at(column + 1)) return column + 1;
        return time < at(column) ? column - 1 : column;
    }

    /// The place of a moment, in columns, anywhere.
    double place(std::int64_t time) const { return columnsIn(time - m_begin); }

    /// How many columns so many nanoseconds fill.
    double columnsIn(std::int64_t length) const
    {
        return static_cast<double>(length) * m_columnsPerNanosecond;
    }

private:
    std::int64_t m_begin;
    double m_perColumn;
    double m_columnsPerNanosecond;
    int m_count;
};

/// Calls `visit(column)` for each column of a grid that [begin, end) touches, which is at least a nanosecond.
template <typename Grid, typename Visit>
void forEachTouched(const Grid& grid, std::int64_t begin, std::int64_t end, Visit visit)
{
    const auto from = std::max(begin, grid.begin());
    const auto to = std::min(std::max(end, begin + 1), grid.end());
    if (from >= to) return;
    const int last = std::min(grid.column(to - 1), grid.count() - 1);
    for (int column = grid.column(from); column <= last; ++column)
        visit(static_cast<std::size_t>(column));
}

} // namespace ui
