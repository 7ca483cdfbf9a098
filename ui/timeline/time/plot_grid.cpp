#include "ui/timeline/time/plot_grid.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Puts pieces next to one another, from left to right.
class PieceMaker
{
public:
    PieceMaker(trace::Time origin, const FoldedTime& time, const TimeRange& range, int count)
        : m_origin(origin)
        , m_time(time)
        , m_range(range)
        , m_begin(time.shown(range.begin))
        , m_perColumn(time.lengthOf(range) / count)
        , m_count(count)
        , m_next(range.begin)
    {}

    double perColumn() const { return m_perColumn; }

    void add(const FoldedTime::Fold& fold)
    {
        if (fold.time.end <= m_range.begin || fold.time.begin >= m_range.end) return;
        const double begin = (fold.begin - m_begin) / m_perColumn + m_shift;
        const double end = (fold.end - m_begin) / m_perColumn;
        addTold(std::clamp(static_cast<int>(std::ceil(begin)), m_column, m_count));
        const int to = std::clamp(static_cast<int>(std::floor(end)), m_column, m_count);
        const auto isSeenWhole = fold.time.end < m_range.end;
        const auto until =
            std::max(m_next, isSeenWhole ? fold.time.end - columns(std::max(end - to, 0.0)) : m_range.end);
        if (to > m_column) {
            const auto perColumn = static_cast<double>((until - m_next).count()) / (to - m_column);
            m_pieces.push_back({ColumnGrid(m_origin + m_next, perColumn, to - m_column), m_column, true});
        }
        m_column = to;
        m_next = until;
        m_shift = std::max(0.0, to - (m_time.shown(until) - m_begin) / m_perColumn);
    }

    std::vector<PlotGrid::Piece> finish()
    {
        addTold(m_count);
        return std::move(m_pieces);
    }

private:
    trace::Duration columns(double count) const { return trace::Duration(std::llround(count * m_perColumn)); }

    void addTold(int to)
    {
        if (to <= m_column) return;
        m_pieces.push_back({ColumnGrid(m_origin + m_next, m_perColumn, to - m_column), m_column, false});
        m_next += columns(to - m_column);
        m_column = to;
    }

    trace::Time m_origin;
    const FoldedTime& m_time;
    TimeRange m_range;
    double m_begin; ///< as shown
    double m_perColumn;
    int m_count;
    int m_column = 0;       ///< up to which there are pieces
    trace::Duration m_next; ///< the time there
    double m_shift = 0;     ///< columns that it lies too far right, behind a fold narrower than a column
    std::vector<PlotGrid::Piece> m_pieces;
};

} // namespace

PlotGrid::PlotGrid(const ColumnGrid& straight)
    : m_pieces{{straight}}
    , m_count(straight.count())
    , m_perColumn(straight.perColumn())
{}

PlotGrid::PlotGrid(trace::Time origin, const FoldedTime& time, const TimeRange& range, int count)
    : m_count(count)
{
    PieceMaker maker(origin, time, range, count);
    for (const auto& fold : time.folds())
        maker.add(fold);
    m_pieces = maker.finish();
    m_perColumn = maker.perColumn();
}

PlotGrid PlotGrid::first(int columns) const
{
    auto part = *this;
    part.m_count = columns;
    std::erase_if(part.m_pieces, [=](const Piece& piece) { return piece.first >= columns; });
    auto& last = part.m_pieces.back();
    last.grid = ColumnGrid(timeAt(last.grid.begin()), last.grid.perColumn(), columns - last.first);
    return part;
}

std::int64_t PlotGrid::at(int column) const
{
    const auto after = std::ranges::upper_bound(m_pieces, column, {}, &Piece::first);
    const auto& piece = after == m_pieces.begin() ? m_pieces.front() : *std::prev(after);
    return piece.grid.at(column - piece.first);
}

int PlotGrid::column(std::int64_t time) const
{
    const auto& piece = pieceOf(time);
    return piece.first + std::min(piece.grid.column(time), piece.grid.count());
}

double PlotGrid::place(std::int64_t time) const
{
    const auto& piece = pieceOf(time);
    return piece.first + piece.grid.place(time);
}

/// The one that covers the time, else the nearest one.
const PlotGrid::Piece& PlotGrid::pieceOf(std::int64_t time) const
{
    if (m_pieces.size() == 1) return m_pieces.front();
    const auto beginOf = [](const Piece& piece) { return piece.grid.begin(); };
    const auto after = std::ranges::upper_bound(m_pieces, time, {}, beginOf);
    return after == m_pieces.begin() ? m_pieces.front() : *std::prev(after);
}

} // namespace ui
