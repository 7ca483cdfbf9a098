#include "ui/timeline/tracks.h"

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

/// Every request is unread for a moment. From here on a person sees it wait.
constexpr trace::Duration kVisibleWait = 150ms;

} // namespace

std::uint32_t Track::append(std::uint32_t row, trace::Time begin)
{
    const auto lane = layout.append(begin);
    if (lane == lanes.size()) lanes.emplace_back();
    lanes[lane].push_back(row);
    return static_cast<std::uint32_t>(lane);
}

void Tracks::update(const trace::Store& store, trace::Time now)
{
    startOverIfCleared(store);
    if (m_revision == store.revision() && m_isWaitingShown) return;
    for (const auto& worker : store.workers())
        trackOf(worker.id);
    updateRequests(store, now);
    updateCalls(store);
    m_revision = store.revision();
}

void Tracks::startOverIfCleared(const trace::Store& store)
{
    const auto first = store.isEmpty() ? trace::RequestId::None : store.requests().front().id;
    const bool isSame = m_firstRequest == first || m_firstRequest == trace::RequestId::None;
    if (!isSame || store.requests().size() < m_knownRequests || store.upstreamCalls().size() < m_knownCalls ||
        store.workers().size() < m_workers.size())
        *this = Tracks();
    m_firstRequest = first;
}

void Tracks::updateRequests(const trace::Store& store, trace::Time now)
{
    const auto& requests = store.requests();
    for (; m_knownRequests < requests.size(); ++m_knownRequests)
        m_open.push_back({.row = static_cast<std::uint32_t>(m_knownRequests)});
    updateWorkers(store);
    for (auto& open : m_open) {
        const auto& request = requests[open.row];
        if (!trace::isSet(request.begin())) continue;
        updateClient(request, open);
        updateWaiting(request, open, now);
    }
    std::erase_if(m_open, [&](const OpenRequest& open) {
        const auto& request = requests[open.row];
        return trace::isSet(request.begin()) && !request.isInFlight();
    });
}

void Tracks::updateClient(const trace::Request& request, OpenRequest& open)
{
    if (request.isFromOutside()) return;
    if (open.clientLane == kNoLane) open.clientLane = m_client.append(open.row, request.sent);
    const auto end = trace::isSet(request.failed) ? request.failed : request.received;
    if (trace::isSet(end)) m_client.layout.end(open.clientLane, end);
}

void Tracks::updateWaiting(const trace::Request& request, OpenRequest& open, trace::Time now)
{
    const bool isRead = trace::isSet(request.read);
    if (!isRead && open.waitingLane == kNoLane)
        open.waitingLane = m_waiting.append(open.row, request.begin());
    if (open.waitingLane == kNoLane) return;
    if (isRead) {
        std::erase(m_waiting.lanes[open.waitingLane], open.row);
        m_waiting.layout.end(open.waitingLane, request.read);
        open.waitingLane = kNoLane;
        return;
    }
    if (!request.isInFlight()) m_waiting.layout.end(open.waitingLane, request.end());
    if (!request.isInFlight() || now - request.begin() >= kVisibleWait) m_isWaitingShown = true;
}

/// A worker reads one request after the other: that order is the same whether a trace grows or is opened as a
/// whole.
void Tracks::updateWorkers(const trace::Store& store)
{
    std::vector<OpenRequest*> read;
    for (auto& open : m_open)
        if (trace::isSet(store.requests()[open.row].read) && open.workerLane == kNoLane)
            read.push_back(&open);
    std::ranges::stable_sort(read, {},
                             [&](const OpenRequest* open) { return store.requests()[open->row].read; });
    // Ends that are known by now free their lanes before new requests ask for one.
    for (const auto& open : m_open) {
        const auto& request = store.requests()[open.row];
        if (open.workerLane != kNoLane && trace::isSet(request.end()))
            trackOf(request.worker).layout.end(open.workerLane, request.end());
    }
    for (auto* open : read) {
        const auto& request = store.requests()[open->row];
        auto& track = trackOf(request.worker);
        open->workerLane = track.append(open->row, request.begin());
        if (trace::isSet(request.end())) track.layout.end(open->workerLane, request.end());
    }
}

void Tracks::updateCalls(const trace::Store& store)
{
    const auto& calls = store.upstreamCalls();
    const auto endIfAnswered = [&](const OpenCall& open) {
        const auto answered = calls[open.row].answered;
        if (trace::isSet(answered)) m_upstream.layout.end(open.lane, answered);
        return trace::isSet(answered);
    };
    std::erase_if(m_openCalls, endIfAnswered);
    for (; m_knownCalls < calls.size(); ++m_knownCalls) {
        const auto row = static_cast<std::uint32_t>(m_knownCalls);
        const OpenCall open{row, m_upstream.append(row, calls[row].arrived)};
        if (!endIfAnswered(open)) m_openCalls.push_back(open);
    }
}

Track& Tracks::trackOf(trace::WorkerId worker)
{
    auto place = std::ranges::lower_bound(m_workers, worker, {}, &WorkerTrack::worker);
    if (place == m_workers.end() || place->worker != worker)
        place = m_workers.insert(place, {worker, Track()});
    return place->track;
}

} // namespace ui
