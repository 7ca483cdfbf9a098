#include "ui/timeline/paint/column_strokes.h"

#include "ui/timeline/paint/canvas.h"
#include "ui/timeline/paint/shade_colours.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ui {

namespace {

// Columns that are written together, line by line: one column after the other takes ten times as long, since
// the lines of a column share a few places of the processor's cache. They are so few that mostly they are
// alike.
constexpr std::size_t kBlock = kLeastStrokeWidth;

using BlockLine = std::array<QRgb, kBlock>;
using BlockLines = std::span<const StrokeLine, kBlock>; ///< by column

qsizetype pitchOf(const QImage& image)
{
    return image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
}

/// Without a jump and by way of memory of its own, so that the compiler takes several columns at once.
void copyWhereShown(BlockLines first, BlockLines end, StrokeLine line, const QRgb* from, QRgb* pixels)
{
    BlockLine merged;
    for (std::size_t x = 0; x < kBlock; ++x) {
        const auto isShown =
            static_cast<std::int16_t>((first[x] <= line ? -1 : 0) & (line < end[x] ? -1 : 0));
        const auto mask = static_cast<QRgb>(static_cast<std::int32_t>(isShown));
        merged[x] = (from[x] & mask) | (pixels[x] & ~mask);
    }
    std::memcpy(pixels, merged.data(), sizeof(merged));
}

struct LineExtent
{
    StrokeLine least;
    StrokeLine most;
};

LineExtent extentOf(BlockLines lines)
{
    LineExtent extent{lines[0], lines[0]};
    for (std::size_t x = 0; x < kBlock; ++x) {
        extent.least = std::min(extent.least, lines[x]);
        extent.most = std::max(extent.most, lines[x]);
    }
    return extent;
}

/// What a block's lines look like, over and over again.
struct Look
{
    const QRgb* pixels;
    qsizetype pitch;
    int period;
    int phase; ///< of the lowest line that is not hidden
};

/// `place` is that of the block's lower corner on the pattern.
Look lookOf(const ColumnStroke& stroke, const QPoint& place)
{
    if (stroke.pattern == nullptr) return {stroke.colour.data(), 0, 1, 0};
    const int period = stroke.pattern->height();
    const auto* pixels = lineOf(*stroke.pattern, 0);
    return {pixels + modulo(place.x(), period), pitchOf(*stroke.pattern), period, modulo(place.y(), period)};
}

/// The lines that are not hidden.
struct Window
{
    int begin;
    int end;
};

struct Block
{
    BlockLines first;
    BlockLines end;

    /// `corner` is the lowest line's that is not hidden.
    void paint(const Look& look, const Window& window, QRgb* corner, qsizetype pitch) const
    {
        const auto [least, allFrom] = extentOf(first);
        const auto [allUntil, most] = extentOf(end);
        const auto from = static_cast<StrokeLine>(std::max<int>(least, window.begin));
        const auto to = static_cast<StrokeLine>(std::min<int>(most, window.end));
        int phase = modulo(look.phase - (from - window.begin), look.period);
        for (StrokeLine line = from; line < to; ++line) {
            auto* pixels = corner - (line - window.begin) * pitch;
            const auto* shown = look.pixels + phase * look.pitch;
            // Each line lies on another page: the processor does not guess where the next columns are.
            __builtin_prefetch(pixels + 2 * kBlock, 1);
            if (allFrom <= line && line < allUntil)
                std::memcpy(pixels, shown, sizeof(BlockLine));
            else
                copyWhereShown(first, end, line, shown, pixels);
            phase = (phase == 0 ? look.period : phase) - 1;
        }
    }
};

} // namespace

void paintStrokes(QImage& image, const QRect& rect, int hidden, std::span<const ColumnStroke> strokes,
                  const QPoint& patternOrigin)
{
    const auto pitch = pitchOf(image);
    auto* corner = lineOf(image, rect.bottom()) + rect.left();
    const auto begin = rect.bottomLeft() - patternOrigin;
    const Window window{hidden, hidden + rect.height()};
    // Stroke upon stroke while a block's lines are in the cache. The last block begins where it still fits.
    for (int step = 0; step < rect.width(); step += kLeastStrokeWidth) {
        const int left = std::min(step, rect.width() - kLeastStrokeWidth);
        for (const auto& stroke : strokes) {
            const Block block{BlockLines(stroke.first.begin() + left, kBlock),
                              BlockLines(stroke.end.begin() + left, kBlock)};
            block.paint(lookOf(stroke, begin + QPoint(left, 0)), window, corner + left, pitch);
        }
    }
}

} // namespace ui
