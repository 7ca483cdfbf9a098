#include "ui/timeline/paint/card_painter.h"

#include "ui/timeline/paint/canvas.h"

#include <QPainter>

namespace ui {

namespace {

void paintShape(QPainter& painter, const QRect& card, int radius, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// A card of nothing but corners, `side` pixels of the scene each.
QImage cornersOf(int side, int radius, int scale, const Theme& theme)
{
    QImage corners(2 * side * scale, 2 * side * scale, QImage::Format_ARGB32_Premultiplied);
    corners.fill(Qt::transparent);
    QPainter painter(&corners);
    painter.scale(scale, scale);
    paintShape(painter, {0, 0, 2 * side, 2 * side}, radius, theme);
    return corners;
}

void paintCorners(QPainter& painter, const QRect& card, int side, const QImage& corners)
{
    const int far = corners.width() / 2;
    for (const bool isRight : {false, true})
        for (const bool isLow : {false, true})
            painter.drawImage(QRect(isRight ? card.right() + 1 - side : card.left(),
                                    isLow ? card.bottom() + 1 - side : card.top(), side, side),
                              corners, QRect(isRight ? far : 0, isLow ? far : 0, far, far));
}

} // namespace

void paintCard(QPainter& painter, const QRect& card, const Theme& theme, const QRegion& covered)
{
    const int radius = std::min(kCardRadius, card.height() / 4);
    const auto canvas = canvasOf(painter, card);
    if (!canvas) return paintShape(painter, card, radius, theme);
    const int side = radius + 1;
    const auto upright = card.adjusted(side, 0, -side, 0);
    const auto level = card.adjusted(0, side, 0, -side);
    for (const auto& rect : (QRegion(upright) + level) - covered)
        painter.fillRect(rect, theme.panel);
    painter.fillRect(upright.left(), card.top(), upright.width(), 1, theme.border);
    painter.fillRect(upright.left(), card.bottom(), upright.width(), 1, theme.border);
    painter.fillRect(card.left(), level.top(), 1, level.height(), theme.border);
    painter.fillRect(card.right(), level.top(), 1, level.height(), theme.border);
    paintCorners(painter, card, side, cornersOf(side, radius, canvas->scale, theme));
}

} // namespace ui
