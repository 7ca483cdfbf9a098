#include "ui/timeline/model/settling.h"

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

// A worker may still read a request whose client gave up long ago.
constexpr trace::Duration kNobodyReadsIt = 60s;

// The server waits for more than a second for an acknowledgement before it knows.
constexpr trace::Duration kFateIsHeard = 2s;

constexpr trace::Duration kLongLife = 100ms;
constexpr std::size_t kUsualSegments = 16; // of a request

/// When the request's loop waited first after that moment; unset while it has not.
trace::Time nextWait(const trace::Store& store, trace::WorkerId id, trace::Time moment)
{
    const auto worker = std::ranges::find(store.workers(), id, &trace::WorkerTrace::id);
    if (worker == store.workers().end()) return moment;
    const auto after = std::ranges::upper_bound(worker->busy, moment, {}, &trace::BusyPeriod::begin);
    if (after == worker->busy.begin()) return moment;
    const auto end = std::prev(after)->end;
    return trace::isSet(end) ? std::max(end, moment) : trace::kUnset;
}

/// That the client of a long request had left may still turn out, and when: once the loop that served it
/// looks.
bool isClientsFateOpen(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    const bool isAsked = request.isFromOutside() && !request.isClientGone;
    if (!isAsked || request.over() - request.begin() < kLongLife) return false;
    const auto looked = nextWait(store, request.worker, request.over());
    return !trace::isSet(looked) || now - looked <= kFateIsHeard;
}

} // namespace

bool isSettled(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    if (!trace::isSet(request.begin()) || !request.isWorkedOff()) return false;
    const auto age = now - request.over();
    if (!trace::isSet(request.read)) return age > kNobodyReadsIt;
    if (isClientsFateOpen(store, request, now)) return false;
    return trace::isSet(request.finished) || age > kAllIsHeard;
}

void settleRequests(Track& track, std::size_t lane, const trace::Store& store, trace::Time now)
{
    auto& index = track.indexes[lane];
    std::vector<trace::Segment> segments;
    segments.reserve(kUsualSegments);
    for (; index.settled < track.lanes[lane].size(); ++index.settled) {
        const auto& request = store.requestAt(track.lanes[lane][index.settled]);
        if (!trace::isSet(request.begin())) continue; // forgotten
        if (!isSettled(store, request, now)) return;
        segments.clear();
        trace::appendSegments(request, request.end(), segments);
        for (const auto& segment : segments) {
            const auto shade = shadeOf(segment.nuance);
            index.spans.append(segment.begin, segment.end, shade);
            track.load.add(store.origin(), segment.begin, segment.end, shade);
        }
        segments.clear();
        trace::appendAbandonedWork(request, now, segments);
        for (const auto& segment : segments)
            index.spans.append(segment.begin, segment.end, kAbandonedShade);
    }
}

void settleClient(Track& track, std::size_t lane, const trace::Store& store)
{
    auto& index = track.indexes[lane];
    for (; index.settled < track.lanes[lane].size(); ++index.settled) {
        const auto& request = store.requestAt(track.lanes[lane][index.settled]);
        if (!trace::isSet(request.begin())) continue; // forgotten
        const auto end = request.end();
        if (!trace::isSet(end)) return;
        index.spans.append(request.sent, end, trace::State::Waiting);
        track.load.add(store.origin(), request.sent, end, shadeOf(trace::State::Waiting));
    }
}

void settleCalls(Track& track, std::size_t lane, const trace::Store& store)
{
    auto& index = track.indexes[lane];
    for (; index.settled < track.lanes[lane].size(); ++index.settled) {
        if (track.lanes[lane][index.settled] < store.firstCallRow()) continue; // forgotten
        const auto& call = store.callAt(track.lanes[lane][index.settled]);
        if (!trace::isSet(call.answered)) return;
        index.spans.append(call.arrived, call.answered, trace::State::Waiting);
        track.load.add(store.origin(), call.arrived, call.answered, shadeOf(trace::State::Waiting));
    }
}

} // namespace ui
