#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/model/open_request.h"
#include "ui/timeline/model/track.h"

#include <span>

namespace ui {

/// Every request is unread for a moment. From here on a person sees it wait.
inline constexpr trace::Duration kVisibleWait = std::chrono::milliseconds(150);

/// Requests that no worker has read. Who is read leaves its lane as if it had never been there.
class WaitingTrack
{
public:
    const Track& track() const { return m_track; }

    /// See Tracks::isWaitingShown().
    bool isShown() const { return m_isShown; }

    void startUpdate();
    void update(const trace::Request& request, OpenRequest& open, trace::Time now);

    /// It was forgotten before it was seen to end: others may have its lane.
    void close(const OpenRequest& open, trace::Time time);
    void settle(const trace::Store& store, const OpenRequest& open, trace::Time now);
    void sumUp() { m_track.load.sumUp(); }

    template <typename IsGone>
    void forget(trace::Time before, IsGone isGone)
    {
        m_track.forget(before, isGone);
    }

private:
    Track m_track{0};
    bool m_isShown = false;
};

/// True where one of them has a lane there.
bool isAnybodyUnread(std::span<const OpenRequest> requests);

} // namespace ui
