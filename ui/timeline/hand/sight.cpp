#include "ui/timeline/hand/sight.h"

#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/generic/generic_lane.h"
#include "ui/timeline/layout/scene_builder.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double kRevealedAt = 0.25; // of what is seen

} // namespace

Sight::Sight(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room)
    : m_lookedAt(lookedAt)
    , m_scene(scene)
    , m_room(room)
{}

void Sight::zoomTo(trace::RequestId id)
{
    const auto* request = m_lookedAt.run.store().find(id);
    if (request == nullptr) return;
    zoomTo(rangeOf(*request));
}

void Sight::reveal(trace::RequestId id)
{
    const auto* request = m_lookedAt.run.store().find(id);
    if (request == nullptr) return;
    panTo(rangeOf(*request));
    const auto bar = m_scene.placeOf(id);
    if (!bar) return;
    const auto& area = m_scene->trackArea;
    if (bar->top() < area.top()) m_room.scrollBy(bar->top() - area.top() - kMargin);
    if (bar->bottom() > area.bottom()) m_room.scrollBy(bar->bottom() - area.bottom() + kMargin);
}

void Sight::zoomTo(const GenericPlace& place)
{
    zoomTo(rangeOf(place));
}

void Sight::reveal(const GenericPlace& place)
{
    panTo(rangeOf(place));
    m_lookedAt.arrangement.setExtent({TrackKey::Kind::Generic, {}, place.track}, TrackView::Whole);
    const auto& area = m_scene->trackArea;
    const auto heights = layOutTracks(
        countLanes(m_lookedAt.run.store(), m_lookedAt.run.tracks(), m_lookedAt.arrangement.views()),
        area.height());
    const auto& strip = heights.generic[place.track];
    const int inside = strip.mode == LaneMode::Lanes ? strip.rows.barTop(place.lane) : strip.top;
    const int top = area.top() + inside - m_room.scrolled();
    if (top < area.top() || top + kGroupHead > area.bottom()) m_room.scrollBy(top - area.center().y());
}

TimeRange Sight::rangeOf(const trace::Request& request) const
{
    const auto& run = m_lookedAt.run;
    const auto end = request.isWorkedOff() ? request.over() : std::max(run.now(), request.begin());
    return {request.begin() - run.store().origin(), end - run.store().origin()};
}

TimeRange Sight::rangeOf(const GenericPlace& place) const
{
    const auto& run = m_lookedAt.run;
    const auto* span = spanAt(run.store(), place);
    if (span == nullptr) return m_lookedAt.navigation.range();
    return {span->begin - run.store().origin(), endOf(*span, run.now()) - run.store().origin()};
}

void Sight::zoomTo(const TimeRange& span)
{
    m_lookedAt.navigation.beginMove();
    m_lookedAt.navigation.fitTo(span);
}

void Sight::panTo(const TimeRange& span)
{
    const auto& range = m_lookedAt.navigation.range();
    if (span.end < range.begin || span.begin > range.end)
        m_lookedAt.navigation.panTo(span.begin, kRevealedAt);
}

} // namespace ui
