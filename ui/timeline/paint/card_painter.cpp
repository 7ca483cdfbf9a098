#include "ui/timeline/paint/card_painter.h"

#include "ui/timeline/paint/canvas.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

/// Of a corner, in pixels of the scene.
int sideOf(int radius)
{
    return radius + 1;
}

} // namespace

void CardPainter::paint(QPainter& painter, const QRect& card, const QRect& clip, const QRegion& covered) const
{
    const int radius = std::min(kCardRadius, card.height() / 4);
    const auto canvas = canvasOf(painter, card.intersected(clip));
    if (!canvas) return paintShape(painter, card, radius);
    const int side = sideOf(radius);
    const auto upright = card.adjusted(side, 0, -side, 0);
    const auto level = card.adjusted(0, side, 0, -side);
    for (const auto& rect : (QRegion(upright) + level) - covered)
        painter.fillRect(rect, m_theme.panel);
    painter.fillRect(upright.left(), card.top(), upright.width(), 1, m_theme.border);
    painter.fillRect(upright.left(), card.bottom(), upright.width(), 1, m_theme.border);
    painter.fillRect(card.left(), level.top(), 1, level.height(), m_theme.border);
    painter.fillRect(card.right(), level.top(), 1, level.height(), m_theme.border);
    paintCorners(painter, card, radius, canvas->scale);
}

void CardPainter::paintShape(QPainter& painter, const QRect& card, int radius) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.border);
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CardPainter::paintCorners(QPainter& painter, const QRect& card, int radius, int scale) const
{
    const auto& image = corners(radius, scale);
    const int side = sideOf(radius);
    const int far = image.width() / 2;
    for (const bool isRight : {false, true})
        for (const bool isLow : {false, true})
            painter.drawImage(QRect(isRight ? card.right() + 1 - side : card.left(),
                                    isLow ? card.bottom() + 1 - side : card.top(), side, side),
                              image, QRect(isRight ? far : 0, isLow ? far : 0, far, far));
}

/// A card of nothing but corners.
const QImage& CardPainter::corners(int radius, int scale) const
{
    if (m_radius == radius && m_scale == scale) return m_corners;
    m_radius = radius;
    m_scale = scale;
    const int width = 2 * sideOf(radius);
    m_corners = QImage(width * scale, width * scale, QImage::Format_ARGB32_Premultiplied);
    m_corners.fill(Qt::transparent);
    QPainter painter(&m_corners);
    painter.scale(scale, scale);
    paintShape(painter, {0, 0, width, width}, radius);
    return m_corners;
}

} // namespace ui
