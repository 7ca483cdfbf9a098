#pragma once

#include <QImage>
#include <QRect>

#include <optional>

class QPainter;

namespace ui {

/// A line of an image with four bytes a pixel; QImage aligns each line to that.
inline QRgb* lineOf(QImage& image, int y)
{
    return static_cast<QRgb*>(static_cast<void*>(image.scanLine(y)));
}

inline const QRgb* lineOf(const QImage& image, int y)
{
    return static_cast<const QRgb*>(static_cast<const void*>(image.constScanLine(y)));
}

/// The pixels that a painter paints on, and where the scene lies on them: asking the painter for thousands of
/// rectangles of a pixel's width costs a multiple of writing them.
struct Canvas
{
    QImage* image;
    int scale;
    QPoint origin; ///< of the scene, in pixels of the image
    QRect clip;    ///< in pixels of the scene

    /// The pixel of the image at a point of the scene, counted in pixels of the image.
    QRgb* at(int x, int y) const { return lineOf(*image, origin.y() + y) + origin.x() + x; }
};

/// Nothing where the painter paints on something else than a plain image, bends the scene, or may not paint
/// all that is in `clip`.
std::optional<Canvas> canvasOf(const QPainter& painter, const QRect& clip);

} // namespace ui
