#pragma once

#include "ui/timeline/hand/notes.h"
#include "ui/timeline/hand/range_measure.h"
#include "ui/timeline/hand/sight.h"
#include "ui/timeline/hand/track_menu.h"

class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace ui {

/// What the mouse and the touchpad do in the timeline. Positions are pixels of the scene, but for a pinch,
/// which nobody magnifies.
class TimelinePointer : public QObject
{
    Q_OBJECT

public:
    TimelinePointer(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room, Sight& sight,
                    Notes& notes, RangeMeasure& measure, TrackMenu& menu, QWidget& view);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void leave();
    void turnWheel(QWheelEvent& event);
    void pinch(const QNativeGestureEvent& gesture);

    /// The line between two tracks where the one that is dragged would go.
    std::optional<QRect> dropPlace() const;

Q_SIGNALS:
    /// Somebody wants the time cursor to stand there.
    void momentRequested(trace::Time moment);

private:
    enum class Grip : std::uint8_t { Plot, Title, Edge, Ruler, Moment, Window, WindowBegin, WindowEnd };

    struct Drag
    {
        QPoint from;
        QPoint last;
        Qt::MouseButton button = Qt::NoButton;
        Grip grip = Grip::Plot;
        bool isMoving = false;           ///< far enough to be more than a click
        std::optional<TrackKey> track{}; ///< whose title or lower end was taken hold of
        int height = 0;                  ///< of that track at first
    };

    Grip gripAt(const QPoint& position) const;
    void takeHoldOf(const QPoint& position);
    void dragTo(const QPoint& position);
    void dragWindow(int x);
    void click(const QPoint& position);
    void updateCursor(const QPoint& position);
    void requestMoment(int x);
    bool turnIdleAt(const QPoint& position);
    const SceneTitle* dropTitle(int y) const;
    void dropTrack(const TrackKey& track, int y);

    LookedAt& m_lookedAt;
    const CurrentScene& m_scene;
    SceneRoom& m_room;
    Sight& m_sight;
    Notes& m_notes;
    RangeMeasure& m_measure;
    TrackMenu& m_menu;
    QWidget& m_view;
    Drag m_drag;
};

} // namespace ui
