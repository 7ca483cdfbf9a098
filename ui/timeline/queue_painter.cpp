#include "ui/timeline/queue_painter.h"

#include "ui/state_fill.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// What is seen through a colour.
QRgb blended(const QColor& above, const QColor& ground)
{
    const auto mixed = [&](int over, int under) {
        return static_cast<int>(std::lround(over * above.alphaF() + under * (1 - above.alphaF())));
    };
    return qRgb(mixed(above.red(), ground.red()), mixed(above.green(), ground.green()),
                mixed(above.blue(), ground.blue()));
}

/// From where to where the staircase's edge reaches in a column: over the whole of a step up or down.
struct Edge
{
    int low;
    int high;
};

std::vector<Edge> edgesOf(const std::vector<int>& heights)
{
    std::vector<Edge> edges;
    edges.reserve(heights.size());
    int before = 0;
    for (const int height : heights) {
        edges.push_back({std::min(before, height), std::max(before, height)});
        before = height;
    }
    return edges;
}

/// As an image, line by line: a polygon of thousands of corners takes Qt many times as long.
QImage imageOf(const SceneQueue& queue, const Theme& theme)
{
    const int most = queue.heights.empty() ? 0 : std::ranges::max(queue.heights);
    const auto ground = theme.panel.rgb();
    const auto fill = blended(theme.queueFill, theme.panel);
    const auto line = theme.queueLine.rgb();
    const auto edges = edgesOf(queue.heights);
    QImage image(static_cast<int>(edges.size()), most + 1, QImage::Format_RGB32);
    for (int level = 0; level <= most; ++level) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(most - level));
        for (std::size_t column = 0; column < edges.size(); ++column) {
            const auto [low, high] = edges[column];
            const auto inside = level < queue.heights[column] ? fill : ground;
            pixels[column] = low <= level && level <= high ? line : inside;
        }
    }
    return image;
}

QPolygon outlineOf(const SceneQueue& queue)
{
    const int base = queue.area.bottom();
    QPolygon outline{{queue.area.left(), base}};
    for (std::size_t column = 0; column < queue.heights.size(); ++column) {
        const int left = queue.area.left() + static_cast<int>(column);
        const int top = base - queue.heights[column];
        if (outline.last().y() == top)
            outline.last().setX(left + 1);
        else
            outline << QPoint(left, top) << QPoint(left + 1, top);
    }
    return outline << QPoint(queue.area.right() + 1, base);
}

} // namespace

void paintQueue(QPainter& painter, const SceneQueue& queue, const Theme& theme)
{
    if (keepsShapes(painter)) {
        const auto outline = outlineOf(queue);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.queueFill);
        painter.drawPolygon(outline);
        painter.setPen(theme.queueLine);
        painter.drawPolyline(outline);
        return;
    }
    const auto image = imageOf(queue, theme);
    const QRect place(queue.area.left(), queue.area.bottom() - image.height() + 1, image.width(),
                      image.height());
    painter.drawImage(place, image);
}

} // namespace ui
