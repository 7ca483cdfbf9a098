#pragma once

#include <QImage>
#include <QRect>

#include <array>
#include <cstdint>
#include <limits>
#include <span>

namespace ui {

/// Strokes can be painted on a rectangle that is at least so many pixels wide.
inline constexpr int kLeastStrokeWidth = 16;

/// A line of pixels, counted from the bottom one up. Sixteen of them fit into two registers. A rectangle with
/// more lines is not for strokes.
using StrokeLine = std::int16_t;
inline constexpr int kMostStrokeLines = std::numeric_limits<StrokeLine>::max();

/// One colour or pattern on a rectangle: where each column of pixels shows it.
struct ColumnStroke
{
    std::array<QRgb, kLeastStrokeWidth> colour{}; ///< unless there is a pattern
    const QImage* pattern = nullptr;   ///< one period high, and at least a period and kLeastStrokeWidth wide
    std::span<const StrokeLine> first; ///< the lowest line, by column
    std::span<const StrokeLine> end;   ///< the line above the highest one, by column
};

/// Paints strokes on a rectangle, one upon the other. Everything in pixels of the image; patterns are laid
/// from `patternOrigin` on. So many lines of the strokes are `hidden` below the rectangle; above it they may
/// go on as well.
void paintStrokes(QImage& image, const QRect& rect, int hidden, std::span<const ColumnStroke> strokes,
                  const QPoint& patternOrigin);

} // namespace ui
