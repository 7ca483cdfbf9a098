#include "ui/timeline/paint/queue_painter.h"

#include "ui/style/state_fill.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr qreal kMiddle = 0.5; // of the pixels that a line covers, where it is a shape

/// Under its edge, which reaches over the whole of a step up or down, the staircase is filled.
SceneDensity densityOf(const SceneQueue& queue)
{
    const auto width = queue.heights.size();
    SceneDensity density{queue.area, SceneRow::Kind::Queue, {kQueueFill, kQueueEdge, kNoShade}, {}};
    density.edges.resize(4 * width);
    const auto edge = [&](std::size_t i) { return std::span(density.edges).subspan(i * width, width); };
    EdgeHeight before = 0;
    for (std::size_t column = 0; column < width; ++column) {
        const auto height = static_cast<EdgeHeight>(queue.heights[column]);
        edge(1)[column] = std::min(before, height);
        edge(2)[column] = static_cast<EdgeHeight>(std::max(before, height) + 1);
        before = height;
    }
    std::ranges::fill(edge(3), static_cast<EdgeHeight>(queue.area.height()));
    return density;
}

/// The steps' upper edge, from the base at the left to the last column's right end.
QPolygon edgeOf(const SceneQueue& queue)
{
    const int base = queue.area.bottom();
    const QPoint begin(queue.area.left(), base);
    QPolygon edge{begin, begin}; // the second one moves on as long as nobody waits
    for (std::size_t column = 0; column < queue.heights.size(); ++column) {
        const int left = queue.area.left() + static_cast<int>(column);
        const int top = base - queue.heights[column];
        if (edge.last().y() == top)
            edge.last().setX(left + 1);
        else
            edge << QPoint(left, top) << QPoint(left + 1, top);
    }
    return edge;
}

} // namespace

void paintQueue(QPainter& painter, const SceneQueue& queue, const Theme& theme,
                const DensityPainter& densities, const QRect& clip)
{
    if (!keepsShapes(painter)) {
        const std::array density{densityOf(queue)};
        densities.paint(painter, density, 0, clip);
        return;
    }
    const auto edge = edgeOf(queue);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.queueFill);
    painter.drawPolygon(QPolygon(edge) << QPoint(edge.last().x(), queue.area.bottom()));
    painter.setPen(theme.queueLine);
    painter.drawPolyline(QPolygonF(edge).translated(kMiddle, kMiddle));
}

} // namespace ui
