#include "engine/analysis/flows.h"

#include <algorithm>
#include <map>
#include <optional>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// The loop's own work between two callbacks costs as much.
constexpr trace::Duration kWorthShowing = 10ms;

/// Looking at all holds of all waits would be a square: the last ones tell after whom a victim went on.
constexpr std::size_t kMostHolds = 64;

using ByCulprit = std::map<trace::RequestId, Flow>;

/// One flow per culprit.
ByCulprit flowsInto(const Wait& wait, std::span<const Hold> holds)
{
    ByCulprit flows;
    for (const auto& hold : holds) {
        const Stretch shared{std::max(hold.stretch.begin, wait.stretch.begin),
                             std::min(hold.stretch.end, wait.stretch.end)};
        if (hold.culprit == wait.victim || shared.end <= shared.begin) continue;
        auto& flow =
            flows.try_emplace(hold.culprit, Flow{hold.culprit, wait.victim, shared, {}}).first->second;
        flow.shared.end = shared.end;
        flow.stolen += shared.length();
    }
    return flows;
}

bool isMain(const Flow& flow, const Flow& than)
{
    const auto muchMore = than.stolen + than.stolen / 10;
    const auto littleLess = than.stolen - than.stolen / 10;
    return flow.stolen > muchMore || (flow.stolen >= littleLess && flow.shared.end > than.shared.end);
}

std::optional<Flow> mainFlow(const ByCulprit& flows)
{
    std::optional<Flow> main;
    for (const auto& [culprit, flow] : flows)
        if (!main || isMain(flow, *main)) main = flow;
    return main;
}

std::vector<Flow> biggest(std::vector<Flow> flows, std::size_t most)
{
    std::erase_if(flows, [](const Flow& flow) { return flow.stolen < kWorthShowing; });
    std::ranges::stable_sort(flows, std::ranges::greater(), &Flow::stolen);
    flows.resize(std::min(most, flows.size()));
    return flows;
}

std::vector<Hold> holdsOf(const LoopHistory& loops, const trace::Request& culprit)
{
    std::vector<Hold> own;
    const Stretch life{culprit.begin(), culprit.isInFlight() ? loops.now() : culprit.end()};
    for (const auto& hold : loops.holdsDuring(culprit.worker, life))
        if (hold.culprit == culprit.id) own.push_back(hold);
    return own;
}

} // namespace

std::vector<Flow> worstFlows(const LoopHistory& loops, std::size_t most)
{
    std::vector<Flow> flows;
    for (const auto worker : loops.workers())
        for (const auto& wait : loops.waits(worker)) {
            if (wait.stretch.length() < kWorthShowing) continue;
            const auto holds = loops.holdsDuring(worker, wait.stretch);
            const auto flow = mainFlow(flowsInto(wait, holds.last(std::min(kMostHolds, holds.size()))));
            if (flow) flows.push_back(*flow);
        }
    return biggest(std::move(flows), most);
}

std::vector<Flow> flowsOf(const LoopHistory& loops, const trace::Request& request, std::size_t most)
{
    std::vector<Flow> flows;
    for (const auto& wait : loops.waitsOf(request))
        for (const auto& [culprit, flow] : flowsInto(wait, loops.holdsDuring(wait.worker, wait.stretch)))
            flows.push_back(flow);
    const auto own = holdsOf(loops, request);
    for (const auto& wait : loops.waits(request.worker))
        for (const auto& [culprit, flow] : flowsInto(wait, own))
            flows.push_back(flow);
    return biggest(std::move(flows), most);
}

} // namespace analysis
