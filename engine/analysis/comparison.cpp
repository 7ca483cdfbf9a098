#include "engine/analysis/comparison.h"

#include <algorithm>

namespace analysis {

namespace {

trace::Duration latencyOf(const trace::Request& request)
{
    return request.end() - request.begin();
}

/// The repetition's requests were numbered at once, before anything else could draw a number from our client;
/// those that are not sent yet are not known yet.
std::vector<const trace::Request*> repeated(const trace::Store& store, std::size_t count)
{
    std::vector<const trace::Request*> requests;
    for (const auto& request : store.requests()) {
        if (requests.size() == count || !trace::isSet(request.begin())) break;
        if (!request.isProbe && !request.isFromOutside()) requests.push_back(&request);
    }
    return requests;
}

void count(Comparison& comparison, const ArrivalPair& pair, trace::Duration endBefore)
{
    if (answerOf(*pair.before) == Answer::Failed) ++comparison.failedBefore;
    comparison.lastBefore = std::max(comparison.lastBefore, endBefore);
    const auto answer = pair.after != nullptr ? answerOf(*pair.after) : Answer::Open;
    if (answer == Answer::Open) ++comparison.open;
    if (answer == Answer::Failed) ++comparison.failedAfter;
    const auto saved = pair.saved();
    if (!saved) return;
    ++comparison.counted;
    comparison.saved += *saved;
    comparison.waitedBefore += latencyOf(*pair.before);
}

} // namespace

Answer answerOf(const trace::Request& request)
{
    if (request.isInFlight()) return Answer::Open;
    return request.isAnsweredWell() ? Answer::Good : Answer::Failed;
}

std::optional<trace::Duration> ArrivalPair::saved() const
{
    if (after == nullptr || answerOf(*before) != Answer::Good || answerOf(*after) != Answer::Good) return {};
    return latencyOf(*before) - latencyOf(*after);
}

std::vector<std::uint32_t> arrivals(const trace::Store& store)
{
    const auto& requests = store.requests();
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < requests.size(); ++row) {
        const auto& request = requests[row];
        if (trace::isSet(request.begin()) && !request.isProbe && store.path(request.route).starts_with('/'))
            rows.push_back(row);
    }
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return requests[row].begin(); });
    return rows;
}

Comparison compare(const trace::Store& before, const trace::Store& after, Arrivals whose)
{
    Comparison comparison;
    comparison.isComplete = !trace::isSet(before.forgottenBefore()) && !trace::isSet(after.forgottenBefore());
    if (!comparison.isComplete) return comparison;
    auto rows = arrivals(before);
    const auto repetition = repeated(after, rows.size());
    if (whose == Arrivals::Own) rows.resize(std::min(rows.size(), repetition.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& request = before.requests()[rows[i]];
        const ArrivalPair pair{&request, i < repetition.size() ? repetition[i] : nullptr};
        comparison.pairs.push_back(pair);
        const auto end = request.isInFlight() ? request.begin() : request.end();
        count(comparison, pair, end - before.origin());
        if (pair.after != nullptr && !pair.after->isInFlight())
            comparison.lastAfter = std::max(comparison.lastAfter, pair.after->end() - after.origin());
    }
    return comparison;
}

} // namespace analysis
