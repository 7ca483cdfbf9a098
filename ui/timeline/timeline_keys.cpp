// What mouse buttons and keys do in the timeline.

#include "ui/timeline/scene_builder.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

namespace {

constexpr int kPanPart = 10; // a key press moves by this part of what is seen

trace::RequestId requestOf(const SceneTarget* target)
{
    return target != nullptr ? target->request : trace::RequestId::None;
}

} // namespace

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (m_drag.button != Qt::NoButton) return;
    m_drag = {event->pos(), event->pos(), event->button(), false};
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag.button == Qt::NoButton) {
        rebuild();
        setHovered(requestOf(targetAt(m_scene, event->pos())));
        return;
    }
    const auto distance = (event->pos() - m_drag.from).manhattanLength();
    if (!m_drag.isMoving && distance < QApplication::startDragDistance()) return;
    m_drag.isMoving = true;
    setCursor(Qt::ClosedHandCursor);
    const auto moved = event->pos() - m_drag.last;
    m_drag.last = event->pos();
    const auto& range = m_viewport.range();
    if (moved.x() != 0) navigate(panned(range, -scaleOf(sceneOptions().size, range).perPixel() * moved.x()));
    scrollBy(-moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_drag.button) return;
    const bool isClick = !m_drag.isMoving && m_drag.button == Qt::LeftButton;
    m_drag = {};
    rebuild();
    const auto hit = requestOf(targetAt(m_scene, event->pos()));
    setHovered(hit);
    if (isClick) selectByHand(hit);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    rebuild();
    if (event->button() == Qt::LeftButton) zoomTo(requestOf(targetAt(m_scene, event->pos())));
}

void TimelineView::leaveEvent(QEvent*)
{
    if (m_drag.button == Qt::NoButton) setHovered(trace::RequestId::None);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain =
        !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!isPlain || (!pressNavigationKey(*event) && !pressSelectionKey(*event)))
        QWidget::keyPressEvent(event);
}

bool TimelineView::pressNavigationKey(const QKeyEvent& event)
{
    const auto& range = m_viewport.range();
    const auto step = range.length() / kPanPart;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_W:
        zoomIn();
        break;
    case Qt::Key_Minus:
    case Qt::Key_S:
        zoomOut();
        break;
    case Qt::Key_Left:
    case Qt::Key_A:
        navigate(panned(range, -step));
        break;
    case Qt::Key_Right:
    case Qt::Key_D:
        navigate(panned(range, step));
        break;
    case Qt::Key_Up:
        scrollBy(-kRulerHeight);
        break;
    case Qt::Key_Down:
        scrollBy(kRulerHeight);
        break;
    case Qt::Key_Home:
        navigate(panned(range, fitted(wholeRun()).begin - range.begin));
        break;
    case Qt::Key_End:
        navigate(panned(range, fitted(wholeRun()).end - range.end));
        break;
    case Qt::Key_0:
        fitAll();
        break;
    case Qt::Key_L:
        setLive(!isLive());
        break;
    default:
        return false;
    }
    return true;
}

bool TimelineView::pressSelectionKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_F:
        zoomTo(m_selected);
        return true;
    case Qt::Key_Period:
        selectNeighbour(1);
        return true;
    case Qt::Key_Comma:
        selectNeighbour(-1);
        return true;
    case Qt::Key_Escape:
        selectByHand(trace::RequestId::None);
        return true;
    default:
        return false;
    }
}

/// The next request by number, or the previous one; without a selection the first or the last one.
void TimelineView::selectNeighbour(int step)
{
    if (m_store.isEmpty()) return;
    const auto first = static_cast<long long>(trace::number(m_store.requests().front().id));
    const auto last = static_cast<long long>(trace::number(m_store.requests().back().id));
    const bool hasSelection = m_selected != trace::RequestId::None;
    long long next = hasSelection ? trace::number(m_selected) + step : (step > 0 ? first : last);
    while (first <= next && next <= last && m_store.find(trace::RequestId(next)) == nullptr)
        next += step;
    if (first <= next && next <= last) selectByHand(trace::RequestId(next));
}

void TimelineView::selectByHand(trace::RequestId id)
{
    if (id == m_selected) return;
    select(id);
    Q_EMIT requestSelected(id);
}

} // namespace ui
