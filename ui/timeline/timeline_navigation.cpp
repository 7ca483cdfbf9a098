// Where the timeline looks.

#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/scene/lane_finder.h"
#include "ui/timeline/timeline_view.h"

#include <QScrollBar>

namespace ui {

namespace {

constexpr double kZoomStep = 1.25; // of a key press
constexpr qint64 kTogether = 600;  // milliseconds between movements that are undone together

} // namespace

void TimelineView::fitAll()
{
    if (!m_store.isEmpty()) navigate(fitted(wholeRun()));
}

void TimelineView::zoomIn()
{
    rebuild();
    zoomAround(m_scene.plotArea.center().x(), 1 / kZoomStep);
}

void TimelineView::zoomOut()
{
    rebuild();
    zoomAround(m_scene.plotArea.center().x(), kZoomStep);
}

/// A person moved the view.
void TimelineView::navigate(const TimeRange& range)
{
    const bool isNewMove = !m_sinceMove.isValid() || m_sinceMove.elapsed() > kTogether;
    if (isNewMove) m_history.leave(m_viewport.range());
    m_sinceMove.start();
    moveTo(clamped(range, wholeRun()));
}

void TimelineView::moveTo(const TimeRange& range)
{
    const bool wasLive = isLive();
    m_viewport.show(range);
    invalidate();
    if (wasLive) Q_EMIT liveChanged(false);
}

void TimelineView::undoMove()
{
    m_sinceMove.invalidate();
    if (const auto range = m_history.undo(m_viewport.range())) moveTo(*range);
}

void TimelineView::redoMove()
{
    m_sinceMove.invalidate();
    if (const auto range = m_history.redo(m_viewport.range())) moveTo(*range);
}

void TimelineView::zoomAround(qreal x, qreal factor)
{
    navigate(zoomed(m_viewport.range(), scale().at(x), factor));
}

void TimelineView::zoomTo(trace::RequestId id)
{
    const auto* request = m_store.find(id);
    if (request == nullptr) return;
    const auto end = request->isWorkedOff() ? request->over() : std::max(now(), request->begin());
    m_sinceMove.invalidate();
    navigate(fitted({request->begin() - m_store.origin(), end - m_store.origin()}));
}

void TimelineView::reveal(trace::RequestId id)
{
    const auto* request = m_store.find(id);
    if (request == nullptr) return;
    const auto begin = request->begin() - m_store.origin();
    const auto end =
        (request->isWorkedOff() ? request->over() : std::max(now(), request->begin())) - m_store.origin();
    const auto& range = m_viewport.range();
    if (end < range.begin || begin > range.end)
        navigate(panned(range, begin - range.begin - range.length() / 4));
    rebuild();
    const auto bar = placeOf(m_store, m_scene, now(), id);
    if (!bar) return;
    const auto& area = m_scene.trackArea;
    if (bar->top() < area.top()) scrollBy(bar->top() - area.top() - kMargin);
    if (bar->bottom() > area.bottom()) scrollBy(bar->bottom() - area.bottom() + kMargin);
}

void TimelineView::scrollBy(int pixels)
{
    if (!m_scrollBar->isHidden()) m_scrollBar->setValue(m_scrollBar->value() + pixels);
}

} // namespace ui
