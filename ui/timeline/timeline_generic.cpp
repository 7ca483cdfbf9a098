// Spans of another program: pointing at them, selecting them, looking for them.

#include "engine/trace/history.h"
#include "ui/generic/generic_finder.h"
#include "ui/generic/generic_lane.h"
#include "ui/generic/generic_words.h"
#include "ui/timeline/layout/place_tip.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/scene/lane_finder.h"
#include "ui/timeline/timeline_view.h"

#include <QLineEdit>
#include <QTextDocumentFragment>
#include <QToolTip>

namespace ui {

/// Another run has other ones.
void TimelineView::forgetSpans()
{
    m_selectedSpan.reset();
    m_hoveredSpan.reset();
    std::erase_if(m_trackViews, [](const auto& view) { return view.first.kind == TrackKey::Kind::Generic; });
}

std::optional<GenericPlace> TimelineView::spanAt(const QPoint& position) const
{
    rebuild();
    return genericSpanAt(m_store, m_scene, now(), position);
}

void TimelineView::hoverSpan(const std::optional<GenericPlace>& place)
{
    if (m_hoveredSpan == place) return;
    m_hoveredSpan = place;
    update();
}

void TimelineView::selectSpan(const std::optional<GenericPlace>& place)
{
    if (place) selectByHand(trace::RequestId::None);
    if (m_selectedSpan == place) return;
    m_selectedSpan = place;
    if (place)
        setAccessibleDescription(
            QTextDocumentFragment::fromHtml(genericToolTip(m_store, *place, now())).toPlainText());
    update();
}

TimeRange TimelineView::rangeOf(const GenericPlace& place) const
{
    const auto* span = ui::spanAt(m_store, place);
    if (span == nullptr) return m_viewport.range();
    return {span->begin - m_store.origin(), endOf(*span, now()) - m_store.origin()};
}

void TimelineView::zoomToSpan(const GenericPlace& place)
{
    m_sinceMove.invalidate();
    navigate(fitted(rangeOf(place)));
}

void TimelineView::revealSpan(const GenericPlace& place)
{
    const auto span = rangeOf(place);
    const auto& range = m_viewport.range();
    if (span.end < range.begin || span.begin > range.end)
        navigate(panned(range, span.begin - range.begin - range.length() / 4));
    setTrackView({TrackKey::Kind::Generic, {}, place.track}, TrackView::Whole);
    rebuild();
    const auto& area = m_scene.trackArea;
    const auto heights = layOutTracks(countLanes(m_store, m_tracks, m_trackViews), area.height());
    const auto& strip = heights.generic[place.track];
    const int inside = strip.mode == LaneMode::Lanes ? strip.rows.barTop(place.lane) : strip.top;
    const int top = area.top() + inside - sceneOptions().scroll;
    if (top < area.top() || top + kGroupHead > area.bottom()) scrollBy(top - area.center().y());
}

/// Along the lane; without a selection the first one of all.
bool TimelineView::selectNeighbourSpan(int step)
{
    const auto next = neighbourOf(m_store, m_selectedSpan, step);
    if (!next) return false;
    selectSpan(next);
    revealSpan(*next);
    return true;
}

bool TimelineView::searchSpansOn(int step)
{
    const auto found = findGenericSpan(m_store, m_search->text(), m_selectedSpan, step);
    if (!found) return false;
    selectSpan(found);
    revealSpan(*found);
    return true;
}

QString TimelineView::callTip(const trace::UpstreamCall& call) const
{
    if (!m_moment) return callToolTip(m_store, call, now());
    return call.arrived > *m_moment ? QString()
                                    : callToolTip(m_store, trace::asOf(call, *m_moment), *m_moment);
}

QString TimelineView::placeTip(const QPoint& position) const
{
    if (m_store.isEmpty() || !trace::isSet(m_store.origin())) return {};
    const auto options = sceneOptions();
    return placeTipAt({m_store, m_tracks, options, m_meter, m_store.origin(), m_scene}, position);
}

bool TimelineView::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    QString text;
    const auto title = titleAt(m_scene, position);
    if (const auto span = spanAt(position))
        text = genericToolTip(m_store, *span, m_moment.value_or(now()));
    else if (title && title->kind == TrackKey::Kind::Generic)
        text = genericTrackToolTip(m_store, title->row);
    else if (const auto* call = callAt(m_store, m_scene, now(), position))
        text = callTip(*call);
    else if (const auto* request = m_store.find(requestAt(m_store, m_scene, now(), position)))
        text = requestTip(*request, segmentAt(m_store, m_scene, now(), *request, position));
    else if (title)
        text = tr("A click folds or unfolds it; the right button offers more.");
    else
        text = placeTip(position);
    if (text.isEmpty()) return false;
    QToolTip::showText(globalPosition, text, this);
    return true;
}

} // namespace ui
