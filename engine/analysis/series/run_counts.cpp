#include "engine/analysis/series/run_counts.h"

#include "engine/trace/history.h"

#include <algorithm>

namespace analysis {

namespace {

bool isSent(const trace::Request& request, trace::Time time)
{
    return !request.isProbe && trace::isSet(request.begin()) && request.begin() <= time;
}

/// How many of what was forgotten had been sent by then: in the past itself, how many had ended.
std::size_t pastUntil(const trace::Store& store, trace::Time time)
{
    const auto& past = store.past();
    return time < store.forgottenBefore() ? past.endedUntil(time) : past.requests();
}

} // namespace

std::size_t sentUntil(const trace::Store& store, trace::Time time)
{
    const auto kept = std::ranges::count_if(
        store.requests(), [time](const trace::Request& request) { return isSent(request, time); });
    return static_cast<std::size_t>(kept) + pastUntil(store, time);
}

RunCounts countsAt(const trace::Store& store, trace::Time time)
{
    RunCounts counts;
    counts.sent = pastUntil(store, time);
    if (time >= store.forgottenBefore()) counts.latencies = store.past().latencies();
    for (const auto& request : store.requests()) {
        if (!isSent(request, time)) continue;
        ++counts.sent;
        const auto known = trace::asOf(request, time);
        if (known.isInFlight()) ++counts.inFlight;
        if (known.outcome() == trace::Outcome::Answered) counts.latencies.add(known.end() - known.begin());
    }
    return counts;
}

} // namespace analysis
