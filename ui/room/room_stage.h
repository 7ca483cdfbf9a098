#pragma once

#include "ui/room/room_facts.h"

#include <QObject>

namespace ui {

struct RoomActions;
class PollView;
class RoomSide;
class RoomWall;
class TimelineView;

/// What stands around the timeline while the room is open: the question above it, the wall below it, and
/// beside it how to join in. Nothing of it is there while the room is closed.
class RoomStage : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; the centre puts the three into its layout.
    RoomStage(const RoomActions& actions, TimelineView& timeline, QObject* parent);

    PollView& poll() const { return *m_poll; }
    RoomWall& wall() const { return *m_wall; }
    RoomSide& side() const { return *m_side; }

    /// The room is open.
    bool isShown() const { return m_isShown; }

    /// Nothing: the room is closed.
    void show(const std::optional<RoomFacts>& facts);

    void setMagnification(qreal factor);

Q_SIGNALS:
    void againRequested();
    void shownChanged();

private:
    void align();

    TimelineView& m_timeline;
    PollView* m_poll;
    RoomWall* m_wall;
    RoomSide* m_side;
    bool m_isShown = false;
};

} // namespace ui
