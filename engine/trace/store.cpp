#include "engine/trace/store.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

bool isUpstreamKind(EventKind kind)
{
    return kind == EventKind::UpstreamArrived || kind == EventKind::UpstreamAnswered;
}

bool isLoopKind(EventKind kind)
{
    return kind == EventKind::LoopBusy || kind == EventKind::LoopIdle || kind == EventKind::LoopLag;
}

bool isChangeKind(EventKind kind)
{
    return kind == EventKind::HandlerChosen || kind == EventKind::WorkersChanged ||
           kind == EventKind::DelayChanged;
}

bool isStepKind(EventKind kind)
{
    return kind == EventKind::StepBegun || kind == EventKind::StepTaken || kind == EventKind::StepReady ||
           kind == EventKind::StepEnded;
}

/// What is told of the request itself, not of its steps.
void takeIn(Request& request, const Event& event)
{
    switch (event.kind) {
    case EventKind::RequestSent:
        request.sent = event.time;
        request.route = event.route;
        request.isProbe = event.value == 1;
        break;
    case EventKind::FirstByte: request.firstByte = event.time; break;
    case EventKind::ResponseReceived:
        request.received = event.time;
        request.status = static_cast<std::uint16_t>(event.value);
        break;
    case EventKind::RequestFailed:
        if (isSet(request.failed)) { // its client had gone before
            request.stopped = event.time;
            break;
        }
        request.failed = event.time;
        request.failure = event.failure;
        break;
    case EventKind::RequestArrived: request.arrived = event.time; break;
    case EventKind::RequestRead:
        request.read = event.time;
        request.worker = event.worker;
        request.route = event.route;
        request.connection = event.value;
        break;
    case EventKind::HandlerStarted: request.started = event.time; break;
    case EventKind::HandlerFinished:
        request.finished = event.time;
        request.status = static_cast<std::uint16_t>(event.value);
        break;
    case EventKind::ClientGone:
        request.isClientGone = true;
        if (event.value == 1) request.left = event.time;
        break;
    default: break;
    }
}

/// What one request adds to the store's counts.
struct Counted
{
    explicit Counted(const Request& request)
        : underWay(isSet(request.begin()) && !request.isWorkedOff() ? 1 : 0)
        , inFlight(isSet(request.begin()) && request.isInFlight() ? 1 : 0)
        , probes(request.isProbe ? 1 : 0)
        , sent(isSet(request.begin()) && !request.isProbe ? 1 : 0)
    {}

    std::size_t underWay;
    std::size_t inFlight;
    std::size_t probes;
    std::size_t sent;
};

} // namespace

Store::Store(std::vector<std::string> paths, RequestId first)
    : m_paths(std::move(paths))
    , m_firstNumber(number(first))
{}

Store::Store(StoreContent content)
    : m_paths(std::move(content.paths))
    , m_requests(std::move(content.requests))
    , m_firstNumber(m_requests.empty() ? 1 : number(m_requests.front().id))
    , m_workers(std::move(content.workers))
    , m_upstreamCalls(std::move(content.upstreamCalls))
    , m_changes(std::move(content.changes))
    , m_generic(std::move(content.generic))
    , m_foreignEvents(content.foreignEvents)
    , m_origin(content.origin)
    , m_latest(content.latest)
    , m_forgottenBefore(content.forgottenBefore)
    , m_eventCount(content.eventCount)
{
    m_isCrewKnown = std::ranges::find(m_changes, EventKind::WorkersChanged, &Event::kind) != m_changes.end();
    for (const auto& request : m_requests) {
        noteWork(request);
        if (isSet(request.begin())) noteBegin(request.begin());
        m_keptEvents += request.events;
        const Counted counted(request);
        m_underWay += counted.underWay;
        m_inFlight += counted.inFlight;
        m_probesInFlight += counted.inFlight * counted.probes;
        m_sent += counted.sent;
    }
    for (const auto& worker : m_workers)
        m_keptEvents += 2 * worker.busy.size();
    m_keptEvents += 2 * m_upstreamCalls.size();
    for (std::size_t i = 0; i < m_upstreamCalls.size(); ++i) {
        noteBegin(m_upstreamCalls[i].arrived);
        if (!isSet(m_upstreamCalls[i].answered)) m_openUpstreamCalls.push_back(i);
    }
}

void Store::fold(std::span<const Event> events)
{
    for (const auto& event : events)
        apply(event);
    if (m_keptEvents > m_limit) forgetOldest();
    if (!events.empty()) ++m_revision;
}

Store Store::release()
{
    const auto nextNumber = m_firstNumber + static_cast<std::uint32_t>(m_requests.size());
    Store other(m_paths, RequestId{nextNumber});
    other.m_limit = m_limit;
    other.m_revision = m_revision + 1;
    other.m_run = m_run + 1;
    return std::exchange(*this, std::move(other));
}

void Store::become(Store other)
{
    other.m_limit = m_limit;
    other.m_revision = m_revision + 1;
    other.m_run = m_run + 1;
    *this = std::move(other);
}

const Request* Store::find(RequestId id) const
{
    const auto row = std::size_t{number(id)} - m_firstNumber;
    return row < m_requests.size() && isSet(m_requests[row].begin()) ? &m_requests[row] : nullptr;
}

std::string_view Store::path(std::uint16_t route) const
{
    return route < m_paths.size() ? std::string_view(m_paths[route]) : "?";
}

Time Store::origin() const
{
    return isSet(m_origin) ? m_origin : m_firstBegin;
}

