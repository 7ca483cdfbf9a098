#include "ui/timeline/model/tracks.h"

#include "engine/analysis/blame/losses.h"
#include "ui/timeline/model/settling.h"

#include <algorithm>

namespace ui {

namespace {

struct Hold
{
    trace::WorkerId worker;
    LoopHold hold;
};

PoolLoad& poolOf(WorkerTrack& worker, analysis::PoolKind kind)
{
    return worker.pools[static_cast<std::size_t>(kind)];
}

void addHold(WorkerTrack& worker, const LoopHold& hold)
{
    worker.held.append(hold.begin, hold.end, shadeOf(hold.nuance));
    joinHold(worker.holds, hold);
}

std::size_t bytesOf(const Track& track)
{
    auto bytes = track.load.bytes();
    for (std::size_t i = 0; i < track.lanes.size(); ++i)
        bytes += track.lanes[i].capacity() * sizeof(std::uint32_t) + track.indexes[i].spans.bytes();
    return bytes;
}

} // namespace

std::uint32_t Track::append(std::uint32_t row, trace::Time begin)
{
    const auto lane = layout.append(begin);
    if (lane == lanes.size()) addLane(begin);
    lanes[lane].push_back(row);
    return static_cast<std::uint32_t>(lane);
}

/// Below those that began earlier. One that comes late with an early begin moves the others down.
void Track::addLane(trace::Time begin)
{
    lanes.emplace_back();
    indexes.emplace_back();
    const auto after = std::ranges::upper_bound(m_begins, begin);
    const auto row = static_cast<std::uint32_t>(after - m_begins.begin());
    m_begins.insert(after, begin);
    for (auto& other : rows)
        if (other >= row) ++other;
    rows.push_back(row);
}

void joinHold(std::vector<LoopHold>& holds, const LoopHold& hold)
{
    if (!holds.empty() && hold.nuance == holds.back().nuance && hold.begin - holds.back().end <= kHoldGap)
        holds.back().end = std::max(holds.back().end, hold.end);
    else
        holds.push_back(hold);
}

std::optional<trace::Nuance> alarmOf(trace::StepKind kind, trace::Duration length)
{
    const auto state = trace::stateDuring(kind);
    if (state == trace::State::Blocking) return trace::Nuance::Blocking;
    const bool isLong = state == trace::State::Running && length >= trace::kNoticeable;
    return isLong ? std::optional(trace::Nuance::Computing) : std::nullopt;
}

void Tracks::update(const trace::Store& store, trace::Time now)
{
    startOverIfCleared(store);
    if (m_revision == store.revision() && (m_isWaitingShown || !isAnybodyUnread())) return;
    for (const auto& worker : store.workers())
        trackOf(worker.id);
    expectLoads(store);
    updateRequests(store, now);
    updateBusy(store);
    updateCalls(store);
    sumUpLoads();
    m_revision = store.revision();
}

void Tracks::startOverIfCleared(const trace::Store& store)
{
    const auto first = store.requests().empty() ? trace::RequestId::None : store.requests().front().id;
    const bool isSame = m_firstRequest == first || m_firstRequest == trace::RequestId::None;
    // Rows count from the oldest one that is kept.
    const bool isForgotten = store.forgottenBefore() != m_forgottenBefore;
    if (!isSame || isForgotten || store.run() != m_run || store.requests().size() < m_knownRequests ||
        store.upstreamCalls().size() < m_knownCalls || store.workers().size() < m_workers.size())
        *this = Tracks();
    if (m_counters.trackCount() != store.generic().tracks.size()) {
        m_counters = CounterValues(store.generic());
        m_flows = FlowIndex(store.generic().flows);
        m_titles = GenericTitles(store.generic());
    }
    m_firstRequest = first;
    m_run = store.run();
    m_forgottenBefore = store.forgottenBefore();
}

void Tracks::updateRequests(const trace::Store& store, trace::Time now)
{
    sortOutNew(store);
    updateWorkers(store);
    updateHolds(store);
    m_isWaitingShown =
        std::ranges::any_of(m_waiting.indexes, [](const LaneIndex& lane) { return lane.settled > 0; });
    for (auto& open : m_open) {
        const auto& request = store.requests()[open.row];
        updateClient(request, open);
        updateWaiting(request, open, now);
    }
    std::erase_if(m_open, [&](const OpenRequest& open) {
        if (!isSettled(store, store.requests()[open.row], now)) return false;
        settle(store, open, now);
        return true;
    });
}

/// Probes go to their strip, everything else gets lanes.
void Tracks::sortOutNew(const trace::Store& store)
{
    const auto& requests = store.requests();
    for (; m_knownRequests < requests.size(); ++m_knownRequests)
        m_unsorted.push_back(static_cast<std::uint32_t>(m_knownRequests));
    std::erase_if(m_unsorted, [&](std::uint32_t row) {
        if (!trace::isSet(requests[row].begin())) return false;
        if (analysis::isHealthCheck(store, requests[row])) m_healthChecks.push_back(row);
        if (requests[row].isProbe)
            m_probes.push_back(row);
        else
            open(store, row);
        return true;
    });
}

void Tracks::open(const trace::Store& store, std::uint32_t row)
{
    m_open.push_back({.row = row});
    m_experiments.add(store, row);
}

void Tracks::updateClient(const trace::Request& request, OpenRequest& open)
{
    if (request.isFromOutside()) return;
    if (open.clientLane == OpenRequest::kNoLane) open.clientLane = m_client.append(open.row, request.sent);
    if (request.isInFlight() || open.hasLeftClient) return;
    m_client.layout.end(open.clientLane, request.end());
    open.hasLeftClient = true;
}

void Tracks::updateWaiting(const trace::Request& request, OpenRequest& open, trace::Time now)
{
    const bool isRead = trace::isSet(request.read);
    if (!isRead && open.waitingLane == OpenRequest::kNoLane)
        open.waitingLane = m_waiting.append(open.row, request.begin());
    if (open.waitingLane == OpenRequest::kNoLane) return;
    if (isRead) {
        std::erase(m_waiting.lanes[open.waitingLane], open.row);
        if (!open.hasLeftWaiting) m_waiting.layout.end(open.waitingLane, request.read);
        open.waitingLane = OpenRequest::kNoLane;
        return;
    }
    if (!request.isInFlight() && !open.hasLeftWaiting) {
        m_waiting.layout.end(open.waitingLane, request.end());
        open.hasLeftWaiting = true;
    }
    if (!request.isInFlight() || now - request.begin() >= kVisibleWait) m_isWaitingShown = true;
}

bool Tracks::isAnybodyUnread() const
{
    return std::ranges::any_of(
        m_open, [](const OpenRequest& open) { return open.waitingLane != OpenRequest::kNoLane; });
}

/// A worker reads one request after the other: that order is the same whether a trace grows or is opened as a
/// whole.
void Tracks::updateWorkers(const trace::Store& store)
{
    struct Read
    {
        trace::Time time;
        OpenRequest* open;
    };
    std::vector<Read> read;
    for (auto& open : m_open) {
        const auto time = store.requests()[open.row].read;
        if (trace::isSet(time) && open.workerLane == OpenRequest::kNoLane) read.push_back({time, &open});
    }
    if (!std::ranges::is_sorted(read, {}, &Read::time)) std::ranges::stable_sort(read, {}, &Read::time);
    // Ends that are known by now free their lanes before new requests ask for one.
    for (auto& open : m_open)
        leaveWorker(store.requests()[open.row], open);
    for (const auto& [time, open] : read) {
        const auto& request = store.requests()[open->row];
        open->workerLane = trackOf(request.worker).append(open->row, request.begin());
        leaveWorker(request, *open);
    }
}

void Tracks::leaveWorker(const trace::Request& request, OpenRequest& open)
{
    if (open.workerLane == OpenRequest::kNoLane || open.hasLeftWorker || !request.isWorkedOff()) return;
    trackOf(request.worker).layout.end(open.workerLane, request.over());
    open.hasLeftWorker = true;
}

/// Holds as they end: one worker's never overlap, so their ends are in the order of their begins.
void Tracks::updateHolds(const trace::Store& store)
{
    if (!store.watched().isEmpty()) return updateHoldings(store);
    std::vector<Hold> ended;
    for (auto& open : m_open) {
        const auto& request = store.requests()[open.row];
        for (; open.knownSteps < request.steps.size(); ++open.knownSteps) {
            const auto& step = request.steps[open.knownSteps];
            if (trace::waitsForThread(step.kind))
                poolOf(workerTrackOf(request.worker), analysis::kindOf(step.kind)).isUsed = true;
            if (!trace::holdsLoop(trace::stateDuring(step.kind))) continue;
            if (!trace::isSet(step.begun) || !trace::isSet(step.ended)) break;
            if (const auto nuance = alarmOf(step.kind, step.ended - step.begun))
                ended.push_back({request.worker, {step.begun, step.ended, *nuance}});
        }
    }
    std::ranges::sort(ended, {}, [](const Hold& hold) { return hold.hold.begin; });
    for (const auto& [worker, hold] : ended)
        addHold(workerTrackOf(worker), hold);
}

/// Of a watched server they are told, also those of which nobody knows whose they were.
void Tracks::updateHoldings(const trace::Store& store)
{
    const auto& holdings = store.watched().holdings();
    for (; m_knownHoldings < holdings.size(); ++m_knownHoldings)
        m_openHoldings.push_back(m_knownHoldings);
    std::erase_if(m_openHoldings, [&](std::size_t row) {
        const auto& holding = holdings[row];
        if (!trace::isSet(holding.end)) return false;
        const bool isLong = holding.end - holding.begin >= trace::kLongWithoutStep;
        const auto nuance = holding.isWaiting ? trace::Nuance::Blocking : trace::Nuance::Computing;
        if (holding.isWaiting || isLong)
            addHold(workerTrackOf(holding.worker), {holding.begin, holding.end, nuance});
        return true;
    });
}

/// A busy period that has ended stays as it is.
void Tracks::updateBusy(const trace::Store& store)
{
    for (const auto& trace : store.workers()) {
        auto& worker = workerTrackOf(trace.id);
        for (; worker.knownBusy < trace.busy.size(); ++worker.knownBusy) {
            const auto& period = trace.busy[worker.knownBusy];
            if (!trace::isSet(period.end)) break;
            worker.busy.append(period.begin, period.end, trace::State::Running);
        }
    }
}

void Tracks::updateCalls(const trace::Store& store)
{
    const auto& calls = store.upstreamCalls();
    const auto endIfAnswered = [&](const OpenCall& open) {
        const auto answered = calls[open.row].answered;
        if (!trace::isSet(answered)) return false;
        m_upstream.layout.end(open.lane, answered);
        settleCalls(m_upstream, open.lane, store);
        return true;
    };
    std::erase_if(m_openCalls, endIfAnswered);
    for (; m_knownCalls < calls.size(); ++m_knownCalls) {
        const auto row = static_cast<std::uint32_t>(m_knownCalls);
        const OpenCall open{row, m_upstream.append(row, calls[row].arrived)};
        if (!endIfAnswered(open)) m_openCalls.push_back(open);
    }
}

void Tracks::settle(const trace::Store& store, const OpenRequest& request, trace::Time now)
{
    if (request.clientLane != OpenRequest::kNoLane) settleClient(m_client, request.clientLane, store);
    if (request.waitingLane != OpenRequest::kNoLane)
        settleRequests(m_waiting, request.waitingLane, store, now);
    if (request.workerLane == OpenRequest::kNoLane) return;
    settlePools(store, store.requests()[request.row], now);
    settleRequests(trackOf(store.requests()[request.row].worker), request.workerLane, store, now);
}

void Tracks::settlePools(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    forEachPoolJob(request, now, [&](const analysis::PoolJob& job) {
        auto& load = poolOf(workerTrackOf(request.worker), job.pool.kind).load;
        load.add(store.origin(), job.wait.begin, job.wait.end, shadeOf(trace::Nuance::ForThread));
        load.add(store.origin(), job.run.begin, job.run.end, shadeOf(trace::Nuance::Waiting));
    });
}

void Tracks::expectLoads(const trace::Store& store)
{
    constexpr std::size_t kSegmentsPerRequest = 6;
    m_client.load.expect(store.requests().size());
    m_upstream.load.expect(store.upstreamCalls().size());
    for (auto& worker : m_workers)
        worker.track.load.expect(kSegmentsPerRequest * store.requests().size() / m_workers.size());
}

void Tracks::sumUpLoads()
{
    for (auto* track : {&m_waiting, &m_upstream, &m_client})
        track->load.sumUp();
    for (auto& worker : m_workers) {
        worker.track.load.sumUp();
        for (auto& pool : worker.pools)
            pool.load.sumUp();
    }
}

WorkerTrack& Tracks::workerTrackOf(trace::WorkerId worker)
{
    auto place = std::ranges::lower_bound(m_workers, worker, {}, &WorkerTrack::worker);
    if (place == m_workers.end() || place->worker != worker) {
        place = m_workers.emplace(place);
        place->worker = worker;
    }
    return *place;
}

std::size_t Tracks::bytes() const
{
    auto bytes = bytesOf(m_waiting) + bytesOf(m_upstream) + bytesOf(m_client);
    for (const auto& worker : m_workers)
        for (const auto& pool : worker.pools)
            bytes += pool.load.bytes();
    for (const auto& worker : m_workers)
        bytes += bytesOf(worker.track) + worker.busy.bytes() + worker.held.bytes() +
                 worker.holds.capacity() * sizeof(LoopHold);
    return bytes;
}

} // namespace ui
