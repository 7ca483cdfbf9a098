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
    if (!showToolTip(m_room.toScene(help->pos()), help->globalPos())) QToolTip::hideText();
    return true;
}

/// What the pointer does, told in pixels of the scene. False where the event is no such thing.
bool TimelineView::pointMagnified(QEvent* event)
{
    const auto* pointer = dynamic_cast<QSinglePointEvent*>(event);
    if (pointer == nullptr || m_room.magnification() == 1) return false;
    const auto position = pointer->position() / m_room.magnification();
    if (const auto* wheel = dynamic_cast<const QWheelEvent*>(pointer)) {
        QWheelEvent copy(position, wheel->globalPosition(), wheel->pixelDelta(), wheel->angleDelta(),
                         wheel->buttons(), wheel->modifiers(), wheel->phase(), wheel->inverted());
        return QWidget::event(&copy);
    }
    const auto* mouse = dynamic_cast<const QMouseEvent*>(pointer);
    if (mouse == nullptr) return false;
    QMouseEvent copy(mouse->type(), position, mouse->globalPosition(), mouse->button(), mouse->buttons(),
                     mouse->modifiers(), mouse->pointingDevice());
    return QWidget::event(&copy);
}

void TimelineView::pinch(const QNativeGestureEvent& gesture)
{
    if (gesture.gestureType() != Qt::ZoomNativeGesture || gesture.value() <= -1) return;
    const auto position = m_room.toScene(gesture.position().toPoint());
    m_lookedAt.navigation.zoomAround(m_scene.scale().at(position.x()), 1 / (1 + gesture.value()));
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    // Qt turns the wheel sideways while Alt is held.
    const auto turned = event->angleDelta();
    const bool isVertical = event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::AltModifier);
    const int delta = turned.y() != 0 ? turned.y() : turned.x();
    if (isVertical)
        m_room.scrollBy(-delta / 2);
    else if (turned.y() == 0)
        m_lookedAt.navigation.goTo(
            panned(m_lookedAt.navigation.range(), -m_scene.scale().perPixel() * turned.x() / 2));
    else
        m_lookedAt.navigation.goTo(zoomed(m_lookedAt.navigation.range(), m_scene.timeAt(event->position()),
                                          std::pow(kZoomStep, -turned.y() / 120.0)));
    event->accept();
}

TimelineView::Grip TimelineView::gripAt(const QPoint& position) const
{
    if (isOnMoment(position)) return Grip::Moment;
    if (m_scene->rulerArea.contains(position)) return Grip::Ruler;
    if (edgeAt(m_scene.scene(), position)) return Grip::Edge;
    if (titleAt(m_scene.scene(), position)) return Grip::Title;
    if (!m_scene->overviewArea.contains(position)) return Grip::Plot;
    if (std::abs(position.x() - m_scene->window.left()) <= kHandle) return Grip::WindowBegin;
    if (std::abs(position.x() - m_scene->window.right()) <= kHandle) return Grip::WindowEnd;
    return Grip::Window;
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (m_drag.button != Qt::NoButton) return;
    takeHoldOf(event->pos());
    m_drag.button = event->button();
    m_lookedAt.navigation.beginMove();
    const bool isBeside = m_drag.grip == Grip::Window && !m_scene->window.contains(event->pos());
    if (!isBeside || store().isEmpty()) return;
    const auto& range = m_lookedAt.navigation.range();
    m_lookedAt.navigation.goTo(
        panned(range, m_scene.timeAt(event->pos()) - range.begin - range.length() / 2));
}

