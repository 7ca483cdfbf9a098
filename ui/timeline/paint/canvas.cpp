#include "ui/timeline/paint/canvas.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

/// An opaque QRgb can be written as it is. On X11 and Wayland windows have the second one.
bool takesOpaquePixels(const QImage& image)
{
    return image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied;
}

/// A widget's painter may be allowed a part of what it paints on: the rest is covered by another widget, or
/// is not shown now.
bool isAllowed(const QPainter& painter, const QRect& rect)
{
    const auto allowed = painter.paintEngine()->systemClip();
    return allowed.isEmpty() || QRegion(rect).subtracted(allowed).isEmpty();
}

} // namespace

std::optional<Canvas> canvasOf(const QPainter& painter, const QRect& clip)
{
    // What a widget's painter paints on as well.
    auto* device = painter.paintEngine()->paintDevice();
    if (device == nullptr || device->devType() != QInternal::Image) return std::nullopt;
    auto* image = static_cast<QImage*>(device);
    const auto transform = painter.deviceTransform();
    const int scale = static_cast<int>(std::lround(transform.m11()));
    const bool isPlain = transform.type() <= QTransform::TxScale && scale >= 1 && transform.m11() == scale &&
                         transform.m22() == scale && takesOpaquePixels(*image);
    if (!isPlain) return std::nullopt;
    const auto origin = transform.map(QPointF(0, 0)).toPoint();
    const QRect seen(QPoint(), image->size());
    const auto onScene = QRect((seen.left() - origin.x()) / scale, (seen.top() - origin.y()) / scale,
                               seen.width() / scale, seen.height() / scale);
    const Canvas canvas{image, scale, origin, clip.intersected(onScene)};
    const QRect onImage(origin + canvas.clip.topLeft() * scale, canvas.clip.size() * scale);
    return isAllowed(painter, onImage) ? std::optional(canvas) : std::nullopt;
}

} // namespace ui
