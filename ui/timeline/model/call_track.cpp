#include "ui/timeline/model/call_track.h"

#include "ui/timeline/model/settling.h"

namespace ui {

void CallTrack::update(const trace::Store& store, Activity& activity)
{
    m_track.load.expect(store.upstreamCalls().size());
    std::erase_if(m_open, [&](const OpenCall& open) { return endIfAnswered(store, activity, open); });
    const auto end = store.firstCallRow() + static_cast<std::uint32_t>(store.upstreamCalls().size());
    for (; m_known < end; ++m_known) {
        const OpenCall open{m_known, m_track.append(m_known, store.callAt(m_known).arrived)};
        if (!endIfAnswered(store, activity, open)) m_open.push_back(open);
    }
    m_track.load.sumUp();
}

bool CallTrack::endIfAnswered(const trace::Store& store, Activity& activity, const OpenCall& open)
{
    const bool isForgotten = open.row < store.firstCallRow();
    const auto answered = isForgotten ? store.forgottenBefore() : store.callAt(open.row).answered;
    if (isForgotten)
        activity.coverUntil(answered, store.origin());
    else
        activity.add(store.callAt(open.row).arrived, answered);
    if (!trace::isSet(answered)) return false;
    m_track.layout.end(open.lane, answered);
    settleCalls(m_track, open.lane, store);
    return true;
}

bool CallTrack::skipForgotten(const trace::Store& store)
{
    const bool isAny = m_known < store.firstCallRow();
    m_known = std::max(m_known, store.firstCallRow());
    return isAny;
}

void CallTrack::trim(const trace::Store& store)
{
    m_track.forget(store.forgottenBefore(), [&](std::uint32_t row) { return row < store.firstCallRow(); });
}

} // namespace ui
