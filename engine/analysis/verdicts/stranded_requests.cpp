#include "engine/analysis/verdicts/stranded_requests.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"
#include "engine/trace/worker_terms.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

using Stretches = std::vector<Stretch>;

/// When the worker took connections.
Stretches acceptingStretches(const Evidence& evidence, trace::WorkerId worker)
{
    Stretches stretches;
    for (const auto& term : trace::termsOf(evidence.store, worker, evidence.now))
        stretches.push_back({term.begin, term.end});
    return stretches;
}

/// What is left of `wholes` without `parts`. Both are in order and without overlap.
Stretches without(const Stretches& wholes, std::span<const Stretch> parts)
{
    Stretches left;
    for (auto whole : wholes) {
        auto part = std::ranges::upper_bound(parts, whole.begin, {}, &Stretch::end);
        for (; part != parts.end() && part->begin < whole.end; ++part) {
            if (whole.begin < part->begin) left.push_back({whole.begin, part->begin});
            whole.begin = part->end;
        }
        if (whole.begin < whole.end) left.push_back(whole);
    }
    return left;
}

Stretches common(std::span<const Stretch> first, std::span<const Stretch> second)
{
    Stretches both;
    for (std::size_t i = 0, k = 0; i < first.size() && k < second.size();) {
        const Stretch shared{std::max(first[i].begin, second[k].begin),
                             std::min(first[i].end, second[k].end)};
        if (shared.begin < shared.end) both.push_back(shared);
        first[i].end < second[k].end ? ++i : ++k;
    }
    return both;
}

Stretches joined(Stretches stretches)
{
    std::ranges::sort(stretches, {}, &Stretch::begin);
    Stretches result;
    for (const auto& stretch : stretches) {
        if (!result.empty() && stretch.begin <= result.back().end)
            result.back().end = std::max(result.back().end, stretch.end);
        else
            result.push_back(stretch);
    }
    return result;
}

/// When each worker took connections and its loop was free, short gaps between two holds left aside.
std::map<trace::WorkerId, Stretches> freeStretches(const Evidence& evidence)
{
    std::map<trace::WorkerId, Stretches> free;
    for (const auto& worker : evidence.store.workers())
        free[worker.id] =
            without(acceptingStretches(evidence, worker.id), evidence.loops.heldStretches(worker.id));
    return free;
}

std::vector<Loss> lossesDuring(const Evidence& evidence, trace::WorkerId worker, const Stretches& stretches)
{
    const Coverage coverage(stretches);
    std::vector<Loss> losses;
    for (const auto& wait : evidence.loops.waits(worker))
        if (wait.isRead && wait.stretch.length() >= LoopHistory::kShortGap)
            losses.push_back({wait.victim, coverage.between(wait.stretch)});
    losses = summed(std::move(losses));
    std::erase_if(losses, [](const Loss& loss) { return loss.lost < kNoticeable; });
    return losses;
}

} // namespace

std::vector<StrandedRequests> StrandedRequests::find(const Evidence& evidence)
{
    const auto free = freeStretches(evidence);
    std::vector<StrandedRequests> found;
    for (const auto worker : evidence.loops.workers()) {
        StrandedRequests stranded{worker, {}, {}};
        Stretches whileFree;
        for (const auto& [other, stretches] : free) {
            if (other == worker) continue;
            const auto both = common(evidence.loops.heldStretches(worker), stretches);
            if (lossesDuring(evidence, worker, both).empty()) continue;
            stranded.free.push_back(other);
            whileFree.insert(whileFree.end(), both.begin(), both.end());
        }
        stranded.losses = lossesDuring(evidence, worker, joined(std::move(whileFree)));
        if (!stranded.losses.empty()) found.push_back(std::move(stranded));
    }
    return found;
}

Verdict StrandedRequests::verdict(const Evidence& evidence) const
{
    return {VerdictKind::Stranded,  Level::Warning,      sentence(evidence), nextStep(), worker,
            trace::RequestId::None, worstVictim(losses), total(losses)};
}

std::string StrandedRequests::sentence(const Evidence& evidence) const
{
    const auto others = free.size() == 1
                            ? filled(analysis::phrase("worker %1 was free"),
                                     {std::to_string(evidence.store.watched().numberOf(free.front()))})
                            : counted(free.size(), analysis::phrase("one other worker was free"),
                                      analysis::phrase("%1 other workers were free"));
    return lossSentence(evidence.store, losses,
                        {analysis::phrase("%1 waited %2 for worker %5 while %6."),
                         analysis::phrase("%1 waited %2 for worker %5 while %6, %3 the most: %4.")},
                        std::to_string(evidence.store.watched().numberOf(worker)), others);
}

std::string StrandedRequests::nextStep()
{
    return analysis::phrase(
        "Keep the loops free: a connection never changes its worker, however idle the others are. "
        "Accepting one connection per wakeup makes it rarer, and does not end it.");
}

} // namespace analysis
