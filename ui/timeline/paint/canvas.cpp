#include "ui/timeline/paint/canvas.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace ui {

std::optional<Canvas> canvasOf(const QPainter& painter, const QRect& clip)
{
    // What a widget's painter paints on as well.
    auto* device = painter.paintEngine()->paintDevice();
    if (device == nullptr || device->devType() != QInternal::Image) return std::nullopt;
    auto* image = static_cast<QImage*>(device);
    const auto transform = painter.deviceTransform();
    const int scale = static_cast<int>(std::lround(transform.m11()));
    const bool isPlain = transform.type() <= QTransform::TxScale && scale >= 1 && transform.m11() == scale &&
                         transform.m22() == scale && image->format() == QImage::Format_RGB32;
    if (!isPlain) return std::nullopt;
    const auto origin = transform.map(QPointF(0, 0)).toPoint();
    const QRect seen(QPoint(), image->size());
    const auto onScene = QRect((seen.left() - origin.x()) / scale, (seen.top() - origin.y()) / scale,
                               seen.width() / scale, seen.height() / scale);
    return Canvas{image, scale, origin, clip.intersected(onScene)};
}

} // namespace ui
