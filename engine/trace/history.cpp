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
    // That a held loop had not sent it yet is told only afterwards, and true before.
    const bool isUnsent = step.kind == StepKind::AsyncCall && step.taken > time;
    for (auto* moment : {&step.taken, &step.ready, &step.ended})
        forgetAfter(*moment, time);
    if (!isSet(step.ended)) step.endedWithin = 0;
    if (isUnsent) step.taken = time + Duration(1);
    if (isSet(step.ended)) return step;
    step.failure = Failure::None;
    step.status = 0;
    return step;
}

/// What had begun by `time`; what had not ended then lasts.
std::deque<BusyPeriod> asOf(std::deque<BusyPeriod> periods, Time time)
{
    std::erase_if(periods, [time](const BusyPeriod& period) { return period.begin > time; });
    for (auto& period : periods)
        forgetAfter(period.end, time);
    return periods;
}

WorkerTrace asOf(const WorkerTrace& worker, Time time)
{
    WorkerTrace known{worker.id, asOf(worker.busy, time), {}, worker.lags};
    std::erase_if(known.lags, [time](const LagSample& lag) { return lag.time > time; });
    for (const auto& lag : known.lags)
        known.worstLag = std::max(known.worstLag, lag.late);
    return known;
}

/// Who the workers are is known all the time.
Watched asOf(const Watched& watched, Time time)
{
    Watched known;
    for (const auto& worker : watched.workers())
        known.name(worker);
    for (const auto& holding : watched.holdings())
        if (holding.begin <= time) known.hold(asOf(holding, time));
    return known;
}

GenericTracks asOf(GenericTracks generic, Time time)
{
    for (auto& track : generic.tracks)
        for (auto& lane : track.lanes) {
            std::erase_if(lane, [time](const GenericSpan& span) { return span.begin > time; });
            for (auto& span : lane)
                forgetAfter(span.end, time);
        }
    std::erase_if(generic.flows, [time](const GenericFlow& flow) { return flow.to.time > time; });
    return generic;
}

std::vector<WorkerTrace> workersAsOf(const Store& store, Time time)
{
    std::vector<WorkerTrace> workers;
    for (const auto& worker : store.workers())
        workers.push_back(asOf(worker, time));
    for (const auto& request : store.requests()) {
        const auto place = std::ranges::lower_bound(workers, request.worker, {}, &WorkerTrace::id);
        const bool isKnown = place != workers.end() && place->id == request.worker;
        if (request.worker != WorkerId::None && !isKnown)
            workers.insert(place, WorkerTrace{request.worker, {}});
    }
    return workers;
}

/// Calls `visit(time)` for all that was recorded of the request, in no order.
template <typename Visit>
void forEachEvent(const Request& request, Visit visit)
{
    for (const auto time :
         {request.sent, request.arrived, request.read, request.started, request.finished, request.firstByte,
          request.received, request.failed, request.left, request.stopped})
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
                         &known.firstByte, &known.received, &known.failed, &known.left, &known.stopped})
        forgetAfter(*moment, time);
    if (!isSet(known.read)) {
        known.worker = WorkerId::None;
        known.connection = 0;
        known.readWithin = 0;
    }
    if (!isSet(known.failed)) known.failure = Failure::None;
    if (!isSet(known.finished) && !isSet(known.left)) known.isClientGone = false;
    if (!isSet(known.finished) && !isSet(known.received)) known.status = 0;
    std::erase_if(known.steps, [time](const Step& step) { return step.begun > time; });
    for (auto& step : known.steps)
        step = asOf(step, time);
    return known;
}

UpstreamCall asOf(UpstreamCall call, Time time)
{
    forgetAfter(call.answered, time);
    if (!isSet(call.answered)) call.status = 0;
    return call;
}

Store asOf(const Store& store, Time time)
{
    StoreContent content;
    content.paths = store.paths();
    for (const auto& request : store.requests())
        content.requests.push_back(asOf(request, time));
    content.workers = workersAsOf(store, time);
    for (const auto& call : store.upstreamCalls())
        if (call.arrived <= time) content.upstreamCalls.push_back(asOf(call, time));
    for (const auto& change : store.changes())
        if (change.time <= time) content.changes.push_back(change);
    content.generic = asOf(store.generic(), time);
    content.watched = asOf(store.watched(), time);
    content.participants = store.participants();
    content.foreignEvents = store.foreignEvents();
    content.origin = store.origin();
    content.latest = std::min(store.latest(), time);
    content.forgottenBefore = store.forgottenBefore();
    content.past = time < store.forgottenBefore() ? store.past().until(time) : store.past();
    for (const auto* request : store.apart())
        if (request->begin() <= time) content.apart.push_back(asOf(*request, time));
    content.eventCount = store.eventCount();
    return Store(std::move(content));
}

Store since(const Store& store, Time time)
{
    StoreContent content;
    content.paths = store.paths();
    const auto& requests = store.requests();
    const auto isLater = [time](const Request& request) {
        return isSet(request.begin()) && request.begin() >= time;
    };
    content.requests.assign(std::ranges::find_if(requests, isLater), requests.end());
    for (auto worker : store.workers()) {
        std::erase_if(worker.busy,
                      [time](const BusyPeriod& busy) { return isSet(busy.end) && busy.end <= time; });
        std::erase_if(worker.lags, [time](const LagSample& lag) { return lag.time < time; });
        worker.worstLag = Duration(0);
        for (const auto& lag : worker.lags)
            worker.worstLag = std::max(worker.worstLag, lag.late);
        content.workers.push_back(std::move(worker));
    }
    for (const auto& call : store.upstreamCalls())
        if (call.arrived >= time) content.upstreamCalls.push_back(call);
    content.changes = store.changes();
    content.watched = store.watched();
    content.watched.forgetBefore(time);
    content.participants = store.participants();
    content.origin = store.origin();
    content.latest = store.latest();
    content.forgottenBefore = store.forgottenBefore();
    if (time < store.forgottenBefore()) content.past = store.past();
    content.eventCount = store.eventCount();
    return Store(std::move(content));
}

Holding asOf(Holding holding, Time time)
{
    if (isSet(holding.end) && holding.end <= time) return holding;
    holding.end = kUnset;
    holding.endWithin = Duration(0);
    for (auto& line : holding.lines)
        line.time = std::min(line.time, time - holding.begin);
    return holding;
}

std::optional<Segment> segmentAt(const Request& request, Time time)
{
    const auto begin = request.begin();
    const bool isUnderWay = isSet(begin) && begin <= time && (request.isInFlight() || time < request.end());
    if (!isUnderWay) return std::nullopt;
    const auto known = asOf(request, time);
    if (!known.isInFlight()) return std::nullopt; // its worker takes it up once more, later
    std::vector<Segment> segments;
    appendSegments(known, time + Duration(1), segments);
    if (segments.empty()) return std::nullopt;
    return segments.back();
}

std::optional<Segment> abandonedWorkAt(const Request& request, Time time)
{
    if (request.isInFlight() || time < request.end()) return std::nullopt;
    if (isSet(request.over()) && request.over() <= time) return std::nullopt;
    std::vector<Segment> segments;
    appendAbandonedWork(asOf(request, time), time + Duration(1), segments);
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
