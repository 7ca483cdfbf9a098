#include "ui/timeline/hand/timeline_pointer.h"

#include "ui/timeline/layout/moment_mark.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace ui {

namespace {

constexpr int kDropLine = 4;
constexpr int kWindowHandle = 5; // pixels beside the window's edge that take hold of it

} // namespace

TimelinePointer::TimelinePointer(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room, Sight& sight,
                                 Notes& notes, RangeMeasure& measure, TrackMenu& menu, QWidget& view)
    : m_lookedAt(lookedAt)
    , m_scene(scene)
    , m_room(room)
    , m_sight(sight)
    , m_notes(notes)
    , m_measure(measure)
    , m_menu(menu)
    , m_view(view)
{}

void TimelinePointer::pinch(const QNativeGestureEvent& gesture)
{
    if (gesture.gestureType() != Qt::ZoomNativeGesture || gesture.value() <= -1) return;
    const auto position = m_room.toScene(gesture.position().toPoint());
    m_lookedAt.navigation.zoomAround(m_scene.scale().at(position.x()), 1 / (1 + gesture.value()));
}

void TimelinePointer::turnWheel(QWheelEvent& event)
{
    // Qt turns the wheel sideways while Alt is held.
    const auto turned = event.angleDelta();
    const bool isVertical = event.modifiers().testAnyFlags(Qt::ShiftModifier | Qt::AltModifier);
    const int delta = turned.y() != 0 ? turned.y() : turned.x();
    if (isVertical)
        m_room.scrollBy(-delta / 2);
    else if (turned.y() == 0)
        m_lookedAt.navigation.panBy(-m_scene.scale().perPixel() * turned.x() / 2);
    else
        m_lookedAt.navigation.zoomAround(m_scene.timeAt(event.position()),
                                         std::pow(Navigation::kZoomStep, -turned.y() / 120.0));
    event.accept();
}

TimelinePointer::Grip TimelinePointer::gripAt(const QPoint& position) const
{
    if (isOnMoment(m_lookedAt, m_scene, position)) return Grip::Moment;
    if (m_scene->rulerArea.contains(position)) return Grip::Ruler;
    if (edgeAt(m_scene.scene(), position)) return Grip::Edge;
    if (titleAt(m_scene.scene(), position)) return Grip::Title;
    if (!m_scene->overviewArea.contains(position)) return Grip::Plot;
    if (std::abs(position.x() - m_scene->window.left()) <= kWindowHandle) return Grip::WindowBegin;
    if (std::abs(position.x() - m_scene->window.right()) <= kWindowHandle) return Grip::WindowEnd;
    return Grip::Window;
}

void TimelinePointer::press(const QMouseEvent& event)
{
    if (m_drag.button != Qt::NoButton) return;
    takeHoldOf(event.pos());
    m_drag.button = event.button();
    m_lookedAt.navigation.beginMove();
    const bool isBeside = m_drag.grip == Grip::Window && !m_scene->window.contains(event.pos());
    if (!isBeside || m_lookedAt.run.store().isEmpty()) return;
    constexpr double kMiddle = 0.5;
    m_lookedAt.navigation.panTo(m_scene.timeAt(event.pos()), kMiddle);
}

void TimelinePointer::takeHoldOf(const QPoint& position)
{
    m_drag = {.from = position, .last = position, .grip = gripAt(position)};
    if (const auto edge = edgeAt(m_scene.scene(), position)) {
        m_drag.track = edge->track;
        m_drag.height = edge->height;
    } else {
        m_drag.track = titleAt(m_scene.scene(), position);
    }
}

void TimelinePointer::move(const QMouseEvent& event)
{
    if (m_drag.button == Qt::NoButton) {
        m_lookedAt.selection.hover(m_scene.requestAt(event.pos()));
        m_lookedAt.selection.hover(m_scene.spanAt(event.pos()));
        updateCursor(event.pos());
        return;
    }
    const auto distance = (event.pos() - m_drag.from).manhattanLength();
    if (!m_drag.isMoving && distance < QApplication::startDragDistance()) return;
    m_drag.isMoving = true;
    dragTo(event.pos());
    m_drag.last = event.pos();
}

void TimelinePointer::dragTo(const QPoint& position)
{
    const auto moved = position - m_drag.last;
    switch (m_drag.grip) {
    case Grip::Ruler: m_measure.stretch(m_drag.from.x(), position.x()); return;
    case Grip::Moment: requestMoment(position.x()); return;
    case Grip::Edge:
        m_lookedAt.arrangement.setHeight(*m_drag.track, m_drag.height + position.y() - m_drag.from.y());
        return;
    case Grip::Title:
        m_view.setCursor(Qt::ClosedHandCursor);
        m_view.update(); // where it would go
        return;
    case Grip::Plot: break;
    default: dragWindow(position.x()); return;
    }
    m_view.setCursor(Qt::ClosedHandCursor);
    if (moved.x() != 0) m_lookedAt.navigation.panBy(-m_scene.scale().perPixel() * moved.x());
    m_room.scrollBy(-moved.y());
}

void TimelinePointer::dragWindow(int x)
{
    if (m_lookedAt.run.store().isEmpty()) return;
    const auto overview = m_scene.overviewScale();
    const double moved = x - m_drag.last.x();
    auto range = m_lookedAt.navigation.range();
    const double begin = overview.x(range.begin);
    const double end = overview.x(range.end);
    if (m_drag.grip == Grip::Window) return m_lookedAt.navigation.panTo(overview.at(begin + moved), 0);
    if (m_drag.grip == Grip::WindowBegin) range.begin = overview.at(begin + moved);
    if (m_drag.grip == Grip::WindowEnd) range.end = overview.at(end + moved);
    if (overview.x(range.end) - overview.x(range.begin) >= 1) m_lookedAt.navigation.goTo(range);
}

