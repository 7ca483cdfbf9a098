#include "engine/analysis/blame/flows.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/blame/blame.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// Who waited less does not need to be looked at: the loop's own work between two callbacks takes as long.
constexpr trace::Duration kWorthLookingAt = 10ms;

/// Each costs a look at all that held its loop meanwhile.
constexpr std::size_t kMostVictims = 500;

/// All waits of one request.
struct Victim
{
    std::vector<Wait> waits;
    trace::Duration waited{0}; ///< for one worker
};

/// One flow per culprit, the longest first.
std::vector<Flow> flowsOf(std::span<const Blame> blames, trace::RequestId victim)
{
    std::map<trace::RequestId, Flow> byCulprit;
    for (const auto& blame : blames) {
        const Flow first{blame.culprit, victim, {blame.since, blame.until}, {}};
        auto& flow = byCulprit.try_emplace(blame.culprit, first).first->second;
        flow.shared.begin = std::min(flow.shared.begin, blame.since);
        flow.shared.end = std::max(flow.shared.end, blame.until);
        flow.stolen += blame.stolen;
    }
    std::vector<Flow> flows;
    for (const auto& [culprit, flow] : byCulprit)
        if (flow.stolen >= kLeastBlame) flows.push_back(flow);
    std::ranges::stable_sort(flows, std::ranges::greater(), &Flow::stolen);
    return flows;
}

bool hasBar(const trace::Store& store, trace::RequestId id)
{
    const auto* request = store.find(id);
    return request != nullptr && !request->isProbe;
}

/// Who waited longest comes first.
std::vector<Victim> victimsOf(const Evidence& evidence)
{
    std::map<trace::RequestId, Victim> byId;
    for (const auto worker : evidence.loops.workers())
        for (const auto& wait : evidence.loops.waits(worker)) {
            if (!hasBar(evidence.store, wait.victim)) continue;
            auto& victim = byId[wait.victim];
            if (victim.waits.empty() || victim.waits.front().worker == worker)
                victim.waited += wait.stretch.length();
            victim.waits.push_back(wait);
        }
    std::vector<Victim> victims;
    for (auto& [id, victim] : byId)
        if (victim.waited >= kWorthLookingAt) victims.push_back(std::move(victim));
    std::ranges::stable_sort(victims, std::ranges::greater(), &Victim::waited);
    return victims;
}

std::string longestOf(std::size_t shown, std::size_t all)
{
    return filled(analysis::phrase("The %1 longest of %2 arrows."), {inWords(shown), inWords(all)});
}

std::string victimsAmong(std::size_t shown, std::size_t all)
{
    return filled(counted(shown, analysis::phrase("Arrows to the request that waited longest, of %2."),
                          analysis::phrase("Arrows to the %1 requests that waited longest, of %2.")),
                  {inWords(shown), inWords(all)});
}

void cut(Flows& flows, std::size_t most)
{
    if (flows.shown.size() <= most) return;
    flows.limit = longestOf(most, flows.shown.size());
    flows.shown.resize(most);
}

/// Whom it made wait.
std::vector<Flow> flowsFrom(const LoopHistory& loops, const trace::Request& culprit)
{
    const Stretch work{culprit.begin(), culprit.isWorkedOff() ? culprit.over() : loops.now()};
    std::map<trace::RequestId, std::vector<Blame>> byVictim;
    for (const auto& hold : loops.holdsDuring(culprit.worker, work)) {
        if (hold.culprit != culprit.id) continue;
        for (const auto& wait : loops.waitsAround(culprit.worker, hold.stretch)) {
            const auto since = std::max(hold.stretch.begin, wait.stretch.begin);
            const auto until = std::min(hold.stretch.end, wait.stretch.end);
            if (wait.victim != culprit.id && since < until)
                byVictim[wait.victim].push_back(
                    {culprit.worker, culprit.id, hold.step, hold.state, until - since, since, until});
        }
    }
    std::vector<Flow> flows;
    for (const auto& [victim, blames] : byVictim)
        std::ranges::copy(flowsOf(blames, victim), std::back_inserter(flows));
    return flows;
}

} // namespace

std::vector<Flow> flowsTo(const LoopHistory& loops, const trace::Request& victim)
{
    return flowsOf(whoMadeWait(loops, victim), victim.id);
}

Flows worstFlows(const Evidence& evidence, std::size_t most)
{
    const auto& loops = evidence.loops;
    const auto victims = victimsOf(evidence);
    Flows flows;
    std::size_t shown = 0;
    for (const auto& victim : std::span(victims).first(std::min(kMostVictims, victims.size()))) {
        const auto more = flowsOf(whoMadeWait(loops, victim.waits), victim.waits.front().victim);
        if (shown > 0 && flows.shown.size() + more.size() > most) break;
        flows.shown.insert(flows.shown.end(), more.begin(), more.end());
        ++shown;
    }
    if (shown < victims.size()) flows.limit = victimsAmong(shown, victims.size());
    cut(flows, most);
    return flows;
}

Flows flowsOf(const Evidence& evidence, const trace::Request& request, std::size_t most)
{
    Flows flows{flowsTo(evidence.loops, request), {}};
    std::ranges::copy_if(flowsFrom(evidence.loops, request), std::back_inserter(flows.shown),
                         [&](const Flow& flow) { return hasBar(evidence.store, flow.victim); });
    std::ranges::stable_sort(flows.shown, std::ranges::greater(), &Flow::stolen);
    cut(flows, most);
    return flows;
}

} // namespace analysis
