#pragma once

#include "ui/timeline/hand/sight.h"

class QKeyEvent;

namespace ui {

/// What keys do in the timeline.
class TimelineKeys : public QObject
{
    Q_OBJECT

public:
    TimelineKeys(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room, Sight& sight);

    /// False where the key does nothing here.
    bool press(const QKeyEvent& event);

    /// The next request by number, or the previous one; without a selection the first or the last one. Health
    /// probes are passed over. In a run of another program the next span along the lane. False where there is
    /// no further one.
    bool selectNeighbour(int step);

Q_SIGNALS:
    void searchRequested();
    void noteRequested();

    /// While there is a time cursor.
    void playRequested();

    /// Nothing shall be selected or measured any more.
    void escaped();

private:
    bool pressNavigationKey(const QKeyEvent& event);
    bool pressControlKey(const QKeyEvent& event);
    bool pressSelectionKey(const QKeyEvent& event);
    bool selectNeighbourSpan(int step);
    void playOrPause();

    LookedAt& m_lookedAt;
    const CurrentScene& m_scene;
    SceneRoom& m_room;
    Sight& m_sight;
};

} // namespace ui
