#include "engine/trace/store.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

bool isUpstreamKind(EventKind kind)
{
    return kind == EventKind::UpstreamArrived || kind == EventKind::UpstreamAnswered ||
           kind == EventKind::CallAttributed;
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
        request.participant = ParticipantId{static_cast<std::uint16_t>(event.detail)};
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
        request.readWithin = event.detail;
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

/// The newest steps are at the end, and a step gets its events soon after it began.
Step& stepOf(Request& request, const Event& event)
{
    const auto isMeant = [&](const Step& step) {
        return step.kind == event.step && step.index == event.index;
    };
    const auto newest = std::ranges::find_if(request.steps.rbegin(), request.steps.rend(), isMeant);
    auto& step = newest != request.steps.rend() ? *newest : request.steps.emplace_back();
    step.kind = event.step;
    step.index = event.index;
    return step;
}

void takeInStep(Step& step, const Event& event)
{
    switch (event.kind) {
    case EventKind::StepBegun:
        step.begun = event.time;
        step.begunWithin = event.detail;
        break;
    case EventKind::StepTaken: step.taken = event.time; break;
    case EventKind::StepReady: step.ready = event.time; break;
    default:
        step.ended = event.time;
        step.endedWithin = event.detail;
        step.status = static_cast<std::uint16_t>(event.value);
        step.failure = event.failure;
        break;
    }
}

bool isCrewKnown(const std::vector<Event>& changes)
{
    return std::ranges::find(changes, EventKind::WorkersChanged, &Event::kind) != changes.end();
}

} // namespace

Store::Store(std::vector<std::string> paths, RequestId first)
    : m_paths(std::move(paths))
    , m_firstNumber(number(first))
{}

Store::Store(StoreContent content)
    : m_paths(std::move(content.paths))
    , m_requests(std::move(content.requests))
    , m_firstNumber(m_requests.empty() ? 1 : number(m_requests.front().id))
    , m_loops(std::move(content.workers), isCrewKnown(content.changes))
    , m_upstreamCalls(std::move(content.upstreamCalls))
    , m_changes(std::move(content.changes))
    , m_watched(std::move(content.watched))
    , m_participants(std::move(content.participants))
    , m_generic(std::move(content.generic))
    , m_foreignEvents(content.foreignEvents)
    , m_origin(content.origin)
    , m_latest(content.latest)
    , m_forgottenBefore(content.forgottenBefore)
    , m_eventCount(content.eventCount)
{
    for (const auto& request : m_requests) {
        m_loops.noteWork(request);
        if (isSet(request.begin())) noteBegin(request.begin());
        m_requestEvents += request.events;
        m_counts += RequestCounts(request);
    }
    for (const auto& call : m_upstreamCalls.all())
        noteBegin(call.arrived);
}

void Store::fold(std::span<const Event> events)
{
    for (const auto& event : events)
        apply(event);
    if (keptEvents() > m_limit) forgetOldest();
    if (!events.empty()) ++m_revision;
}

void Store::name(WorkerName worker)
{
    m_loops.know(worker.worker);
    m_watched.name(std::move(worker));
    ++m_revision;
}

void Store::setParticipants(const Participants& participants)
{
    m_participants = participants;
    ++m_revision;
}

void Store::hold(Holding holding)
{
    m_watched.hold(std::move(holding));
    ++m_revision;
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

bool Store::addPath(std::string path)
{
    if (m_paths.size() >= kMostPaths) return false;
    m_paths.push_back(std::move(path));
    ++m_revision;
    return true;
}

std::string_view Store::path(std::uint16_t route) const
{
    return route < m_paths.size() ? std::string_view(m_paths[route]) : "?";
}

Time Store::origin() const
{
    return isSet(m_origin) ? m_origin : m_firstBegin;
}

std::uint64_t Store::keptEvents() const
{
    return m_requestEvents + m_loops.keptEvents() + m_upstreamCalls.keptEvents() + m_watched.keptEvents();
}

/// Requests under way are never forgotten, and so nothing younger than the oldest of them.
void Store::forgetOldest()
{
    const auto wanted = m_limit - m_limit / 10;
    const auto isForgettable = [](const Request& request) {
        return !isSet(request.begin()) || request.isWorkedOff();
    };
    while (keptEvents() > wanted && !m_requests.empty() && isForgettable(m_requests.front())) {
        m_requestEvents -= m_requests.front().events;
        m_counts -= RequestCounts(m_requests.front());
        m_requests.pop_front();
        ++m_firstNumber;
    }
    if (!m_requests.empty() && isSet(m_requests.front().begin())) forgetBefore(m_requests.front().begin());
}

void Store::forgetBefore(Time time)
{
    m_forgottenBefore = time;
    m_loops.forgetBefore(time);
    for (const auto& request : m_requests)
        m_loops.noteWork(request);
    m_upstreamCalls.forgetBefore(time);
    m_watched.forgetBefore(time);
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
        m_loops.take(event);
    else if (isUpstreamKind(event.kind))
        applyToUpstream(event);
    else if (auto* request = requestOf(event.request))
        applyToRequest(*request, event);
}

/// Who is let go before the first request has no part in the run.
void Store::applyChange(const Event& event)
{
    m_changes.push_back(event);
    m_changes.back().worker = WorkerId::None; // a file has the crew by its names
    if (event.kind != EventKind::WorkersChanged) return;
    m_loops.hire(event.value, m_requests.empty());
    if (event.worker != WorkerId::None) m_loops.know(event.worker);
}

void Store::applyToRequest(Request& request, const Event& event)
{
    ++request.events;
    ++m_requestEvents;
    m_counts -= RequestCounts(request);
    if (isStepKind(event.kind))
        takeInStep(stepOf(request, event), event);
    else
        takeIn(request, event);
    m_counts += RequestCounts(request);
    if (event.kind == EventKind::RequestRead || event.kind == EventKind::HandlerFinished)
        m_loops.noteWork(request);
    if (isSet(request.begin())) noteBegin(request.begin());
}

void Store::noteBegin(Time begin)
{
    if (!isSet(m_firstBegin) || begin < m_firstBegin) m_firstBegin = begin;
}

void Store::applyToUpstream(const Event& event)
{
    if (event.kind == EventKind::UpstreamArrived) {
        const bool isOfAnEarlierRun =
            event.request != RequestId::None && number(event.request) < m_firstNumber;
        if (isOfAnEarlierRun) return;
        noteBegin(event.time);
    }
    m_upstreamCalls.take(event);
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

} // namespace trace
