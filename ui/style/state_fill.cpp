#include "ui/style/state_fill.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr qreal kDotStep = kPatternPeriod / 2.0;
constexpr qreal kDotRadius = 1.0;
constexpr int kLineStep = kPatternPeriod / 2;
constexpr int kFirstLine = 2; // below the pattern's begin

/// Drawn three times, so that what leaves the tile on one side comes in on the other.
void paintStripes(QPainter& painter, const StateStyle& style, bool isRising, qreal width)
{
    painter.setPen(QPen(style.pattern, width, Qt::SolidLine, Qt::SquareCap));
    for (const int shift : {-kPatternPeriod, 0, kPatternPeriod}) {
        const QPointF left(shift, isRising ? kPatternPeriod : 0);
        const QPointF right(shift + kPatternPeriod, isRising ? 0 : kPatternPeriod);
        painter.drawLine(left, right);
    }
}

void paintDots(QPainter& painter, const StateStyle& style)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.pattern);
    for (const qreal x : {kDotStep / 2, kDotStep * 1.5})
        for (const qreal y : {kDotStep / 2, kDotStep * 1.5})
            painter.drawEllipse(QPointF(x, y), kDotRadius, kDotRadius);
}

/// Whole pixels, so that they are as thin as a line can be.
void paintLines(QPainter& painter, const StateStyle& style)
{
    for (int y = kFirstLine; y < kPatternPeriod; y += kLineStep)
        painter.fillRect(0, y, kPatternPeriod, 1, style.pattern);
}

/// The part of a pattern's period that rectangles cover; from one to the next it is a step, along both axes.
struct Blocks
{
    QRect first;
    QSize step;
    bool isStaggered = false; ///< there is one more in the middle of a period
};

Blocks blocksOf(Pattern pattern)
{
    constexpr int kSide = 4;
    if (pattern == Pattern::Bars) return {{2, 0, 2, kPatternPeriod}, {kPatternPeriod / 2, kPatternPeriod}};
    return {{1, 1, kSide, kSide}, {kPatternPeriod, kPatternPeriod}, true};
}

/// Whole pixels, so that their edges are sharp. `phase`: where the pattern begins.
void fillBlocks(QPainter& painter, const QRect& area, const QPoint& phase, const StateStyle& style)
{
    const auto blocks = blocksOf(style.kind);
    const auto fillFrom = [&](const QPoint& shift) {
        const auto first = blocks.first.translated(phase + shift);
        const auto stepsTo = [](int from, int to, int step) {
            return static_cast<int>(std::floor(static_cast<double>(to - from) / step));
        };
        const int left =
            first.left() + stepsTo(first.left(), area.left(), blocks.step.width()) * blocks.step.width();
        const int top =
            first.top() + stepsTo(first.top(), area.top(), blocks.step.height()) * blocks.step.height();
        for (int y = top; y <= area.bottom(); y += blocks.step.height())
            for (int x = left; x <= area.right(); x += blocks.step.width())
                painter.fillRect(QRect({x, y}, first.size()).intersected(area), style.pattern);
    };
    fillFrom({});
    if (blocks.isStaggered) fillFrom({kPatternPeriod / 2, kPatternPeriod / 2});
}

qreal stripeWidth(Pattern pattern)
{
    switch (pattern) {
    case Pattern::StripesUp: return 2.0;
    case Pattern::StripesDown: return 2.5;
    default: return 1.6;
    }
}

void paintPattern(QPainter& painter, const StateStyle& style)
{
    const qreal width = stripeWidth(style.kind);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (style.kind) {
    case Pattern::None: break;
    case Pattern::StripesUp: paintStripes(painter, style, true, width); break;
    case Pattern::StripesDown: paintStripes(painter, style, false, width); break;
    case Pattern::Crossed:
        paintStripes(painter, style, true, width);
        paintStripes(painter, style, false, width);
        break;
    case Pattern::Dots: paintDots(painter, style); break;
    case Pattern::Lines: paintLines(painter, style); break;
    case Pattern::Bars:
    case Pattern::Checks: fillBlocks(painter, {0, 0, kPatternPeriod, kPatternPeriod}, {}, style); break;
    }
}

/// The part of a rectangle in which from <= x + y <= to.
QPolygonF risingBand(const QRectF& rect, qreal from, qreal to)
{
    const auto upper = [&](qreal sum) {
        const qreal x = std::min(rect.right(), sum - rect.top());
        return QPointF(x, sum - x);
    };
    const auto lower = [&](qreal sum) {
        const qreal y = std::min(rect.bottom(), sum - rect.left());
        return QPointF(sum - y, y);
    };
    const auto isBetween = [&](const QPointF& corner) {
        return from < corner.x() + corner.y() && corner.x() + corner.y() < to;
    };
    from = std::max(from, rect.left() + rect.top());
    to = std::min(to, rect.right() + rect.bottom());
    QPolygonF band;
    band << upper(from);
    if (isBetween(rect.topRight())) band << rect.topRight();
    band << upper(to) << lower(to);
    if (isBetween(rect.bottomLeft())) band << rect.bottomLeft();
    return band << lower(from);
}