/// Requests under way are never forgotten, and so nothing younger than the oldest of them.
void Store::forgetOldest()
{
    const auto wanted = m_limit - m_limit / 10;
    const auto isForgettable = [](const Request& request) {
        return !isSet(request.begin()) || request.isWorkedOff();
    };
    while (m_keptEvents > wanted && !m_requests.empty() && isForgettable(m_requests.front())) {
        m_keptEvents -= m_requests.front().events;
        m_sent -= Counted(m_requests.front()).sent;
        m_requests.pop_front();
        ++m_firstNumber;
    }
    if (!m_requests.empty() && isSet(m_requests.front().begin())) forgetBefore(m_requests.front().begin());
}

void Store::forgetBefore(Time time)
{
    m_forgottenBefore = time;
    for (auto& worker : m_workers) {
        worker.firstRead = worker.lastFinished = kUnset;
        const auto isOver = [time](const BusyPeriod& period) {
            return isSet(period.end) && period.end < time;
        };
        const auto firstKept = std::ranges::find_if_not(worker.busy, isOver);
        m_keptEvents -= 2 * static_cast<std::uint64_t>(firstKept - worker.busy.begin());
        worker.busy.erase(worker.busy.begin(), firstKept);
    }
    for (const auto& request : m_requests)
        noteWork(request);
    const auto isOver = [time](const UpstreamCall& call) {
        return isSet(call.answered) && call.answered < time;
    };
    std::size_t calls = 0;
    for (; !m_upstreamCalls.empty() && isOver(m_upstreamCalls.front()); ++calls)
        m_upstreamCalls.pop_front();
    m_keptEvents -= 2 * calls;
    for (auto& open : m_openUpstreamCalls)
        open -= calls;
}

void Store::apply(const Event& event)
{
    ++m_eventCount;
    m_latest = std::max(m_latest, event.time);
    if (event.kind == EventKind::RunStarted)
        m_origin = event.time;
    else if (isChangeKind(event.kind))
        applyChange(event);
    else if (isLoopKind(event.kind))
        applyToLoop(event);
    else if (isUpstreamKind(event.kind))
        applyToUpstream(event);
    else if (auto* request = requestOf(event.request))
        applyToRequest(*request, event);
}

void Store::applyChange(const Event& event)
{
    m_changes.push_back(event);
    hire(event);
}

void Store::applyToRequest(Request& request, const Event& event)
{
    ++request.events;
    ++m_keptEvents;
    const Counted before(request);
    if (isStepKind(event.kind))
        applyToStep(request, event);
    else
        takeIn(request, event);
    const Counted after(request);
    m_underWay += after.underWay - before.underWay;
    m_inFlight += after.inFlight - before.inFlight;
    m_probesInFlight += after.inFlight * after.probes - before.inFlight * before.probes;
    m_sent += after.sent - before.sent;
    if (event.kind == EventKind::RequestRead || event.kind == EventKind::HandlerFinished) noteWork(request);
    if (isSet(request.begin())) noteBegin(request.begin());
}

void Store::noteBegin(Time begin)
{
    if (!isSet(m_firstBegin) || begin < m_firstBegin) m_firstBegin = begin;
}

void Store::applyToStep(Request& request, const Event& event)
{
    const auto isMeant = [&](const Step& step) {
        return step.kind == event.step && step.index == event.index;
    };
    // The newest steps are at the end, and a step gets its events soon after it began.
    const auto newest = std::ranges::find_if(request.steps.rbegin(), request.steps.rend(), isMeant);
    auto& step = newest != request.steps.rend() ? *newest : request.steps.emplace_back();
    step.kind = event.step;
    step.index = event.index;
    switch (event.kind) {
    case EventKind::StepBegun: step.begun = event.time; break;
    case EventKind::StepTaken: step.taken = event.time; break;
    case EventKind::StepReady: step.ready = event.time; break;
    default:
        step.ended = event.time;
        step.status = static_cast<std::uint16_t>(event.value);
        step.failure = event.failure;
        break;
    }
}

void Store::applyToUpstream(const Event& event)
{
    const bool isOfAnEarlierRun = event.request != RequestId::None && number(event.request) < m_firstNumber;
    if (event.kind == EventKind::UpstreamArrived) {
        if (isOfAnEarlierRun) return;
        noteBegin(event.time);
        m_keptEvents += 2; // its answer, too
        m_openUpstreamCalls.push_back(m_upstreamCalls.size());
        m_upstreamCalls.push_back({event.request, event.index, 0, event.time, kUnset});
        return;
    }
    const auto open = std::ranges::find_if(m_openUpstreamCalls, [&](std::size_t i) {
        return m_upstreamCalls[i].request == event.request && m_upstreamCalls[i].index == event.index;
    });
    if (open == m_openUpstreamCalls.end()) return;
    m_upstreamCalls[*open].answered = event.time;
    m_upstreamCalls[*open].status = static_cast<std::uint16_t>(event.value);
    m_openUpstreamCalls.erase(open);
}

Request* Store::requestOf(RequestId id)
{
    if (number(id) < m_firstNumber) return nullptr;
    const auto row = std::size_t{number(id)} - m_firstNumber;
    while (m_requests.size() <= row) {
        const RequestId next{static_cast<std::uint32_t>(m_firstNumber + m_requests.size())};
        m_requests.emplace_back().id = next;
    }
    return &m_requests[row];
}

WorkerTrace& Store::workerOf(WorkerId id)
{
    auto place = std::ranges::lower_bound(m_workers, id, {}, &WorkerTrace::id);
    if (place == m_workers.end() || place->id != id) place = m_workers.insert(place, WorkerTrace{id, {}, {}});
    return *place;
}

} // namespace trace
