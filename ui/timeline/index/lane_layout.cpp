#include "ui/timeline/index/lane_layout.h"

#include <algorithm>
#include <span>

namespace ui {

namespace {

constexpr auto kOpen = trace::Time::max();
constexpr std::size_t kLanesPerBlock = 16;

} // namespace

std::size_t LaneLayout::append(trace::Time begin)
{
    const auto lane = m_freeFrom.size() < m_ownLanes ? m_freeFrom.size() : firstFree(begin);
    if (lane == m_freeFrom.size()) m_freeFrom.push_back(kOpen);
    m_freeFrom[lane] = kOpen;
    m_earliest.resize((m_freeFrom.size() + kLanesPerBlock - 1) / kLanesPerBlock, kOpen);
    return lane;
}

void LaneLayout::end(std::size_t lane, trace::Time end)
{
    m_freeFrom[lane] = end;
    auto& earliest = m_earliest[lane / kLanesPerBlock];
    earliest = std::min(earliest, end);
}

/// Passes over whole blocks of lanes, but for those that it has to look at in vain once.
std::size_t LaneLayout::firstFree(trace::Time begin)
{
    for (std::size_t block = 0; block < m_earliest.size(); ++block) {
        if (m_earliest[block] > begin) continue;
        const auto lanes = std::span(m_freeFrom).subspan(block * kLanesPerBlock);
        const auto own = lanes.first(std::min(kLanesPerBlock, lanes.size()));
        const auto isFree = [begin](trace::Time freeFrom) { return freeFrom <= begin; };
        const auto free = std::ranges::find_if(own, isFree);
        if (free != own.end()) return block * kLanesPerBlock + static_cast<std::size_t>(free - own.begin());
        m_earliest[block] = std::ranges::min(own);
    }
    return m_freeFrom.size();
}

} // namespace ui
