#include "ui/room/room_stage.h"

#include "ui/room/poll_view.h"
#include "ui/room/room_side.h"
#include "ui/room/room_wall.h"
#include "ui/timeline/timeline_view.h"

#include <utility>

namespace ui {

RoomStage::RoomStage(const RoomActions& actions, TimelineView& timeline, QObject* parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_poll(new PollView)
    , m_wall(new RoomWall(actions))
    , m_side(new RoomSide)
{
    connect(m_wall, &RoomWall::againRequested, this, &RoomStage::againRequested);
    show({});
}

void RoomStage::show(const std::optional<RoomFacts>& facts)
{
    m_wall->setVisible(facts.has_value());
    m_side->setVisible(facts.has_value());
    m_poll->show(facts ? facts->poll : std::nullopt);
    if (std::exchange(m_isShown, facts.has_value()) != m_isShown) Q_EMIT shownChanged();
    if (!facts) return;
    m_wall->show(*facts);
    m_side->show(*facts);
    align();
}

void RoomStage::align()
{
    const auto axis = m_timeline.axis();
    m_poll->setAxis(axis.left, axis.width, axis.range);
}

void RoomStage::setMagnification(qreal factor)
{
    m_poll->setMagnification(factor);
    m_wall->setMagnification(factor);
    m_side->setMagnification(factor);
}

} // namespace ui

#include "moc_room_stage.cpp"
