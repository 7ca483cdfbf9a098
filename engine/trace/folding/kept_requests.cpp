#include "engine/trace/folding/kept_requests.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

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

} // namespace

KeptRequests::KeptRequests(std::deque<Request> requests)
    : m_requests(std::move(requests))
    , m_firstNumber(m_requests.empty() ? 1 : number(m_requests.front().id))
{
    for (const auto& request : m_requests) {
        m_keptEvents += request.events;
        m_counts += RequestCounts(request);
    }
}

RequestId KeptRequests::next() const
{
    return RequestId{m_firstNumber + static_cast<std::uint32_t>(m_requests.size())};
}

bool KeptRequests::isOfAnEarlierRun(RequestId id) const
{
    return id != RequestId::None && number(id) < m_firstNumber;
}

const Request* KeptRequests::find(RequestId id) const
{
    const auto row = std::size_t{number(id)} - m_firstNumber;
    return row < m_requests.size() && isSet(m_requests[row].begin()) ? &m_requests[row] : nullptr;
}

const Request* KeptRequests::take(const Event& event)
{
    if (number(event.request) < m_firstNumber) return nullptr;
    auto& request = requestOf(event.request);
    ++request.events;
    ++m_keptEvents;
    m_counts -= RequestCounts(request);
    if (isStepKind(event.kind))
        takeInStep(stepOf(request, event), event);
    else
        takeIn(request, event);
    m_counts += RequestCounts(request);
    return &request;
}

Request& KeptRequests::requestOf(RequestId id)
{
    const auto row = std::size_t{number(id)} - m_firstNumber;
    while (m_requests.size() <= row)
        m_requests.emplace_back().id = next();
    return m_requests[row];
}

bool KeptRequests::forgetOldest()
{
    if (m_requests.empty()) return false;
    const auto& oldest = m_requests.front();
    if (isSet(oldest.begin()) && !oldest.isWorkedOff()) return false;
    m_keptEvents -= oldest.events;
    m_counts -= RequestCounts(oldest);
    m_requests.pop_front();
    ++m_firstNumber;
    return true;
}

} // namespace trace
