#include "ui/timeline/lane_layout.h"

#include <algorithm>

namespace ui {

std::size_t LaneLayout::append(trace::Time begin)
{
    const auto lane = m_freeFrom.size() < m_ownLanes ? m_freeFrom.size() : firstFree(begin);
    if (lane == m_freeFrom.size()) m_freeFrom.push_back(trace::kUnset);
    m_freeFrom[lane] = trace::kUnset;
    return lane;
}

std::size_t LaneLayout::firstFree(trace::Time begin) const
{
    const auto isFree = [begin](trace::Time freeFrom) { return trace::isSet(freeFrom) && freeFrom <= begin; };
    return static_cast<std::size_t>(std::ranges::find_if(m_freeFrom, isFree) - m_freeFrom.begin());
}

} // namespace ui
