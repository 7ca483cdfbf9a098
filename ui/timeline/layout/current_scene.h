#pragma once

#include "ui/timeline/layout/looked_at.h"
#include "ui/timeline/layout/overview.h"
#include "ui/timeline/layout/scene_room.h"
#include "ui/timeline/scene/kept_columns.h"

namespace ui {

/// What is looked at, as geometry: made again when it is asked for and out of date.
class CurrentScene
{
public:
    CurrentScene(const LookedAt& lookedAt, SceneRoom& room);

    /// What is shown changed.
    void invalidate() { m_isFresh = false; }

    /// The number of tracks or the room changed.
    void layOutScrollBar();

    /// Who blocked whom; none shows nothing.
    const analysis::Flows& flows() const { return m_flows; }
    void setFlows(analysis::Flows flows);

    /// For what is said of health probes.
    const analysis::LoadBalancer& loadBalancer() const { return m_loadBalancer; }
    void setLoadBalancer(const analysis::LoadBalancer& loadBalancer);

    const Scene& scene() const;
    const Scene* operator->() const { return &scene(); }
    const SceneRoom& room() const { return m_room; }
    const TextMeter& meter() const { return m_meter; }
    TimeScale scale() const;

    /// Of the time axis that is seen.
    trace::Duration middle() const { return scale().at(scene().plotArea.center().x()); }

    /// On the overview the whole run lies under the pointer.
    trace::Duration timeAt(const QPointF& position) const;
    TimeScale overviewScale() const;

    trace::RequestId requestAt(const QPoint& position) const;
    std::optional<GenericPlace> spanAt(const QPoint& position) const;

    /// The visible part of a request's bar; where its track is folded, nothing, or that part of the track.
    std::optional<QRect> barOf(trace::RequestId id) const;
    std::optional<QRect> placeOf(trace::RequestId id) const;

    /// What a place tells that is no bar; empty where there is nothing to say.
    QString placeTip(const QPoint& position) const;

private:
    SceneOptions options() const;
    bool hasOverview() const;

    const LookedAt& m_lookedAt;
    SceneRoom& m_room;
    analysis::LoadBalancer m_loadBalancer;
    analysis::Flows m_flows;
    TextMeter m_meter;
    mutable OverviewBands m_bands;
    mutable KeptColumns m_columns;
    mutable Scene m_scene;
    mutable bool m_isFresh = false;
};

} // namespace ui