void TimelineView::takeHoldOf(const QPoint& position)
{
    m_drag = {.from = position, .last = position, .grip = gripAt(position)};
    if (const auto edge = edgeAt(m_scene.scene(), position)) {
        m_drag.track = edge->track;
        m_drag.height = edge->height;
    } else {
        m_drag.track = titleAt(m_scene.scene(), position);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag.button == Qt::NoButton) {
        m_lookedAt.selection.hover(m_scene.requestAt(event->pos()));
        m_lookedAt.selection.hover(m_scene.spanAt(event->pos()));
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
    case Grip::Edge:
        m_lookedAt.arrangement.setHeight(*m_drag.track, m_drag.height + position.y() - m_drag.from.y());
        return;
    case Grip::Title:
        setCursor(Qt::ClosedHandCursor);
        update(); // where it would go
        return;
    case Grip::Plot: break;
    default: dragWindow(position.x()); return;
    }
    setCursor(Qt::ClosedHandCursor);
    if (moved.x() != 0)
        m_lookedAt.navigation.goTo(
            panned(m_lookedAt.navigation.range(), -m_scene.scale().perPixel() * moved.x()));
    m_room.scrollBy(-moved.y());
}

void TimelineView::dragWindow(int x)
{
    if (store().isEmpty()) return;
    const auto overview = m_scene.overviewScale();
    const auto moved = overview.at(x) - overview.at(m_drag.last.x());
    auto range = m_lookedAt.navigation.range();
    if (m_drag.grip != Grip::WindowEnd) range.begin += moved;
    if (m_drag.grip != Grip::WindowBegin) range.end += moved;
    const bool isTooShort = range.length() < overview.perPixel();
    if (!isTooShort) m_lookedAt.navigation.goTo(range);
}

void TimelineView::measureTo(int x)
{
    if (!m_lookedAt.run.hasBegun()) return;
    const auto from = m_scene.scale().at(m_drag.from.x());
    const auto to = m_scene.scale().at(x);
    m_measured = {std::min(from, to), std::max(from, to)};
    m_measuredText = rangeText({.length = m_measured->length()});
    update();
}

void TimelineView::measure()
{
    if (m_measured)
        m_measuredText =
            rangeText(measureRange(store(), m_lookedAt.run.origin() + m_measured->begin,
                                   m_lookedAt.run.origin() + m_measured->end, m_lookedAt.told()));
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
                            (drag.grip == Grip::Moment && m_scene->trackArea.contains(event->pos()));
    if (drag.grip == Grip::Ruler) {
        if (!drag.isMoving) m_measured.reset();
        finishMeasure();
    } else if (drag.isMoving && drag.grip == Grip::Title) {
        dropTrack(*drag.track, event->pos().y());
    } else if (!drag.isMoving && isOnTracks) {
        if (drag.button == Qt::LeftButton) click(event->pos());
        if (drag.button == Qt::RightButton) openMenu(event->pos());
    }
    m_lookedAt.selection.hover(m_scene.requestAt(event->pos()));
    updateCursor(event->pos());
}

void TimelineView::click(const QPoint& position)
{
    if (const auto track = titleAt(m_scene.scene(), position)) {
        m_lookedAt.arrangement.fold(*track);
        return;
    }
    if (const auto note = noteAt(position)) return openNote(*note);
    const auto request = m_scene.requestAt(position);
    m_lookedAt.selection.choose(request != trace::RequestId::None
                                    ? request
                                    : requestInFold(store(), m_scene.scene(), now(), position));
    m_lookedAt.selection.choose(m_scene.spanAt(position));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    if (m_scene->rulerArea.contains(event->pos())) {
        requestMoment(event->pos().x());
        m_drag = {
            .from = event->pos(), .last = event->pos(), .button = event->button(), .grip = Grip::Moment};
        return;
    }
    if (const auto span = m_scene.spanAt(event->pos())) return m_sight.zoomTo(*span);
    m_sight.zoomTo(m_scene.requestAt(event->pos()));
}

void TimelineView::leaveEvent(QEvent*)
{
    if (m_drag.button != Qt::NoButton) return;
    m_lookedAt.selection.hover(trace::RequestId::None);
    m_lookedAt.selection.hover(std::nullopt);
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
    else if (m_lookedAt.selection.hovered() != trace::RequestId::None || m_lookedAt.selection.hoveredSpan() ||
             titleAt(m_scene.scene(), position) || noteAt(position))
        setCursor(Qt::PointingHandCursor);
    else
        setCursor(Qt::ArrowCursor);
}

} // namespace ui