void fillStripes(QPainter& painter, const QRect& area, const StateStyle& style, bool isRising)
{
    // Falling stripes are rising ones in a mirror.
    const QRectF rect =
        isRising ? QRectF(area) : QRectF(area.left(), -area.bottom() - 1, area.width(), area.height());
    const QTransform mirror = isRising ? QTransform() : QTransform::fromScale(1, -1);
    const auto origin = painter.brushOrigin();
    const qreal phase = origin.x() + (isRising ? origin.y() : -origin.y());
    const qreal half = stripeWidth(style.kind) * std::numbers::sqrt2 / 2; // along x
    const qreal first =
        std::floor((rect.left() + rect.top() - half - phase) / kPatternPeriod) * kPatternPeriod;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.pattern);
    for (qreal middle = phase + first; middle - half < rect.right() + rect.bottom(); middle += kPatternPeriod)
        if (middle + half > rect.left() + rect.top())
            painter.drawPolygon(mirror.map(risingBand(rect, middle - half, middle + half)));
}

/// The first dot's middle that is at least `room` inside.
qreal firstDot(qreal begin, qreal room, qreal origin)
{
    const qreal phase = origin + kDotStep / 2;
    return phase + std::ceil((begin + room - phase) / kDotStep) * kDotStep;
}

/// A row of dots is one line of dashes that have no length, but round ends. An area that is lower than a dot
/// is a slice of a larger one: it shows the dots whose middles are in it.
void fillDots(QPainter& painter, const QRect& area, const StateStyle& style)
{
    const QRectF rect(area);
    const auto origin = painter.brushOrigin();
    QPen pen(style.pattern, 2 * kDotRadius, Qt::CustomDashLine, Qt::RoundCap);
    constexpr qreal kLength = 0.005;
    pen.setDashPattern({kLength, kDotStep / (2 * kDotRadius) - kLength});
    painter.setPen(pen);
    const qreal left = firstDot(rect.left(), kDotRadius, origin.x());
    const qreal dots = std::floor((rect.right() - kDotRadius - left) / kDotStep);
    if (dots < 0) return;
    const qreal right = left + dots * kDotStep + kLength;
    const bool isSlice = rect.height() < 2 * kDotRadius;
    const auto isInside = [&](qreal y) {
        return isSlice ? y < rect.bottom() : y + kDotRadius <= rect.bottom();
    };
    for (qreal y = firstDot(rect.top(), isSlice ? 0 : kDotRadius, origin.y()); isInside(y); y += kDotStep)
        painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void fillLines(QPainter& painter, const QRect& area, const StateStyle& style)
{
    const auto phase = static_cast<int>(std::lround(painter.brushOrigin().y())) + kFirstLine;
    const int below = (area.top() - phase) % kLineStep;
    for (int y = area.top() + (below > 0 ? kLineStep - below : -below); y <= area.bottom(); y += kLineStep)
        painter.fillRect(area.left(), y, area.width(), 1, style.pattern);
}

} // namespace

QBrush styleBrush(const StateStyle& style, qreal devicePixelRatio)
{
    if (style.kind == Pattern::None) return style.fill;
    const int side = std::max(1, static_cast<int>(std::lround(kPatternPeriod * devicePixelRatio)));
    const qreal scale = static_cast<qreal>(side) / kPatternPeriod;
    QImage tile(side, side, QImage::Format_RGB32);
    tile.fill(style.fill);
    QPainter painter(&tile);
    painter.scale(scale, scale);
    paintPattern(painter, style);
    painter.end();
    QBrush brush(tile);
    // The painter scales its textures up again; this keeps one pixel of the tile on one of the surface.
    brush.setTransform(QTransform::fromScale(1 / scale, 1 / scale));
    return brush;
}

bool keepsShapes(const QPainter& painter)
{
    const auto type = painter.paintEngine()->type();
    return type == QPaintEngine::SVG || type == QPaintEngine::Pdf;
}

void fillWithShapes(QPainter& painter, const QRect& rect, const StateStyle& style)
{
    painter.fillRect(rect, style.fill);
    drawPatternShapes(painter, rect, style);
}

void drawPatternShapes(QPainter& painter, const QRect& rect, const StateStyle& style)
{
    if (rect.isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.kind == Pattern::StripesUp || style.kind == Pattern::Crossed)
        fillStripes(painter, rect, style, true);
    if (style.kind == Pattern::StripesDown || style.kind == Pattern::Crossed)
        fillStripes(painter, rect, style, false);
    if (style.kind == Pattern::Dots) fillDots(painter, rect, style);
    if (style.kind == Pattern::Lines) fillLines(painter, rect, style);
    if (style.kind == Pattern::Bars || style.kind == Pattern::Checks)
        fillBlocks(painter, rect, painter.brushOrigin(), style);
    painter.restore();
}

} // namespace ui
