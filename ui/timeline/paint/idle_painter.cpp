#include "ui/timeline/paint/idle_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui {

namespace {

constexpr qreal kTooth = 6;       // of a zig-zag, from top to bottom
constexpr qreal kWidestTooth = 3; // to either side
constexpr qreal kWidestGap = 16;  // between two zig-zags
constexpr int kAboveAxis = 4;     // where the ruler's line is torn apart
constexpr int kRoomForTwo = 10;   // width of a fold that has an edge on each side

QPolygonF zigZag(qreal x, qreal top, qreal bottom, qreal tooth)
{
    QPolygonF line;
    bool isRight = false;
    for (qreal y = top; y < bottom + kTooth; y += kTooth, isRight = !isRight)
        line << QPointF(x + (isRight ? tooth : -tooth), y);
    return line;
}

void paintFold(QPainter& painter, const QRect& rect, const Theme& theme)
{
    const qreal width = rect.width();
    const qreal tooth = std::min(kWidestTooth, width / 4);
    const qreal gap = rect.width() < kRoomForTwo ? 0 : std::min(kWidestGap, width / 2);
    const qreal middle = rect.left() + width / 2;
    const auto left = zigZag(middle - gap / 2, rect.top(), rect.bottom() + 1, tooth);
    const auto right = zigZag(middle + gap / 2, rect.top(), rect.bottom() + 1, tooth);
    auto between = left;
    for (auto point = right.rbegin(); point != right.rend(); ++point)
        between << *point;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.background);
    if (gap > 0) painter.drawPolygon(between);
    painter.setPen(theme.muted);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(left);
    if (gap > 0) painter.drawPolyline(right);
}

} // namespace

void paintFolds(QPainter& painter, const Scene& scene, const QRect& clip, const Theme& theme)
{
    if (scene.idle.empty()) return;
    painter.save();
    painter.setClipRect(clip, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = scene.rulerArea.bottom() - kAboveAxis;
    for (const auto& idle : scene.idle)
        if (idle.isFolded)
            paintFold(painter, QRect(QPoint(idle.rect.left(), top), idle.rect.bottomRight()), theme);
    painter.restore();
}

void paintUnfolded(QPainter& painter, const Scene& scene, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& idle : scene.idle) {
        if (idle.isFolded) continue;
        const QRectF mark(idle.rect);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        for (const qreal x : {mark.center().x() - 2.5, mark.center().x() + 2.5})
            painter.drawPolyline(zigZag(x, mark.top() + 2, mark.bottom() - 2 - kTooth, 1.5));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintOverviewFolds(QPainter& painter, const Scene& scene, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.muted);
    painter.setBrush(Qt::NoBrush);
    for (const auto& fold : scene.overviewFolds)
        painter.drawPolyline(zigZag(QRectF(fold).center().x(), fold.top() + 2, fold.bottom() - 1 - kTooth,
                                    std::min(kWidestTooth, fold.width() / 4.0)));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace ui
