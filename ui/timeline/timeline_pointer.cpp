// What the mouse and the touchpad do in the timeline.

#include "ui/timeline/layout/overview.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/range_statistics.h"
#include "ui/timeline/scene/lane_finder.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace ui {

namespace {

constexpr double kZoomStep = 1.25; // of a notch of the wheel
constexpr int kHandle = 5;         // pixels beside the window's edge that take hold of it

} // namespace

bool TimelineView::event(QEvent* event)
{
    if (pointMagnified(event)) return true;
    if (event->type() == QEvent::NativeGesture) {
        pinch(*static_cast<QNativeGestureEvent*>(event));
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        if (walk(*static_cast<QKeyEvent*>(event))) return true;
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (!showToolTip(toScene(help->pos()), help->globalPos())) QToolTip::hideText();
    return true;
}

void TimelineView::pinch(const QNativeGestureEvent& gesture)
{
    if (gesture.gestureType() != Qt::ZoomNativeGesture || gesture.value() <= -1) return;
    zoomAround(toScene(gesture.position().toPoint()).x(), 1 / (1 + gesture.value()));
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    // Qt turns the wheel sideways while Alt is held.
    const auto turned = event->angleDelta();
    const bool isVertical = event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::AltModifier);
    const int delta = turned.y() != 0 ? turned.y() : turned.x();
    if (isVertical)
        scrollBy(-delta / 2);
    else if (turned.y() == 0)
        navigate(panned(m_viewport.range(), -scale().perPixel() * turned.x() / 2));
    else
        navigate(
            zoomed(m_viewport.range(), timeAt(event->position()), std::pow(kZoomStep, -turned.y() / 120.0)));
    event->accept();
}

/// On the overview the whole run lies under the pointer.
trace::Duration TimelineView::timeAt(const QPointF& position) const
{
    rebuild();
    const bool isOnOverview = !m_store.isEmpty() && m_scene.overviewArea.contains(position.toPoint());
    if (!isOnOverview) return scale().at(position.x());
    return overviewScaleOf(m_scene.overviewArea, fitted(wholeRun())).at(position.x());
}

TimelineView::Grip TimelineView::gripAt(const QPoint& position) const
{
    rebuild();
    if (isOnMoment(position)) return Grip::Moment;
    if (m_scene.rulerArea.contains(position)) return Grip::Ruler;
    if (edgeAt(m_scene, position)) return Grip::Edge;
    if (titleAt(m_scene, position)) return Grip::Title;
    if (!m_scene.overviewArea.contains(position)) return Grip::Plot;
    if (std::abs(position.x() - m_scene.window.left()) <= kHandle) return Grip::WindowBegin;
    if (std::abs(position.x() - m_scene.window.right()) <= kHandle) return Grip::WindowEnd;
    return Grip::Window;
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (m_drag.button != Qt::NoButton) return;
    takeHoldOf(event->pos());
    m_drag.button = event->button();
    m_sinceMove.invalidate();
    const bool isBeside = m_drag.grip == Grip::Window && !m_scene.window.contains(event->pos());
    if (!isBeside || m_store.isEmpty()) return;
    const auto& range = m_viewport.range();
    navigate(panned(range, timeAt(event->pos()) - range.begin - range.length() / 2));
}

void TimelineView::takeHoldOf(const QPoint& position)
{
    m_drag = {.from = position, .last = position, .grip = gripAt(position)};
    if (const auto edge = edgeAt(m_scene, position)) {
        m_drag.track = edge->track;
        m_drag.height = edge->height;
    } else {
        m_drag.track = titleAt(m_scene, position);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag.button == Qt::NoButton) {
        rebuild();
        setHovered(requestAt(m_store, m_scene, now(), event->pos()));
        hoverSpan(spanAt(event->pos()));
        updateCursor(event->pos());
        return;
    }
    const auto distance = (event->pos() - m_drag.from).manhattanLength();
    if (!m_drag.isMoving && distance < QApplication::startDragDistance()) return;
    m_drag.isMoving = true;
    dragTo(event->pos());
    m_drag.last = event->pos();
}

void TimelineView::dragTo(const QPoint& position)
{
    const auto moved = position - m_drag.last;
    switch (m_drag.grip) {
    case Grip::Ruler: measureTo(position.x()); return;
    case Grip::Moment: requestMoment(position.x()); return;
    case Grip::Edge: setTrackHeight(*m_drag.track, m_drag.height + position.y() - m_drag.from.y()); return;
    case Grip::Title:
        setCursor(Qt::ClosedHandCursor);
        update(); // where it would go
        return;
    case Grip::Plot: break;
    default: dragWindow(position.x()); return;
    }
    setCursor(Qt::ClosedHandCursor);
    if (moved.x() != 0) navigate(panned(m_viewport.range(), -scale().perPixel() * moved.x()));
    scrollBy(-moved.y());
}

