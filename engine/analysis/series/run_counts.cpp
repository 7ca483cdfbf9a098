#include "engine/analysis/series/run_counts.h"

#include "engine/trace/history.h"

#include <algorithm>

namespace analysis {

namespace {

bool isSent(const trace::Request& request, trace::Time time)
{
    return !request.isProbe && trace::isSet(request.begin()) && request.begin() <= time;
}

} // namespace

std::size_t sentUntil(const trace::Store& store, trace::Time time)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        store.requests(), [time](const trace::Request& request) { return isSent(request, time); }));
}

RunCounts countsAt(const trace::Store& store, trace::Time time)
{
    RunCounts counts;
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
