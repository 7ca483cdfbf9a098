#include "ui/timeline/model/waiting_track.h"

#include "ui/timeline/model/settling.h"

namespace ui {

void WaitingTrack::startUpdate()
{
    m_isShown = std::ranges::any_of(m_track.indexes, [](const LaneIndex& lane) { return lane.settled > 0; });
}

void WaitingTrack::update(const trace::Request& request, OpenRequest& open, trace::Time now)
{
    const bool isRead = trace::isSet(request.read);
    if (!isRead && open.waitingLane == OpenRequest::kNoLane)
        open.waitingLane = m_track.append(open.row, request.begin());
    if (open.waitingLane == OpenRequest::kNoLane) return;
    if (isRead) {
        m_track.lanes[open.waitingLane].erase(open.row);
        if (!open.hasLeftWaiting) m_track.layout.end(open.waitingLane, request.read);
        open.waitingLane = OpenRequest::kNoLane;
        return;
    }
    if (!request.isInFlight() && !open.hasLeftWaiting) {
        m_track.layout.end(open.waitingLane, request.end());
        open.hasLeftWaiting = true;
    }
    if (!request.isInFlight() || now - request.begin() >= kVisibleWait) m_isShown = true;
}

void WaitingTrack::close(const OpenRequest& open, trace::Time time)
{
    if (open.waitingLane != OpenRequest::kNoLane && !open.hasLeftWaiting)
        m_track.layout.end(open.waitingLane, time);
}

void WaitingTrack::settle(const trace::Store& store, const OpenRequest& open, trace::Time now)
{
    if (open.waitingLane == OpenRequest::kNoLane) return;
    settleRequests(m_track, open.waitingLane, store, now);
}

bool isAnybodyUnread(std::span<const OpenRequest> requests)
{
    return std::ranges::any_of(
        requests, [](const OpenRequest& open) { return open.waitingLane != OpenRequest::kNoLane; });
}

} // namespace ui
