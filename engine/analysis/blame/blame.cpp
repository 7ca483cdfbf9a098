#include "engine/analysis/blame/blame.h"

#include <algorithm>
#include <tuple>

namespace analysis {

namespace {

/// Also what it did after its client had gone kept others waiting.
Stretch workOf(const LoopHistory& loops, const trace::Request& request)
{
    return {request.begin(), request.isWorkedOff() ? request.over() : loops.now()};
}

trace::Duration sharedTime(const Stretch& a, const Stretch& b)
{
    return std::max(std::min(a.end, b.end) - std::max(a.begin, b.begin), trace::Duration::zero());
}

auto whatIsBlamed(const Blame& blame)
{
    return std::tuple(blame.worker, blame.culprit, blame.step, blame.state);
}

std::vector<Blame> summedPerStep(std::vector<Blame> blames)
{
    std::ranges::stable_sort(blames, {}, whatIsBlamed); // each stays in order of time
    std::vector<Blame> sums;
    for (const auto& blame : blames) {
        if (sums.empty() || whatIsBlamed(sums.back()) != whatIsBlamed(blame)) {
            sums.push_back(blame);
            continue;
        }
        sums.back().stolen += blame.stolen;
        sums.back().until = std::max(sums.back().until, blame.until);
    }
    return sums;
}

} // namespace

std::vector<Blame> whoMadeWait(const LoopHistory& loops, const trace::Request& victim)
{
    return whoMadeWait(loops, loops.waitsOf(victim));
}

std::vector<Blame> whoMadeWait(const LoopHistory& loops, std::span<const Wait> waits)
{
    std::vector<Blame> blames;
    for (const auto& wait : waits)
        for (const auto& hold : loops.holdsDuring(wait.worker, wait.stretch))
            if (hold.culprit != wait.victim)
                blames.push_back({wait.worker, hold.culprit, hold.step, hold.state,
                                  sharedTime(hold.stretch, wait.stretch),
                                  std::max(hold.stretch.begin, wait.stretch.begin),
                                  std::min(hold.stretch.end, wait.stretch.end)});
    blames = summedPerStep(std::move(blames));
    std::ranges::stable_sort(blames, std::ranges::greater(), &Blame::stolen);
    return blames;
}

std::vector<Loss> whomItCost(const LoopHistory& loops, const trace::Request& culprit)
{
    if (culprit.worker == trace::WorkerId::None) return {};
    const auto work = workOf(loops, culprit);
    std::vector<Stretch> held;
    for (const auto& hold : loops.holdsDuring(culprit.worker, work))
        if (hold.culprit == culprit.id) held.push_back(hold.stretch);
    const Coverage coverage(held);
    std::vector<Loss> losses;
    for (const auto& wait : loops.waitsAround(culprit.worker, work)) {
        const auto lost = coverage.between(wait.stretch);
        if (wait.victim != culprit.id && lost > trace::Duration::zero())
            losses.push_back({wait.victim, lost});
    }
    return summed(std::move(losses));
}

} // namespace analysis
