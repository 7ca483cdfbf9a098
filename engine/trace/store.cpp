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

bool isCrewKnown(const std::vector<Event>& changes)
{
    return std::ranges::find(changes, EventKind::WorkersChanged, &Event::kind) != changes.end();
}

} // namespace

Store::Store(std::vector<std::string> paths, RequestId first)
    : m_paths(std::move(paths))
    , m_requests(first)
{}

Store::Store(StoreContent content)
    : m_paths(std::move(content.paths))
    , m_requests(std::move(content.requests))
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
    for (const auto& request : requests()) {
        m_loops.noteWork(request);
        if (isSet(request.begin())) noteBegin(request.begin());
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
    Store other(m_paths, m_requests.next());
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
    return m_requests.keptEvents() + m_loops.keptEvents() + m_upstreamCalls.keptEvents() +
           m_watched.keptEvents();
}

/// Requests under way are never forgotten, and so nothing younger than the oldest of them.
void Store::forgetOldest()
{
    const auto wanted = m_limit - m_limit / 10;
    while (keptEvents() > wanted && m_requests.forgetOldest()) {
    }
    if (!requests().empty() && isSet(requests().front().begin())) forgetBefore(requests().front().begin());
}

void Store::forgetBefore(Time time)
{
    m_forgottenBefore = time;
    m_loops.forgetBefore(time);
    for (const auto& request : requests())
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
    else if (const auto* request = m_requests.take(event))
        noteRequest(*request, event);
}

/// Who is let go before the first request has no part in the run. Of a watched server's workers each one that
/// comes or leaves is named.
void Store::applyChange(const Event& event)
{
    m_changes.push_back(event);
    if (event.kind != EventKind::WorkersChanged) return;
    if (event.worker != WorkerId::None)
        m_loops.know(event.worker);
    else
        m_loops.hire(event.value, requests().empty());
}

void Store::noteRequest(const Request& request, const Event& event)
{
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
        if (m_requests.isOfAnEarlierRun(event.request)) return;
        noteBegin(event.time);
    }
    m_upstreamCalls.take(event);
}

} // namespace trace
