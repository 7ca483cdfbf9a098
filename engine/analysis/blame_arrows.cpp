#include "engine/analysis/blame_arrows.h"

#include "engine/analysis/blame.h"

namespace analysis {

namespace {

constexpr trace::Duration kShortest = std::chrono::milliseconds(1);

} // namespace

std::vector<trace::BlameArrow> blameArrows(const trace::Store& store, trace::Time now)
{
    std::vector<trace::BlameArrow> arrows;
    const LoopHistory loops(store, now);
    for (const auto& victim : store.requests()) {
        if (arrows.size() >= kMostBlameArrows) break;
        if (!trace::isSet(victim.begin())) continue;
        const auto blames = whoMadeWait(loops, victim);
        if (blames.empty() || blames.front().stolen < kShortest) continue;
        const auto& worst = blames.front();
        arrows.push_back({worst.culprit, victim.id, worst.since, worst.stolen});
    }
    return arrows;
}

} // namespace analysis
