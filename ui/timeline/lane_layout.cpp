#include "ui/timeline/lane_layout.h"

#include <algorithm>

namespace ui {

std::size_t LaneLayout::append(trace::Time begin)
{
    const auto lane = m_freeFrom.size() < m_ownLanes ? m_freeFrom.size() : firstFree(begin);
    if (lane == m_freeFrom.size()) m_freeFrom.push_back(trace::kUnset);
    m_freeFrom[lane] = trace::kUnset;
    m_free.erase(lane);
    return lane;
}

void LaneLayout::end(std::size_t lane, trace::Time end)
{
    m_freeFrom[lane] = end;
    m_free.insert(lane);
}

std::size_t LaneLayout::firstFree(trace::Time begin)
{
    const auto isFree = [&](std::size_t lane) { return m_freeFrom[lane] <= begin; };
    const auto free = std::ranges::find_if(m_free, isFree);
    return free != m_free.end() ? *free : m_freeFrom.size();
}

} // namespace ui
