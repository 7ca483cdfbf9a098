#include "engine/trace/store.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

/// Of the requests that a fold may forget: half a millisecond's work.
constexpr std::size_t kLeastForgotten = 1000;

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

/// Of all runs of ours.
std::shared_ptr<const GenericTracks> noGenericTracks()
{
    static const auto none = std::make_shared<const GenericTracks>();
    return none;
}

} // namespace

Store::Store(std::vector<std::string> paths, RequestId first)
    : m_paths(std::move(paths))
    , m_requests(first)
    , m_generic(noGenericTracks())
{}

Store::Store(StoreContent content)
    : m_paths(std::move(content.paths))
    , m_requests(std::move(content.requests), content.apart)
    , m_past(std::move(content.past))
    , m_loops(std::move(content.workers), isCrewKnown(content.changes))
    , m_upstreamCalls(std::move(content.upstreamCalls))
    , m_changes(std::move(content.changes))
    , m_watched(std::move(content.watched))
    , m_participants(std::move(content.participants))
    , m_generic(std::make_shared<const GenericTracks>(std::move(content.generic)))
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
    for (const auto& worker : m_past.workers())
        m_loops.noteWork(worker);
    if (!m_past.isEmpty()) noteBegin(m_past.origin());
}

void Store::fold(std::span<const Event> events)
{
    if (events.empty()) return;
    forgetOldest(std::max(events.size() / 2, kLeastForgotten));
    for (const auto& event : events)
        apply(event);
    ++m_revision;
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
    other.m_memory = m_memory;
    other.m_revision = m_revision + 1;
    other.m_run = m_run + 1;
    return std::exchange(*this, std::move(other));
}

void Store::become(Store other)
{
    other.m_memory = m_memory;
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

std::size_t Store::bytes() const
{
    return keptBytes() + m_past.bytes();
}

/// But for the past.
std::size_t Store::keptBytes() const
{
    return m_requests.bytes() + m_loops.bytes() + m_upstreamCalls.bytes() + m_watched.bytes();
}

/// So many requests at most, for a frame waits meanwhile. What ended since the last fold was seen by now.
void Store::forgetOldest(std::size_t most)
{
    m_requests.forgetEnded(m_past, origin());
    // The past hardly grows meanwhile, and never takes all the room.
    const auto room = std::max(m_memory - std::min(m_past.bytes(), m_memory), m_memory / 2);
    for (; most > 0 && keptBytes() > room; --most) {
        if (!m_requests.forgetOldest(m_past, origin())) return;
        const auto begin = requests().empty() ? m_latest : requests().front().begin();
        if (isSet(begin)) forgetBefore(std::max(begin, m_forgottenBefore));
    }
}

void Store::forgetBefore(Time time)
{
    m_forgottenBefore = time;
    m_loops.forgetBefore(time, m_past, origin());
    m_upstreamCalls.forgetBefore(time, m_past, origin());
    const auto& holdings = m_watched.holdings();
    while (!holdings.empty() && isSet(holdings.front().end) && holdings.front().end < time) {
        const auto& oldest = holdings.front();
        const auto nuance = oldest.isWaiting ? Nuance::Blocking : Nuance::Computing;
        const bool isLong = oldest.end - oldest.begin >= kLongWithoutStep;
        if (oldest.isWaiting || isLong)
            m_past.takeHold(oldest.worker, oldest.begin, oldest.end, nuance, origin());
        m_watched.forgetOldest();
    }
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
