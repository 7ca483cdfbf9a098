#pragma once

#include <QImage>
#include <QRect>

#include <span>
#include <vector>

namespace ui {

/// One colour or pattern on a rectangle: where each column of pixels shows it.
struct ColumnStroke
{
    QImage look;            ///< one period high, and at least a period and kLeastStrokeWidth wide
    std::vector<int> first; ///< line from the rectangle's top, by column
    std::vector<int> end;   ///< the line after the last one, by column
};

/// Strokes can be painted on a rectangle of so many pixels' width.
inline constexpr int kLeastStrokeWidth = 16;

/// Paints strokes on a rectangle, one upon the other. Everything in pixels of the image; patterns are laid
/// from `patternOrigin` on.
void paintStrokes(QImage& image, const QRect& rect, std::span<const ColumnStroke> strokes,
                  const QPoint& patternOrigin);

} // namespace ui
