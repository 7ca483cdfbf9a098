#pragma once

#include <QImage>
#include <QRect>

#include <array>
#include <span>

namespace ui {

/// Strokes can be painted on a rectangle of so many pixels' width.
inline constexpr int kLeastStrokeWidth = 16;

/// One colour or pattern on a rectangle: where each column of pixels shows it.
struct ColumnStroke
{
    std::array<QRgb, kLeastStrokeWidth> colour{}; ///< unless there is a pattern
    const QImage* pattern = nullptr; ///< one period high, and at least a period and kLeastStrokeWidth wide
    std::span<const int> first;      ///< line from the rectangle's top, by column
    std::span<const int> end;        ///< the line after the last one, by column
};

/// Paints strokes on a rectangle, one upon the other. Everything in pixels of the image; patterns are laid
/// from `patternOrigin` on.
void paintStrokes(QImage& image, const QRect& rect, std::span<const ColumnStroke> strokes,
                  const QPoint& patternOrigin);

} // namespace ui
