#include "ui/timeline/paint/overlay_painter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kOutline = 2;
constexpr int kOverlayRadius = 3;
constexpr int kFoldedLine = 3;
constexpr int kPlateHeight = 22;
constexpr int kPlateMargin = 10;

void paintOutline(QPainter& painter, const QRect& bar, QColor color, int alpha)
{
    color.setAlpha(alpha);
    painter.setPen(QPen(color, kOutline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(bar.adjusted(-kOutline, -kOutline, kOutline, kOutline)), kOverlayRadius,
                            kOverlayRadius);
}

/// Without a frame, which would run through the numbers.
void paintFoldedSelection(QPainter& painter, const QRect& place, const Theme& theme)
{
    auto veil = theme.accent;
    veil.setAlpha(0x38);
    painter.fillRect(place, veil);
    painter.fillRect(QRect(place.left(), place.bottom() - kFoldedLine + 1, place.width(), kFoldedLine),
                     theme.accent);
}

void paintMeasure(QPainter& painter, const Overlay& overlay, const Theme& theme)
{
    const auto& band = *overlay.measured;
    auto veil = theme.accent;
    veil.setAlpha(0x1C);
    painter.fillRect(band, veil);
    painter.setPen(theme.accent);
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());
    painter.setFont(textFont(12, QFont::DemiBold));
    const int width = painter.fontMetrics().horizontalAdvance(overlay.measuredText) + 2 * kPlateMargin;
    QRect plate(0, band.top() + 4, width, kPlateHeight);
    plate.moveLeft(band.center().x() - width / 2);
    plate.moveLeft(std::max(overlay.bounds.left(), std::min(plate.left(), overlay.bounds.right() - width)));
    painter.setPen(theme.accent);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter, overlay.measuredText);
}

/// Two dashes of different colours, so that it is seen on every state's fill.
void paintGhost(QPainter& painter, const QRect& ghost, const Theme& theme)
{
    const auto outline = QRectF(ghost.adjusted(0, -kOutline, 0, kOutline));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.panel, kOutline + 1));
    painter.drawRoundedRect(outline, kOverlayRadius, kOverlayRadius);
    QPen pen(theme.text, kOutline);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRoundedRect(outline, kOverlayRadius, kOverlayRadius);
}

void paintNote(QPainter& painter, const ScenePill& note, const Theme& theme, const QRect& trackArea)
{
    QPen pen(theme.accent, 1);
    pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.drawLine(note.rect.left(), note.rect.bottom(), note.rect.left(), trackArea.bottom());
    painter.setPen(theme.accent);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(note.rect).adjusted(0.5, 0.5, -0.5, -0.5), kOverlayRadius, kOverlayRadius);
    painter.setFont(fontOf(TextStyle::Pill));
    painter.drawText(note.rect, Qt::AlignCenter, note.text);
}

void paintLater(QPainter& painter, const QRect& later, const Theme& theme)
{
    auto veil = theme.background;
    veil.setAlpha(0xB8);
    painter.fillRect(later, veil);
}

/// In the colours of text, turned round: neither a state's nor the red of now.
void paintHandle(QPainter& painter, const ScenePill& handle, int x, const Theme& theme,
                 const QRect& trackArea)
{
    painter.fillRect(
        QRect(QPoint(x, handle.rect.bottom()), QPoint(x, trackArea.bottom())).adjusted(0, 0, 1, 0),
        theme.text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(QRectF(handle.rect), handle.rect.height() / 2.0, handle.rect.height() / 2.0);
    painter.setPen(theme.panel);
    painter.setFont(fontOf(TextStyle::Pill));
    painter.drawText(handle.rect, Qt::AlignCenter, handle.text);
}

void paintCount(QPainter& painter, const ScenePill& count, const Theme& theme)
{
    painter.setPen(theme.text);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(count.rect).adjusted(0.5, 0.5, -0.5, -0.5), kOverlayRadius,
                            kOverlayRadius);
    painter.setFont(fontOf(TextStyle::Pill));
    painter.drawText(count.rect, Qt::AlignCenter, count.text);
}

} // namespace

QRect outlineOf(const QRect& bar)
{
    return bar.adjusted(-2 * kOutline, -2 * kOutline, 2 * kOutline, 2 * kOutline);
}

void paintOverlay(QPainter& painter, const Overlay& overlay, const Theme& theme, const QRect& trackArea)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (overlay.moment) paintLater(painter, overlay.moment->later, theme);
    painter.setClipRect(trackArea);
    for (const auto& ghost : overlay.ghosts)
        paintGhost(painter, ghost, theme);
    if (overlay.drop) painter.fillRect(*overlay.drop, theme.accent);
    if (overlay.hovered) paintOutline(painter, *overlay.hovered, theme.accent, 0x70);
    if (overlay.selected && overlay.isSelectedFolded)
        paintFoldedSelection(painter, *overlay.selected, theme);
    else if (overlay.selected)
        paintOutline(painter, *overlay.selected, theme.accent, 0xFF);
    painter.setClipping(false);
    for (const auto& note : overlay.notes)
        paintNote(painter, note, theme, trackArea);
    if (overlay.measured) paintMeasure(painter, overlay, theme);
    if (overlay.moment)
        for (const auto& label : overlay.moment->hidden)
            painter.fillRect(label, theme.background);
    if (overlay.moment && overlay.moment->handle)
        paintHandle(painter, *overlay.moment->handle, overlay.moment->x, theme, trackArea);
    if (!overlay.moment) return;
    painter.setClipRect(trackArea);
    for (const auto& count : overlay.moment->counts)
        paintCount(painter, count, theme);
}

} // namespace ui
