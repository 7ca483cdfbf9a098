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
        bytes += track.lanes[i].bytes() + track.indexes[i].spans.bytes();
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

void joinHold(std::deque<LoopHold>& holds, const LoopHold& hold)
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

const trace::BusyPeriod* openPeriod(const trace::Store& store, trace::WorkerId worker)
{
    const auto trace = std::ranges::find(store.workers(), worker, &trace::WorkerTrace::id);
    if (trace == store.workers().end() || trace->busy.empty()) return nullptr;
    return trace::isSet(trace->busy.back().end) ? nullptr : &trace->busy.back();
}

void Tracks::update(const trace::Store& store, trace::Time now)
{
    startOverIfCleared(store);
    closeForgotten(store);
    if (m_revision == store.revision() && (m_isWaitingShown || !isAnybodyUnread())) return;
    for (const auto& worker : store.workers())
        trackOf(worker.id);
    expectLoads(store);
    m_origin = store.origin();
    m_activity.startUpdate();
    updateChanges(store);
    updateRequests(store, now);
    updateBusy(store);
    updateCalls(store);
    trim(store);
    sumUpLoads();
    m_revision = store.revision();
}

void Tracks::startOverIfCleared(const trace::Store& store)
{
    const bool isKnown = !store.requests().empty();
    const auto zero = isKnown ? trace::number(store.requests().front().id) - store.firstRow() : 0;
    const bool isOther = isKnown && m_rowZero && *m_rowZero != zero;
    if (isOther || store.run() != m_run || store.firstRow() + store.requests().size() < m_knownRequests ||
        store.firstCallRow() + store.upstreamCalls().size() < m_knownCalls ||
        store.workers().size() < m_workers.size())
        *this = Tracks();
    if (isKnown) m_rowZero = zero;
    if (m_counters.trackCount() != store.generic().tracks.size()) {
        m_counters = CounterValues(store.generic());
        m_flows = FlowIndex(store.generic().flows);
        m_titles = GenericTitles(store.generic());
    }
    m_run = store.run();
}

/// What the store has forgotten and nobody can ask for any more.
void Tracks::closeForgotten(const trace::Store& store)
{
    if (!trace::isSet(store.forgottenBefore())) return;
    const bool isUnseen = m_knownRequests < store.firstRow() || m_knownCalls < store.firstCallRow();
    m_knownRequests = std::max(m_knownRequests, store.firstRow());
    m_knownCalls = std::max(m_knownCalls, store.firstCallRow());
    m_knownHoldings = std::max(m_knownHoldings, store.watched().firstRow());
    const auto isUnknown = [&](std::uint32_t row) {
        return row < store.firstRow() && !trace::isSet(store.requestAt(row).begin());
    };
    std::erase_if(m_unsorted, isUnknown);
    const auto closed = std::erase_if(m_open, [&](const OpenRequest& open) {
        if (!isUnknown(open.row)) return false;
        close(open, store.forgottenBefore());
        return true;
    });
    if (closed > 0 || isUnseen) m_activity.coverUntil(store.forgottenBefore(), store.origin());
    if (closed > 0) m_forgottenBefore = trace::kUnset; // trim() has to look
}

/// What happened before the store's memory begins goes, but for requests that are under way.
void Tracks::trim(const trace::Store& store)
{
    const auto before = store.forgottenBefore();
    const auto ended = std::erase_if(m_open, [&](const OpenRequest& open) {
        return open.row < store.firstRow() && store.requestAt(open.row).isWorkedOff();
    });
    if (before == m_forgottenBefore && ended == 0) return;
    m_forgottenBefore = before;
    std::vector<std::uint32_t> underWay;
    for (const auto& open : m_open)
        if (open.row < store.firstRow()) underWay.push_back(open.row);
    const auto isGone = [&](std::uint32_t row) {
        return row < store.firstRow() && std::ranges::find(underWay, row) == underWay.end();
    };
    for (auto* track : {&m_waiting, &m_client})
        track->forget(before, isGone);
    m_upstream.forget(before, [&](std::uint32_t row) { return row < store.firstCallRow(); });
    m_probes.dropWhile(isGone);
    m_healthChecks.dropWhile(isGone);
    for (auto& worker : m_workers) {
        worker.track.forget(before, isGone);
        worker.busy.forgetBefore(before);
        worker.held.forgetBefore(before);
        while (!worker.holds.empty() && worker.holds.front().end < before)
            worker.holds.pop_front();
    }
}

/// It was forgotten before it was seen to end: others may have its lanes.
void Tracks::close(const OpenRequest& open, trace::Time time)
{
    if (open.clientLane != OpenRequest::kNoLane && !open.hasLeftClient)
        m_client.layout.end(open.clientLane, time);
    if (open.waitingLane != OpenRequest::kNoLane && !open.hasLeftWaiting)
        m_waiting.layout.end(open.waitingLane, time);
    if (open.workerLane != OpenRequest::kNoLane && !open.hasLeftWorker)
        trackOf(open.worker).layout.end(open.workerLane, time);
}

