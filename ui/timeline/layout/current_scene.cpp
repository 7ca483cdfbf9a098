#include "ui/timeline/layout/current_scene.h"

#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/layout/place_tip.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/scene/lane_finder.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kRoomForOverview = 260;

} // namespace

CurrentScene::CurrentScene(const LookedAt& lookedAt, SceneRoom& room)
    : m_lookedAt(lookedAt)
    , m_room(room)
{}

void CurrentScene::layOutScrollBar()
{
    const auto& run = m_lookedAt.run;
    const auto counts = countLanes(run.store(), run.tracks(), m_lookedAt.arrangement.views());
    const int head = headHeight(counts, hasOverview());
    const int available = std::max(1, m_room.size().height() - head);
    m_room.layOutScrollBar(head, run.store().isEmpty() ? 0 : layOutTracks(counts, available).contentHeight);
}

void CurrentScene::setFlows(analysis::Flows flows)
{
    m_flows = std::move(flows);
    invalidate();
}

void CurrentScene::setLoadBalancer(const analysis::LoadBalancer& loadBalancer)
{
    m_loadBalancer = loadBalancer;
    invalidate();
}

const Scene& CurrentScene::scene() const
{
    if (m_lookedAt.run.isCurrent() && !std::exchange(m_isFresh, true))
        m_scene = buildScene(m_lookedAt.run.store(), m_lookedAt.run.tracks(), options(), m_meter);
    return m_scene;
}

SceneOptions CurrentScene::options() const
{
    const auto seen = m_room.sizeBesideScrollBar();
    return {.size = seen,
            .range = aligned(m_lookedAt.navigation.range(), plotWidth(seen.width()),
                             m_lookedAt.navigation.folding().folded()),
            .wholeRun = m_lookedAt.run.whole(),
            .folded = m_lookedAt.navigation.folding().folded(),
            .unfolded = m_lookedAt.navigation.folding().unfolded(),
            .now = m_lookedAt.run.now(),
            .moment = m_lookedAt.cursor.moment,
            .queuedThen = m_lookedAt.cursor.there.queued,
            .isLive = m_lookedAt.navigation.isLive(),
            .hasOverview = hasOverview(),
            .fadesOlder = !m_lookedAt.cursor.moment,
            .hasArrows = true,
            .bandsBefore = &m_bands,
            .keptColumns = &m_columns,
            .loadBalancer = m_loadBalancer,
            .flows = m_flows,
            .scroll = m_room.scrolled(),
            .views = m_lookedAt.arrangement.views()};
}

/// A low view needs all of its height for the tracks.
bool CurrentScene::hasOverview() const
{
    return m_room.size().height() >= kRoomForOverview;
}

TimeScale CurrentScene::scale() const
{
    const int width = m_room.sizeBesideScrollBar().width();
    const auto& folded = m_lookedAt.navigation.folding().folded();
    return scaleOf(width, aligned(m_lookedAt.navigation.range(), plotWidth(width), folded), folded);
}

trace::Duration CurrentScene::timeAt(const QPointF& position) const
{
    const bool isOnOverview =
        !m_lookedAt.run.store().isEmpty() && scene().overviewArea.contains(position.toPoint());
    return (isOnOverview ? overviewScale() : scale()).at(position.x());
}

TimeScale CurrentScene::overviewScale() const
{
    const auto& folded = m_lookedAt.navigation.folding().folded();
    return overviewScaleOf(scene().overviewArea, fitted(m_lookedAt.run.whole(), folded), folded);
}

trace::RequestId CurrentScene::requestAt(const QPoint& position) const
{
    return ui::requestAt(m_lookedAt.run.store(), scene(), m_lookedAt.run.now(), position);
}

std::optional<GenericPlace> CurrentScene::spanAt(const QPoint& position) const
{
    return genericSpanAt(m_lookedAt.run.store(), scene(), m_lookedAt.run.now(), position);
}

std::optional<QRect> CurrentScene::barOf(trace::RequestId id) const
{
    return ui::barOf(m_lookedAt.run.store(), scene(), m_lookedAt.run.now(), id);
}

std::optional<QRect> CurrentScene::placeOf(trace::RequestId id) const
{
    return ui::placeOf(m_lookedAt.run.store(), scene(), m_lookedAt.run.now(), id);
}

QString CurrentScene::placeTip(const QPoint& position) const
{
    const auto& run = m_lookedAt.run;
    if (run.store().isEmpty() || !trace::isSet(run.store().origin())) return {};
    scene();
    const auto shown = options();
    return placeTipAt({run.store(), run.tracks(), shown, m_meter, run.store().origin(), m_scene}, position);
}

} // namespace ui