void TimelinePointer::release(const QMouseEvent& event)
{
    if (event.button() != m_drag.button) return;
    const auto drag = m_drag;
    m_drag = {};
    const bool isOnTracks = drag.grip == Grip::Plot || drag.grip == Grip::Title || drag.grip == Grip::Edge ||
                            (drag.grip == Grip::Moment && m_scene->trackArea.contains(event.pos()));
    if (drag.grip == Grip::Ruler) {
        if (!drag.isMoving) m_measure.clear();
        m_measure.finish();
        if (!drag.isMoving && drag.button == Qt::LeftButton) turnIdleAt(event.pos());
    } else if (drag.isMoving && drag.grip == Grip::Title) {
        dropTrack(*drag.track, event.pos().y());
    } else if (!drag.isMoving && isOnTracks) {
        if (drag.button == Qt::LeftButton) click(event.pos());
        if (drag.button == Qt::RightButton) m_menu.open(event.pos());
    }
    m_lookedAt.selection.hover(m_scene.requestAt(event.pos()));
    updateCursor(event.pos());
}

void TimelinePointer::click(const QPoint& position)
{
    if (const auto track = titleAt(m_scene.scene(), position)) {
        m_lookedAt.arrangement.fold(*track);
        return;
    }
    if (const auto note = m_notes.at(position)) return m_notes.open(*note);
    if (turnIdleAt(position)) return;
    const auto request = m_scene.requestAt(position);
    m_lookedAt.selection.choose(
        request != trace::RequestId::None
            ? request
            : requestInFold(m_lookedAt.run.store(), m_scene.scene(), m_lookedAt.run.now(), position));
    m_lookedAt.selection.choose(m_scene.spanAt(position));
}

/// Folds or unfolds the idle stretch that is there, if there is one.
bool TimelinePointer::turnIdleAt(const QPoint& position)
{
    const auto idle = idleAt(m_scene.scene(), position);
    if (idle) m_lookedAt.navigation.turnIdle(idle->time);
    return idle.has_value();
}

void TimelinePointer::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton) return;
    if (m_scene->rulerArea.contains(event.pos())) {
        requestMoment(event.pos().x());
        m_drag = {.from = event.pos(), .last = event.pos(), .button = event.button(), .grip = Grip::Moment};
        return;
    }
    if (const auto span = m_scene.spanAt(event.pos())) return m_sight.zoomTo(*span);
    m_sight.zoomTo(m_scene.requestAt(event.pos()));
}

/// The worker's title that is nearest, null where none is seen.
const SceneTitle* TimelinePointer::dropTitle(int y) const
{
    const SceneTitle* nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const auto& title : m_scene->titles) {
        const int distance = std::abs(title.rect.center().y() - y);
        if (title.track.kind != TrackKey::Kind::Worker || distance >= least) continue;
        least = distance;
        nearest = &title;
    }
    return nearest;
}

void TimelinePointer::dropTrack(const TrackKey& track, int y)
{
    const auto* title = dropTitle(y);
    if (title == nullptr) return;
    m_lookedAt.arrangement.moveTo(track, m_lookedAt.arrangement.placeOf(title->track));
}

void TimelinePointer::requestMoment(int x)
{
    if (m_lookedAt.run.hasBegun()) Q_EMIT momentRequested(m_lookedAt.run.origin() + m_scene.scale().at(x));
}

void TimelinePointer::leave()
{
    if (m_drag.button != Qt::NoButton) return;
    m_lookedAt.selection.hover(trace::RequestId::None);
    m_lookedAt.selection.hover(std::nullopt);
}

void TimelinePointer::updateCursor(const QPoint& position)
{
    const auto grip = gripAt(position);
    if (grip == Grip::WindowBegin || grip == Grip::WindowEnd || grip == Grip::Moment)
        m_view.setCursor(Qt::SizeHorCursor);
    else if (grip == Grip::Edge)
        m_view.setCursor(Qt::SizeVerCursor);
    else if (grip == Grip::Window)
        m_view.setCursor(Qt::OpenHandCursor);
    else if (idleAt(m_scene.scene(), position))
        m_view.setCursor(Qt::PointingHandCursor);
    else if (grip == Grip::Ruler)
        m_view.setCursor(Qt::IBeamCursor);
    else if (m_lookedAt.selection.hovered() != trace::RequestId::None || m_lookedAt.selection.hoveredSpan() ||
             titleAt(m_scene.scene(), position) || m_notes.at(position))
        m_view.setCursor(Qt::PointingHandCursor);
    else
        m_view.setCursor(Qt::ArrowCursor);
}

std::optional<QRect> TimelinePointer::dropPlace() const
{
    const bool isMovingTrack =
        m_drag.isMoving && m_drag.grip == Grip::Title && m_drag.track->kind == TrackKey::Kind::Worker;
    const auto* title = isMovingTrack ? dropTitle(m_drag.last.y()) : nullptr;
    if (title == nullptr) return std::nullopt;
    const auto& arrangement = m_lookedAt.arrangement;
    const bool isBelow = arrangement.placeOf(title->track) > arrangement.placeOf(*m_drag.track);
    const auto card = std::ranges::find_if(
        m_scene->cards, [title](const QRect& rect) { return rect.contains(title->rect.center()); });
    const auto& place = card != m_scene->cards.end() ? *card : title->rect;
    const int y = isBelow ? place.bottom() + 1 : place.top() - kDropLine;
    return QRect(place.left(), y, m_scene->size.width() - 2 * place.left(), kDropLine);
}

} // namespace ui

#include "moc_timeline_pointer.cpp"
