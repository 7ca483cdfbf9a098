#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/model/activity.h"
#include "ui/timeline/model/track.h"

namespace ui {

/// Which upstream call is drawn on which lane. Follows a growing store that forgets its oldest calls.
class CallTrack
{
public:
    const Track& track() const { return m_track; }

    /// The row after the last one that it knows.
    std::uint32_t known() const { return m_known; }

    /// Notes when calls were under way.
    void update(const trace::Store& store, Activity& activity);

    /// Calls that it had not seen are forgotten. True where there are such.
    bool skipForgotten(const trace::Store& store);

    /// Drops what happened before the store's memory begins.
    void trim(const trace::Store& store);

private:
    struct OpenCall
    {
        std::uint32_t row;
        std::uint32_t lane;
    };

    bool endIfAnswered(const trace::Store& store, Activity& activity, const OpenCall& open);

    Track m_track{0};
    std::vector<OpenCall> m_open;
    std::uint32_t m_known = 0;
};

} // namespace ui
