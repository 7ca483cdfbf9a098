#pragma once

#include "ui/timeline/layout/current_scene.h"

namespace ui {

/// Brings requests and spans of another program into sight, as a person's move.
class Sight
{
public:
    Sight(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room);

    /// Moves no further than needed.
    void reveal(trace::RequestId id);
    void reveal(const GenericPlace& place);

    /// Fills the plot with it.
    void zoomTo(trace::RequestId id);
    void zoomTo(const GenericPlace& place);

private:
    TimeRange rangeOf(const trace::Request& request) const;
    TimeRange rangeOf(const GenericPlace& place) const;
    void zoomTo(const TimeRange& span);
    void panTo(const TimeRange& span);

    LookedAt& m_lookedAt;
    const CurrentScene& m_scene;
    SceneRoom& m_room;
};

} // namespace ui
