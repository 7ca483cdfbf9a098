#include "ui/generic/flow_index.h"

#include <algorithm>

namespace ui {

FlowIndex::FlowIndex(const std::vector<trace::GenericFlow>& flows)
{
    m_latestEnds.reserve(flows.size());
    auto latest = trace::kUnset;
    for (const auto& flow : flows) {
        latest = std::max(latest, flow.to.time);
        m_latestEnds.push_back(latest);
    }
}

std::span<const trace::GenericFlow> FlowIndex::reaching(const std::vector<trace::GenericFlow>& flows,
                                                        trace::Time begin, trace::Time end) const
{
    const auto first = std::ranges::lower_bound(m_latestEnds, begin) - m_latestEnds.begin();
    const auto last = std::ranges::upper_bound(flows, end, {},
                                               [](const trace::GenericFlow& flow) { return flow.from.time; });
    if (flows.begin() + first >= last) return {};
    return {flows.begin() + first, last};
}

} // namespace ui
