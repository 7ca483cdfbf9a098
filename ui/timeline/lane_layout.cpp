#include "ui/timeline/lane_layout.h"

#include <algorithm>

namespace ui {

namespace {

constexpr auto kOpen = trace::Time::max();

} // namespace

std::size_t LaneLayout::append(trace::Time begin)
{
    const auto lane = m_freeFrom.size() < m_ownLanes ? m_freeFrom.size() : firstFree(begin);
    if (lane == m_freeFrom.size()) m_freeFrom.push_back(kOpen);
    m_freeFrom[lane] = kOpen;
    return lane;
}

void LaneLayout::end(std::size_t lane, trace::Time end)
{
    m_freeFrom[lane] = end;
}

/// Lanes are few, and in one piece of memory: looking at them one by one is quicker than any tree of the free
/// ones.
std::size_t LaneLayout::firstFree(trace::Time begin) const
{
    const auto isFree = [begin](trace::Time freeFrom) { return freeFrom <= begin; };
    return static_cast<std::size_t>(std::ranges::find_if(m_freeFrom, isFree) - m_freeFrom.begin());
}

} // namespace ui