void Tracks::updateRequests(const trace::Store& store, trace::Time now)
{
    sortOutNew(store);
    m_experiments.update(store);
    updateWorkers(store);
    updateHolds(store);
    m_isWaitingShown =
        std::ranges::any_of(m_waiting.indexes, [](const LaneIndex& lane) { return lane.settled > 0; });
    for (auto& open : m_open) {
        const auto& request = store.requestAt(open.row);
        noteActivity(request);
        updateClient(request, open);
        updateWaiting(request, open, now);
    }
    std::erase_if(m_openProbes, [&](std::uint32_t row) { return noteActivity(store.requestAt(row)); });
    std::erase_if(m_open, [&](const OpenRequest& open) {
        if (!isSettled(store, store.requestAt(open.row), now)) return false;
        settle(store, open, now);
        if (open.row < store.firstRow()) m_forgottenBefore = trace::kUnset; // trim() has to look
        return true;
    });
}

/// Probes go to their strip, everything else gets lanes.
void Tracks::sortOutNew(const trace::Store& store)
{
    const auto end = store.firstRow() + static_cast<std::uint32_t>(store.requests().size());
    for (; m_knownRequests < end; ++m_knownRequests)
        m_unsorted.push_back(m_knownRequests);
    std::erase_if(m_unsorted, [&](std::uint32_t row) {
        const auto& request = store.requestAt(row);
        if (!trace::isSet(request.begin())) return false;
        if (analysis::isHealthCheck(store, request)) m_healthChecks.push_back(row);
        if (request.isProbe) {
            m_probes.push_back(row);
            m_openProbes.push_back(row);
        } else {
            open(store, row);
        }
        return true;
    });
}

/// True where no more is to be noted of it.
bool Tracks::noteActivity(const trace::Request& request)
{
    if (!trace::isSet(request.begin())) return true; // forgotten
    m_activity.add(request.begin(), request.isWorkedOff() ? request.over() : trace::kUnset);
    return request.isWorkedOff();
}

void Tracks::updateChanges(const trace::Store& store)
{
    for (; m_knownChanges < store.changes().size(); ++m_knownChanges) {
        const auto time = store.changes()[m_knownChanges].time;
        m_activity.add(time, time);
    }
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
        m_waiting.lanes[open.waitingLane].erase(open.row);
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
        const auto time = store.requestAt(open.row).read;
        if (trace::isSet(time) && open.workerLane == OpenRequest::kNoLane) read.push_back({time, &open});
    }
    if (!std::ranges::is_sorted(read, {}, &Read::time)) std::ranges::stable_sort(read, {}, &Read::time);
    // Ends that are known by now free their lanes before new requests ask for one.
    for (auto& open : m_open)
        leaveWorker(store.requestAt(open.row), open);
    for (const auto& [time, open] : read) {
        const auto& request = store.requestAt(open->row);
        open->worker = request.worker;
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
        const auto& request = store.requestAt(open.row);
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
    const auto first = store.watched().firstRow();
    for (; m_knownHoldings < first + holdings.size(); ++m_knownHoldings)
        m_openHoldings.push_back(m_knownHoldings);
    std::erase_if(m_openHoldings, [&](std::size_t row) {
        const auto& holding = holdings[row - first]; // one that lasts is not forgotten
        m_activity.add(holding.begin, holding.end);
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
        const auto& busy = trace.busy;
        auto period = std::ranges::upper_bound(busy, worker.knownBusy, {}, &trace::BusyPeriod::begin);
        for (; period != busy.end() && trace::isSet(period->end); ++period) {
            worker.busy.append(period->begin, period->end, trace::State::Running);
            worker.knownBusy = period->begin;
            m_activity.add(period->begin, period->end);
        }
        if (period != busy.end()) m_activity.add(period->begin, trace::kUnset);
    }
}

void Tracks::updateCalls(const trace::Store& store)
{
    const auto endIfAnswered = [&](const OpenCall& open) {
        const bool isForgotten = open.row < store.firstCallRow();
        const auto answered = isForgotten ? store.forgottenBefore() : store.callAt(open.row).answered;
        if (isForgotten)
            m_activity.coverUntil(answered, store.origin());
        else
            m_activity.add(store.callAt(open.row).arrived, answered);
        if (!trace::isSet(answered)) return false;
        m_upstream.layout.end(open.lane, answered);
        settleCalls(m_upstream, open.lane, store);
        return true;
    };
    std::erase_if(m_openCalls, endIfAnswered);
    const auto end = store.firstCallRow() + static_cast<std::uint32_t>(store.upstreamCalls().size());
    for (; m_knownCalls < end; ++m_knownCalls) {
        const OpenCall open{m_knownCalls,
                            m_upstream.append(m_knownCalls, store.callAt(m_knownCalls).arrived)};
        if (!endIfAnswered(open)) m_openCalls.push_back(open);
    }
}

void Tracks::settle(const trace::Store& store, const OpenRequest& request, trace::Time now)
{
    if (request.clientLane != OpenRequest::kNoLane) settleClient(m_client, request.clientLane, store);
    if (request.waitingLane != OpenRequest::kNoLane)
        settleRequests(m_waiting, request.waitingLane, store, now);
    if (request.workerLane == OpenRequest::kNoLane) return;
    settlePools(store, store.requestAt(request.row), now);
    settleRequests(trackOf(store.requestAt(request.row).worker), request.workerLane, store, now);
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
                 worker.holds.size() * sizeof(LoopHold);
    return bytes;
}

} // namespace ui
