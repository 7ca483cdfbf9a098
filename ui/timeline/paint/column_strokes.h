#pragma once

#include <QImage>
#include <QRect>

#include <array>
#include <cstdint>
#include <limits>
#include <span>

namespace ui {

/// Strokes can be painted on a rectangle of so many pixels' width.
inline constexpr int kLeastStrokeWidth = 16;

/// Sixteen of them fit into two registers. A rectangle with more lines is not for strokes.
using StrokeLine = std::int16_t;
inline constexpr int kMostStrokeLines = std::numeric_limits<StrokeLine>::max();

/// One colour or pattern on a rectangle: where each column of pixels shows it.
struct ColumnStroke
{
    std::array<QRgb, kLeastStrokeWidth> colour{}; ///< unless there is a pattern
    const QImage* pattern = nullptr;   ///< one period high, and at least a period and kLeastStrokeWidth wide
    std::span<const StrokeLine> first; ///< line from the rectangle's top, by column
    std::span<const StrokeLine> end;   ///< the line after the last one, by column
};

/// Paints strokes on a rectangle, one upon the other. Everything in pixels of the image; patterns are laid
/// from `patternOrigin` on.
void paintStrokes(QImage& image, const QRect& rect, std::span<const ColumnStroke> strokes,
                  const QPoint& patternOrigin);

} // namespace ui
