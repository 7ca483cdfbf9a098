#include "app/room/standing.h"

#include <algorithm>

namespace app {

namespace {

/// What it does now, for its client or after that has gone; nothing where it has not begun or is over.
std::optional<trace::Segment> nowOf(const trace::Request& request, trace::Time now)
{
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    if (!request.isInFlight()) {
        segments.clear();
        trace::appendAbandonedWork(request, now, segments);
    }
    return segments.empty() ? std::nullopt : std::optional(segments.back());
}

Holder holderIn(const trace::Request& request, const trace::Segment& segment)
{
    Holder holder{request.worker, &request, {}, false};
    if (segment.step == trace::Segment::kNoStep) return holder;
    const auto& step = request.steps[segment.step];
    if (isCall(step.kind)) holder.call = step.index;
    holder.isComputing = step.kind == trace::StepKind::Compute || step.kind == trace::StepKind::ClientSetup;
    return holder;
}

trace::Time since(const Holder& holder)
{
    return holder.request->started;
}

} // namespace

const Holder* Standing::holderOf(trace::WorkerId worker) const
{
    const auto found = std::ranges::find(holders, worker, &Holder::worker);
    return found == holders.end() ? nullptr : &*found;
}

const Holder* Standing::holderFor(const Waiter& waiter) const
{
    if (waiter.worker != trace::WorkerId::None) return holderOf(waiter.worker);
    const auto longest = std::ranges::min_element(holders, {}, since);
    return longest == holders.end() ? nullptr : &*longest;
}

Standing standingOf(const trace::Store& store, const std::set<trace::RequestId>& underWay, trace::Time now)
{
    Standing standing;
    std::vector<Waiter> unread;
    for (const auto id : underWay) {
        const auto* request = store.find(id);
        const auto segment = request == nullptr ? std::nullopt : nowOf(*request, now);
        if (!segment) continue;
        if (holdsLoop(segment->state)) {
            standing.holders.push_back(holderIn(*request, *segment));
        } else if (request->isInFlight() && waitsForLoop(segment->state)) {
            auto& waiters = segment->state == trace::State::Queued ? unread : standing.waiters;
            waiters.push_back({request, request->worker, now - request->begin()});
        }
    }
    std::ranges::sort(standing.holders, {}, &Holder::worker);
    std::ranges::stable_sort(standing.waiters, {}, [](const Waiter& waiter) { return waiter.request->read; });
    std::ranges::stable_sort(unread, {}, [](const Waiter& waiter) { return waiter.request->begin(); });
    standing.waiters.insert(standing.waiters.end(), unread.begin(), unread.end());
    return standing;
}

} // namespace app