void TimelineView::dragWindow(int x)
{
    if (m_store.isEmpty()) return;
    const auto overview = overviewScaleOf(m_scene.overviewArea, fitted(wholeRun()));
    const auto moved = overview.at(x) - overview.at(m_drag.last.x());
    auto range = m_viewport.range();
    if (m_drag.grip != Grip::WindowEnd) range.begin += moved;
    if (m_drag.grip != Grip::WindowBegin) range.end += moved;
    const bool isTooShort = range.length() < overview.perPixel();
    if (!isTooShort) navigate(range);
}

void TimelineView::measureTo(int x)
{
    if (!trace::isSet(m_origin)) return;
    const auto from = scale().at(m_drag.from.x());
    const auto to = scale().at(x);
    m_measured = {std::min(from, to), std::max(from, to)};
    m_measuredText = rangeText({.length = m_measured->length()});
    update();
}

void TimelineView::measure()
{
    if (m_measured)
        m_measuredText = rangeText(measureRange(m_store, m_origin + m_measured->begin,
                                                m_origin + m_measured->end, m_moment.value_or(now())));
}

void TimelineView::finishMeasure()
{
    measure();
    update();
    Q_EMIT rangeMeasured(m_measured ? m_measuredText : QString());
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_drag.button) return;
    const auto drag = m_drag;
    m_drag = {};
    const bool isOnTracks = drag.grip == Grip::Plot || drag.grip == Grip::Title || drag.grip == Grip::Edge ||
                            (drag.grip == Grip::Moment && m_scene.trackArea.contains(event->pos()));
    if (drag.grip == Grip::Ruler) {
        if (!drag.isMoving) m_measured.reset();
        finishMeasure();
    } else if (drag.isMoving && drag.grip == Grip::Title) {
        dropTrack(*drag.track, event->pos().y());
    } else if (!drag.isMoving && isOnTracks) {
        if (drag.button == Qt::LeftButton) click(event->pos());
        if (drag.button == Qt::RightButton) openMenu(event->pos());
    }
    rebuild();
    setHovered(requestAt(m_store, m_scene, now(), event->pos()));
    updateCursor(event->pos());
}

void TimelineView::click(const QPoint& position)
{
    rebuild();
    if (const auto track = titleAt(m_scene, position)) {
        const auto view = m_trackViews.find(*track);
        const bool isCollapsed = view != m_trackViews.end() && view->second == TrackView::Collapsed;
        setTrackView(*track, isCollapsed ? TrackView::Whole : TrackView::Collapsed);
        return;
    }
    if (const auto note = noteAt(position)) return openNote(*note);
    const auto request = requestAt(m_store, m_scene, now(), position);
    selectByHand(request != trace::RequestId::None ? request
                                                   : requestInFold(m_store, m_scene, now(), position));
    selectSpan(spanAt(position));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    rebuild();
    if (event->button() != Qt::LeftButton) return;
    if (m_scene.rulerArea.contains(event->pos())) {
        requestMoment(event->pos().x());
        m_drag = {
            .from = event->pos(), .last = event->pos(), .button = event->button(), .grip = Grip::Moment};
        return;
    }
    if (const auto span = spanAt(event->pos())) return zoomToSpan(*span);
    zoomTo(requestAt(m_store, m_scene, now(), event->pos()));
}

void TimelineView::leaveEvent(QEvent*)
{
    if (m_drag.button != Qt::NoButton) return;
    setHovered(trace::RequestId::None);
    hoverSpan({});
}

void TimelineView::setHovered(trace::RequestId id)
{
    if (m_hovered == id) return;
    updateBar(m_hovered);
    m_hovered = id;
    updateBar(m_hovered);
}

void TimelineView::updateCursor(const QPoint& position)
{
    const auto grip = gripAt(position);
    if (grip == Grip::WindowBegin || grip == Grip::WindowEnd || grip == Grip::Moment)
        setCursor(Qt::SizeHorCursor);
    else if (grip == Grip::Edge)
        setCursor(Qt::SizeVerCursor);
    else if (grip == Grip::Window)
        setCursor(Qt::OpenHandCursor);
    else if (grip == Grip::Ruler)
        setCursor(Qt::IBeamCursor);
    else if (m_hovered != trace::RequestId::None || m_hoveredSpan || titleAt(m_scene, position) ||
             noteAt(position))
        setCursor(Qt::PointingHandCursor);
    else
        setCursor(Qt::ArrowCursor);
}

} // namespace ui
