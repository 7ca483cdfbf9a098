// From what is known to what is seen: the scene, and over it what changes more often.

#include "ui/generic/generic_finder.h"
#include "ui/timeline/geometry/ghosts.h"
#include "ui/timeline/scene/lane_finder.h"
#include "ui/timeline/timeline_view.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qreal kFocusLine = 2;

} // namespace

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setClipRegion(event->region());
    if (!std::exchange(m_isShown, true) && event->region() == rect() && canvasOf(painter, rect())) {
        // What moves or grows is seen once only. An image of it, to be kept, would cost a fifth of the frame.
        paintScene(painter);
    } else {
        const auto wanted = (QSizeF(size()) * devicePixelRatioF()).toSize();
        if (!m_isFrameFresh || m_frame.size() != wanted) renderFrame(wanted);
        painter.drawImage(QPoint(), m_frame);
        painter.scale(m_room.magnification(), m_room.magnification());
    }
    paintOverlay(painter);
}

/// Leaves the painter magnified.
void TimelineView::paintScene(QPainter& painter)
{
    QElapsedTimer timer;
    timer.start();
    const auto ratio = devicePixelRatioF() * m_room.magnification();
    if (!m_painter || m_painter->devicePixelRatio() != ratio) m_painter.emplace(m_theme, ratio);
    if (m_scene->size != m_room.size() || m_room.magnification() != 1)
        painter.fillRect(rect(), m_theme.background);
    painter.scale(m_room.magnification(), m_room.magnification());
    m_painter->paint(painter, m_scene.scene());
    m_frameTimes.last = std::chrono::nanoseconds(timer.nsecsElapsed());
    m_frameTimes.worst = std::max(m_frameTimes.worst, m_frameTimes.last);
}

/// For the overlay to be painted on again and again.
void TimelineView::renderFrame(const QSize& size)
{
    if (m_frame.size() != size) m_frame = QImage(size, QImage::Format_RGB32);
    m_frame.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_frame);
    paintScene(painter);
    m_isFrameFresh = true;
}

void TimelineView::paintOverlay(QPainter& painter) const
{
    ui::paintOverlay(painter, overlay(), m_theme, m_scene->trackArea);
    if (!m_isFocusShown) return;
    painter.setPen(QPen(m_theme.accent, kFocusLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(), m_room.size()).adjusted(1, 1, -1, -1));
}

Overlay TimelineView::overlay() const
{
    Overlay overlay;
    if (m_lookedAt.selection.hovered() != m_lookedAt.selection.request())
        overlay.hovered = m_scene.barOf(m_lookedAt.selection.hovered());
    if (m_lookedAt.selection.hoveredSpan())
        overlay.hovered = genericRectOf(store(), m_scene.scene(), now(), *m_lookedAt.selection.hoveredSpan());
    const bool isMovingTrack =
        m_drag.isMoving && m_drag.grip == Grip::Title && m_drag.track->kind == TrackKey::Kind::Worker;
    if (isMovingTrack)
        if (const auto* title = dropTitle(m_drag.last.y())) overlay.hovered = title->rect;
    overlay.moment = momentMark();
    overlay.selected = m_scene.placeOf(m_lookedAt.selection.request());
    overlay.isSelectedFolded = !m_scene.barOf(m_lookedAt.selection.request());
    if (m_lookedAt.selection.span()) {
        overlay.selected = genericRectOf(store(), m_scene.scene(), now(), *m_lookedAt.selection.span());
        overlay.isSelectedFolded = false;
    }
    const auto columnOf = [&](trace::Duration time) { return m_scene.scale().column(time); };
    if (m_measured) {
        const int left = columnOf(m_measured->begin);
        const QRect band(left, m_scene->rulerArea.top(), columnOf(m_measured->end) - left + 1,
                         m_scene->trackArea.bottom() - m_scene->rulerArea.top());
        overlay.measured = band.intersected(m_scene->plotArea.united(m_scene->rulerArea));
        overlay.measuredText = m_measuredText;
        overlay.bounds = QRect(QPoint(), m_room.size()).adjusted(4, 0, -4, 0);
    }
    if (m_ghostsRun == store().run())
        overlay.ghosts = ghostRects(store(), m_scene.scene(), now(), m_scene.scale(), m_ghosts);
    overlay.notes =
        notePills(m_notes, m_lookedAt.run.origin(), m_scene.scale(), m_scene.scene(), m_scene.meter());
    return overlay;
}

} // namespace ui
