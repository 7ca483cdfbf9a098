#include "engine/analysis/blame/blame_arrows.h"

#include "engine/analysis/blame/flows.h"

#include <algorithm>
#include <span>

namespace analysis {

namespace {

/// As far as there is room.
void append(std::span<const Flow> flows, std::vector<trace::BlameArrow>& arrows)
{
    const auto room = kMostBlameArrows - arrows.size();
    for (const auto& flow : flows.first(std::min(room, flows.size())))
        arrows.push_back({flow.culprit, flow.victim, flow.shared.begin, flow.stolen});
}

} // namespace

std::vector<trace::BlameArrow> blameArrows(const trace::Store& store, trace::Time now)
{
    std::vector<trace::BlameArrow> worst;
    std::vector<trace::BlameArrow> others;
    const LoopHistory loops(store, now);
    for (const auto& victim : store.requests()) {
        if (worst.size() >= kMostBlameArrows) break;
        if (!trace::isSet(victim.begin())) continue;
        const auto flows = flowsTo(loops, victim);
        if (flows.empty()) continue;
        append(std::span(flows).first(1), worst);
        append(std::span(flows).subspan(1), others);
    }
    const auto room = std::min(kMostBlameArrows - worst.size(), others.size());
    worst.insert(worst.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(room));
    return worst;
}

} // namespace analysis
