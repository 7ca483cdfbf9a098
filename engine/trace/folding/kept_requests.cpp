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

std::uint32_t firstNumber(const std::deque<Request>& requests, const std::vector<Request>& apart)
{
    if (!requests.empty()) return number(requests.front().id);
    return apart.empty() ? 1 : number(apart.back().id) + 1;
}

} // namespace

KeptRequests::KeptRequests(std::deque<Request> requests, const std::vector<Request>& apart)
    : m_requests(std::move(requests))
    , m_firstNumber(firstNumber(m_requests, apart))
    , m_rowZero(m_firstNumber)
{
    for (const auto& request : m_requests) {
        m_bytes += bytesOf(request);
        m_counts += RequestCounts(request);
    }
    for (const auto& request : apart) {
        if (request.isWorkedOff()) {
            m_worst.offer(EndedRequest(request));
            continue;
        }
        m_bytes += bytesOf(request);
        m_counts += RequestCounts(request);
        m_underWay.emplace(request.id, request);
    }
    for (const auto& request : apart)
        if (request.isWorkedOff() && m_worst.find(request.id) == nullptr) m_worst.keep(request);
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
    if (number(id) < m_firstNumber) {
        const auto open = m_underWay.find(id);
        return open != m_underWay.end() ? &open->second : m_worst.find(id);
    }
    const auto row = std::size_t{number(id)} - m_firstNumber;
    return row < m_requests.size() && isSet(m_requests[row].begin()) ? &m_requests[row] : nullptr;
}

std::vector<const Request*> KeptRequests::apart() const
{
    auto all = m_worst.all();
    for (const auto& [id, request] : m_underWay)
        all.push_back(&request);
    std::ranges::sort(all, {}, &Request::id);
    return all;
}

const Request& KeptRequests::at(std::uint32_t row) const
{
    static const Request kForgotten;
    const auto id = m_rowZero + row;
    if (id >= m_firstNumber) return m_requests[id - m_firstNumber];
    const auto* apart = find(RequestId{id});
    return apart != nullptr ? *apart : kForgotten;
}

const Request* KeptRequests::take(const Event& event)
{
    if (number(event.request) < m_firstNumber) {
        const auto open = m_underWay.find(event.request);
        if (open == m_underWay.end()) return nullptr;
        fold(open->second, event);
        return &open->second;
    }
    auto& request = requestOf(event.request);
    fold(request, event);
    return &request;
}

void KeptRequests::fold(Request& request, const Event& event)
{
    ++request.events;
    m_counts -= RequestCounts(request);
    if (isStepKind(event.kind)) {
        m_bytes -= bytesOf(request);
        takeInStep(stepOf(request, event), event);
        m_bytes += bytesOf(request);
    } else {
        takeIn(request, event);
    }
    m_counts += RequestCounts(request);
}

Request& KeptRequests::requestOf(RequestId id)
{
    const auto row = std::size_t{number(id)} - m_firstNumber;
    while (m_requests.size() <= row) {
        m_requests.emplace_back().id = next();
        m_bytes += bytesOf(m_requests.back());
    }
    return m_requests[row];
}

bool KeptRequests::forgetOldest(Past& past, Time origin)
{
    if (m_requests.empty()) return false;
    auto& oldest = m_requests.front();
    if (isSet(oldest.begin()) && !oldest.isWorkedOff())
        m_underWay.emplace(oldest.id, std::move(oldest));
    else
        retire(oldest, past, origin);
    m_requests.pop_front();
    ++m_firstNumber;
    return true;
}

void KeptRequests::forgetEnded(Past& past, Time origin)
{
    std::erase_if(m_underWay, [&](const auto& open) {
        if (!open.second.isWorkedOff()) return false;
        retire(open.second, past, origin);
        return true;
    });
}

void KeptRequests::retire(const Request& request, Past& past, Time origin)
{
    m_bytes -= bytesOf(request);
    if (!isSet(request.begin())) return;
    m_counts -= RequestCounts(request);
    const EndedRequest ended(request);
    past.take(ended, origin);
    m_worst.offer(ended);
}

} // namespace trace
