#include "ui/timeline/model/track.h"

namespace ui {

std::uint32_t Track::append(std::uint32_t row, trace::Time begin)
{
    const auto lane = layout.append(begin);
    if (lane == lanes.size()) addLane(begin);
    lanes[lane].push_back(row);
    return static_cast<std::uint32_t>(lane);
}

/// Below those that began earlier. One that comes late with an early begin moves the others down.
void Track::addLane(trace::Time begin)
{
    lanes.emplace_back();
    indexes.emplace_back();
    const auto after = std::ranges::upper_bound(m_begins, begin);
    const auto row = static_cast<std::uint32_t>(after - m_begins.begin());
    m_begins.insert(after, begin);
    for (auto& other : rows)
        if (other >= row) ++other;
    rows.push_back(row);
}

std::size_t Track::bytes() const
{
    auto bytes = load.bytes();
    for (std::size_t i = 0; i < lanes.size(); ++i)
        bytes += lanes[i].bytes() + indexes[i].spans.bytes();
    return bytes;
}

} // namespace ui
