#pragma once

#include "ui/timeline/scene/scene.h"

#include <span>
#include <vector>

namespace ui {

// The one rule for a pixel column in which several spans lie, of a lane, a loop, the overview or a density:
// each shade gets its share of the column, the worst one on top, and what is worth seeing at least a pixel.

/// Columns next to one another: up to which pixel from their bottom line each shade reaches. A shade begins
/// where the one below ends.
class ShadeStack
{
public:
    /// Empty at first. The columns must outlive it.
    ShadeStack(std::span<const ShadeCounts> columns, int height);

    /// `perSpan`: how high one span is that lasts as long as the column. Nothing is higher than the column.
    void share(std::size_t column, float perSpan);
    void shareAll(float perSpan);

    /// One shade alone, of those that the columns have.
    void fill(std::size_t column, Shade shade);

    struct Share
    {
        Shade shade = kNoShade;
        int height = 0;
    };

    /// Of the shade that has most of the column, if any can be seen.
    Share largestShare(std::size_t column) const;

    /// The columns from `first` on, as many as the rectangle is wide.
    SceneDensity density(const QRect& rect, SceneRow::Kind kind, std::size_t first = 0) const;

private:
    EdgeHeight& top(std::size_t row, std::size_t column) { return m_tops[row * m_columns.size() + column]; }

    std::span<const ShadeCounts> m_columns;
    int m_height;
    std::vector<Shade> m_shades;    ///< that occur, from the bottom up
    std::vector<EdgeHeight> m_tops; ///< shade by shade, column by column
};

/// True where a column says so little that it is drawn as one shade: nothing begins and ends in it.
bool isPlain(const ShadeCounts& counts);
Shade plainShade(const ShadeCounts& counts);

/// What is not taken by a span: nothing, so that the spans share the whole height, or something of its own,
/// as a free loop.
enum class Rest : std::uint8_t { Nothing, Counts };

/// Adds a row with the shares in its columns. Returns what most of each column shows.
std::span<Shade> addRow(Scene& scene, const QRect& rect, SceneRow::Kind kind,
                        std::span<const ShadeCounts> columns, Rest rest = Rest::Nothing);

} // namespace ui
