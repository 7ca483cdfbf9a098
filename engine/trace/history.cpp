#include "engine/trace/history.h"

#include <algorithm>

namespace trace {

namespace {

void forgetAfter(Time& moment, Time time)
{
    if (moment > time) moment = kUnset;
}

Step asOf(Step step, Time time)
{
    for (auto* moment : {&step.taken, &step.ready, &step.ended})
        forgetAfter(*moment, time);
    if (isSet(step.ended)) return step;
    step.failure = Failure::None;
    step.status = 0;
    return step;
}

/// Calls `visit(time)` for all that was recorded of the request, in no order.
template <typename Visit>
void forEachEvent(const Request& request, Visit visit)
{
    for (const auto time : {request.sent, request.arrived, request.read, request.started, request.finished,
                            request.firstByte, request.received, request.failed})
        if (isSet(time)) visit(time);
    for (const auto& step : request.steps)
        for (const auto time : {step.begun, step.taken, step.ready, step.ended})
            if (isSet(time)) visit(time);
}

template <typename Visit>
void forEachEvent(const Store& store, RequestId only, Visit visit)
{
    if (const auto* request = store.find(only)) {
        forEachEvent(*request, visit);
        return;
    }
    for (const auto& request : store.requests())
        forEachEvent(request, visit);
}

} // namespace

Request asOf(const Request& request, Time time)
{
    auto known = request;
    for (auto* moment : {&known.sent, &known.arrived, &known.read, &known.started, &known.finished,
                         &known.firstByte, &known.received, &known.failed})
        forgetAfter(*moment, time);
    if (!isSet(known.read)) {
        known.worker = WorkerId::None;
        known.connection = 0;
    }
    if (!isSet(known.failed)) known.failure = Failure::None;
    if (!isSet(known.finished)) known.isClientGone = false;
    if (!isSet(known.finished) && !isSet(known.received)) known.status = 0;
    std::erase_if(known.steps, [time](const Step& step) { return step.begun > time; });
    for (auto& step : known.steps)
        step = asOf(step, time);
    return known;
}

std::optional<Segment> segmentAt(const Request& request, Time time)
{
    const auto begin = request.begin();
    const bool isUnderWay = isSet(begin) && begin <= time && (request.isInFlight() || time < request.end());
    if (!isUnderWay) return std::nullopt;
    std::vector<Segment> segments;
    appendSegments(asOf(request, time), time + Duration(1), segments);
    if (segments.empty()) return std::nullopt;
    return segments.back();
}

std::optional<Time> nextEvent(const Store& store, Time after, RequestId only)
{
    std::optional<Time> next;
    forEachEvent(store, only, [&](Time time) {
        if (time > after && (!next || time < *next)) next = time;
    });
    return next;
}

std::optional<Time> previousEvent(const Store& store, Time before, RequestId only)
{
    std::optional<Time> previous;
    forEachEvent(store, only, [&](Time time) {
        if (time < before && (!previous || time > *previous)) previous = time;
    });
    return previous;
}

} // namespace trace
