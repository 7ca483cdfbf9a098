#pragma once

#include "ui/timeline/time/column_grid.h"
#include "ui/timeline/time/folded_time.h"

#include <vector>

namespace ui {

/// The pixel columns of a plot: straight pieces next to one another, of which some are folded stretches. Only
/// those have columns that are longer than others. A stretch begins and ends on the edge of a column; what is
/// beside it is where it would be without that.
class PlotGrid
{
public:
    struct Piece
    {
        ColumnGrid grid;
        int first = 0; ///< of its columns
        bool isFolded = false;
    };

    PlotGrid(const ColumnGrid& straight);
    PlotGrid(trace::Time origin, const FoldedTime& time, const TimeRange& range, int count);

    /// Its first columns alone, at least one.
    PlotGrid first(int columns) const;

    const std::vector<Piece>& pieces() const { return m_pieces; }

    bool isStraight() const { return m_pieces.size() == 1 && !m_pieces.front().isFolded; }

    int count() const { return m_count; }
    double perColumn() const { return m_perColumn; } ///< nanoseconds

    // As those of ColumnGrid.
    std::int64_t begin() const { return m_pieces.front().grid.begin(); }
    std::int64_t end() const { return m_pieces.back().grid.end(); }
    std::int64_t at(int column) const;
    int column(std::int64_t time) const;
    double place(std::int64_t time) const;

    /// Calls `visit(grid, first)` for each piece that is not folded, `first` being its first column.
    template <typename Visit>
    void forEachTold(Visit visit) const
    {
        for (const auto& piece : m_pieces)
            if (!piece.isFolded) visit(piece.grid, static_cast<std::size_t>(piece.first));
    }

private:
    const Piece& pieceOf(std::int64_t time) const;

    std::vector<Piece> m_pieces; ///< at least one
    int m_count = 0;
    double m_perColumn = 0;
};

} // namespace ui
