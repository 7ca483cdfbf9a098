#include "ui/timeline/flow_arrows.h"

#include "ui/theme.h"
#include "ui/timeline/lane_finder.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kLanding = 14;  // right of where the victim could go on, clear of its handler's mark
constexpr qreal kHead = 6;    // of the arrow
constexpr int kThinBar = 14;  // an arrow ends in the middle of a thinner one: there is no room between two
constexpr int kUnderline = 3; // of what was stolen

/// What lies between is shaded only where the culprit held the loop for nearly all of it.
bool isSolid(const analysis::Flow& flow)
{
    return flow.stolen >= flow.shared.length() / 10 * 9;
}

std::optional<SceneFlow> flowBetween(const SceneContext& context, const analysis::Flow& flow)
{
    const auto barOfRequest = [&](trace::RequestId id) {
        return barOf(context.store, context.scene, context.options.now, id);
    };
    const auto culprit = barOfRequest(flow.culprit);
    const auto victim = barOfRequest(flow.victim);
    if (!culprit || !victim || culprit->top() == victim->top()) return std::nullopt;
    SceneFlow added;
    if (isSolid(flow) && context.isVisible(flow.shared.begin, flow.shared.end)) {
        added.stolen =
            context.visibleRect(flow.shared.begin, flow.shared.end, victim->top(), victim->height());
    }
    const int x = context.column(flow.shared.end);
    const bool isDown = culprit->top() < victim->top();
    added.from = {x, culprit->center().y()};
    const bool isThin = victim->height() < kThinBar;
    const int edge = isDown ? victim->top() : victim->bottom() + 1;
    added.to = {x + (isThin ? kLanding / 2 : kLanding), isThin ? victim->center().y() : edge};
    added.isArrow = context.scene.plotArea.left() <= x && x <= context.scene.plotArea.right();
    return added;
}

qreal headLength(const SceneFlow& flow)
{
    return std::clamp(std::abs(flow.to.y() - flow.from.y()) * 0.5, 2.0, kHead);
}

QPainterPath curveOf(const SceneFlow& flow)
{
    const int direction = flow.from.y() < flow.to.y() ? 1 : -1;
    const QPointF end = QPointF(flow.to) - QPointF(0, direction * headLength(flow));
    const auto reach = (end - QPointF(flow.from)) * 0.6; // of a quarter of an ellipse
    QPainterPath path(flow.from);
    path.cubicTo(QPointF(flow.from) + QPointF(reach.x(), 0), end - QPointF(0, reach.y()), end);
    return path;
}

QPolygonF headOf(const SceneFlow& flow)
{
    const int direction = flow.from.y() < flow.to.y() ? 1 : -1;
    const QPointF tip = flow.to;
    const qreal head = headLength(flow);
    const qreal half = head * 0.7;
    return {{tip, tip + QPointF(-half, -direction * head), tip + QPointF(half, -direction * head)}};
}

void shade(QPainter& painter, const QRect& bar, const QColor& colour)
{
    if (bar.isEmpty()) return;
    auto veil = colour;
    veil.setAlpha(0x48);
    painter.fillRect(bar, veil);
    const int line = std::clamp(bar.height() / 4, 1, kUnderline);
    painter.fillRect(QRect(bar.left(), bar.bottom() - line + 1, bar.width(), line), colour);
}

} // namespace

void addFlows(const SceneContext& context)
{
    for (const auto& flow : context.options.flows)
        if (const auto added = flowBetween(context, flow)) context.scene.flows.push_back(*added);
}

void paintFlows(QPainter& painter, const Scene& scene, const Theme& theme)
{
    for (const auto& flow : scene.flows)
        shade(painter, flow.stolen, theme.warning);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& flow : scene.flows) {
        if (!flow.isArrow) continue;
        const auto curve = curveOf(flow);
        painter.setBrush(Qt::NoBrush);
        const bool isSmall = headLength(flow) < kHead;
        painter.setPen(
            QPen(theme.panel, isSmall ? 2.5 : 4)); // so that it stands out from the bars that it crosses
        painter.drawPath(curve);
        painter.setPen(QPen(theme.warning, isSmall ? 1.2 : 2));
        painter.drawPath(curve);
        painter.setBrush(theme.warning);
        painter.setPen(QPen(theme.panel, 0.7));
        painter.drawPolygon(headOf(flow));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace ui
