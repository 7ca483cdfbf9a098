#pragma once

#include "engine/trace/event.h"

#include <functional>
#include <queue>
#include <set>
#include <utility>
#include <vector>

namespace trace {

/// Deals spans to lanes so that none overlaps another: each gets the lowest lane that is free when it begins.
/// Spans within one another, given in order of their begin and the longer first, so lie below one another.
class LaneDealer
{
public:
    /// `end` is unset for a span that goes on: its lane never becomes free.
    std::size_t deal(Time begin, Time end)
    {
        while (!m_busy.empty() && m_busy.top().first <= begin) {
            m_free.insert(m_busy.top().second);
            m_busy.pop();
        }
        const auto lane = m_free.empty() ? m_lanes++ : *m_free.begin();
        m_free.erase(lane);
        m_busy.emplace(isSet(end) ? end : Time::max(), lane);
        return lane;
    }

    std::size_t lanes() const { return m_lanes; }

private:
    using Busy = std::pair<Time, std::size_t>;

    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> m_busy; ///< until when, and which
    std::set<std::size_t> m_free;
    std::size_t m_lanes = 0;
};

} // namespace trace
