#include "ui/timeline/queue_painter.h"

#include "ui/state_fill.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

/// Under its edge, which reaches over the whole of a step up or down, the staircase is filled.
SceneDensity densityOf(const SceneQueue& queue)
{
    SceneLayer filled{kQueueFill, std::vector<int>(queue.heights.size()), {}};
    SceneLayer edge{kQueueEdge, {}, {}};
    int before = 0;
    for (const int height : queue.heights) {
        filled.tops.push_back(std::min(before, height));
        edge.tops.push_back(std::max(before, height) + 1);
        before = height;
    }
    edge.bottoms = filled.tops;
    SceneLayer empty{kNoShade, edge.tops, std::vector<int>(queue.heights.size(), queue.area.height())};
    return {queue.area, SceneRow::Kind::Queue, {std::move(filled), std::move(edge), std::move(empty)}};
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

void paintQueue(QPainter& painter, const SceneQueue& queue, const Theme& theme,
                const DensityPainter& densities, const QRect& clip)
{
    if (!keepsShapes(painter)) {
        const std::array density{densityOf(queue)};
        densities.paint(painter, density, 0, clip);
        return;
    }
    const auto outline = outlineOf(queue);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.queueFill);
    painter.drawPolygon(outline);
    painter.setPen(theme.queueLine);
    painter.drawPolyline(outline);
}

} // namespace ui
