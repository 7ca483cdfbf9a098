#include "engine/trace/file/first_time.h"

#include "engine/trace/file/words.h"

#include <algorithm>

namespace trace {

namespace {

void see(Time time, Time& first)
{
    if (isSet(time)) first = std::min(first, time);
}

template <typename Owner, typename Moments>
void see(const Owner& owner, const Moments& moments, Time& first)
{
    for (const auto& moment : moments)
        see(owner.*moment.time, first);
}

void see(const Request& request, Time& first)
{
    see(request, words::kRequestMoments, first);
    for (const auto& step : request.steps)
        see(step, words::kStepMoments, first);
}

} // namespace

Time firstTime(const Store& store)
{
    auto first = Time::max();
    see(store.origin(), first);
    see(store.latest(), first);
    for (const auto* request : store.apart())
        see(*request, first);
    for (const auto& request : store.requests())
        see(request, first);
    for (const auto& worker : store.workers())
        if (!worker.busy.empty()) see(worker.busy.front().begin, first);
    for (const auto& call : store.upstreamCalls())
        see(call.arrived, first);
    for (const auto& holding : store.watched().holdings())
        see(holding.begin, first);
    for (const auto& change : store.changes())
        see(change.time, first);
    for (const auto& track : store.generic().tracks)
        for (const auto& lane : track.lanes)
            see(lane.front().begin, first);
    return first == Time::max() ? Time() : first;
}

} // namespace trace
