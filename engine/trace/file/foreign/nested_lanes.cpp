#include "engine/trace/file/foreign/nested_lanes.h"

#include <algorithm>

namespace trace {

namespace {

/// Of one operation: nobody nests deeper, and hostile files would make it slow.
constexpr std::size_t kMostHolders = 256;

/// What must still be under way so that it holds a span: a moment at its very end is not in it.
Time leastHold(Time begin, Time end)
{
    return std::max(end, begin + Duration(1));
}

} // namespace

std::uint32_t NestedLanes::deal(Time begin, Time unsureEnd, std::uint32_t operation)
{
    const auto end = isSet(unsureEnd) ? unsureEnd : Time::max();
    auto* holders = operation != 0 ? &m_operations[operation] : nullptr;
    const auto below = holders != nullptr ? laneBelow(*holders, begin, end) : laneBelow(begin, end);
    const auto lane = freeFrom(below, begin);
    setBusy(lane, end);
    if (holders != nullptr && end > begin) holders->push_back({end, lane});
    return lane;
}

/// The one below the last lane that is busy for long enough to hold it.
std::uint32_t NestedLanes::laneBelow(Time begin, Time end) const
{
    const auto until = leastHold(begin, end);
    if (m_nodes[1].most < until) return 0;
    std::uint32_t node = 1;
    while (node < m_leaves)
        node = 2 * node + (m_nodes[2 * node + 1].most >= until ? 1 : 0);
    return node - m_leaves + 1;
}

std::uint32_t NestedLanes::laneBelow(std::vector<Holder>& holders, Time begin, Time end) const
{
    while (!holders.empty() && holders.back().end <= begin)
        holders.pop_back();
    if (holders.size() > kMostHolders)
        std::erase_if(holders, [begin](const Holder& holder) { return holder.end <= begin; });
    const auto until = leastHold(begin, end);
    std::uint32_t lane = 0;
    const auto first = holders.size() - std::min(holders.size(), kMostHolders);
    for (auto row = first; row < holders.size(); ++row)
        if (holders[row].end >= until) lane = std::max(lane, holders[row].lane + 1);
    return lane;
}

/// The first lane that is free, not above `lane`.
std::uint32_t NestedLanes::freeFrom(std::uint32_t lane, Time begin)
{
    while (lane >= m_leaves)
        grow();
    // Up until there is a free one to the right, then down to the first.
    auto node = m_leaves + lane;
    while (m_nodes[node].least > begin) {
        while ((node & 1U) != 0 && node > 1)
            node /= 2;
        if (node == 1 || node == 0) {
            const auto next = m_leaves;
            grow();
            return next;
        }
        ++node;
    }
    while (node < m_leaves)
        node = 2 * node + (m_nodes[2 * node].least <= begin ? 0 : 1);
    return node - m_leaves;
}

void NestedLanes::setBusy(std::uint32_t lane, Time until)
{
    auto node = m_leaves + lane;
    m_nodes[node] = {until, until};
    for (node /= 2; node > 0; node /= 2)
        m_nodes[node] = {std::min(m_nodes[2 * node].least, m_nodes[2 * node + 1].least),
                         std::max(m_nodes[2 * node].most, m_nodes[2 * node + 1].most)};
}

void NestedLanes::grow()
{
    std::vector<Node> leaves(m_nodes.begin() + m_leaves, m_nodes.end());
    m_leaves *= 2;
    m_nodes.assign(2 * std::size_t{m_leaves}, {});
    std::ranges::copy(leaves, m_nodes.begin() + m_leaves);
    for (auto node = m_leaves - 1; node > 0; --node)
        m_nodes[node] = {std::min(m_nodes[2 * node].least, m_nodes[2 * node + 1].least),
                         std::max(m_nodes[2 * node].most, m_nodes[2 * node + 1].most)};
}

} // namespace trace
