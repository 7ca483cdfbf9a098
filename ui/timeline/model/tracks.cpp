#include "ui/timeline/model/tracks.h"

#include "ui/timeline/model/settling.h"

#include <algorithm>

namespace ui {

namespace {

// What our own server and client record is drained for the next frame; a watcher has to find out first.
constexpr trace::Duration kIsDrained = std::chrono::milliseconds(100);

struct Hold
{
    trace::WorkerId worker;
    LoopHold hold;
};

/// What an open request did since it was looked at last: which of its steps held the loop and have ended, and
/// whether it uses a pool.
void takeSteps(const trace::Request& request, OpenRequest& open, WorkerTracks& workers,
               std::vector<Hold>& ended)
{
    for (; open.knownSteps < request.steps.size(); ++open.knownSteps) {
        const auto& step = request.steps[open.knownSteps];
        if (trace::waitsForThread(step.kind))
            workers.of(request.worker).pool(analysis::kindOf(step.kind)).isUsed = true;
        if (!trace::holdsLoop(trace::stateDuring(step.kind))) continue;
        if (!trace::isSet(step.begun) || !trace::isSet(step.ended)) return;
        if (const auto nuance = alarmOf(step.kind, step.ended - step.begun))
            ended.push_back({request.worker, {step.begun, step.ended, *nuance}});
    }
}

} // namespace

void Tracks::update(const trace::Store& store, trace::Time now)
{
    startOverIfCleared(store);
    closeForgotten(store);
    if (m_seen.revision == store.revision() && (m_waiting.isShown() || !isAnybodyUnread(m_open))) return;
    for (const auto& worker : store.workers())
        m_workers.of(worker.id);
    m_client.load.expect(store.requests().size());
    m_workers.expect(store.requests().size());
    m_origin = store.origin();
    m_activity.startUpdate();
    updateChanges(store);
    updateRequests(store, now);
    updateBusy(store);
    m_calls.update(store, m_activity);
    trim(store);
    m_waiting.sumUp();
    m_client.load.sumUp();
    m_workers.sumUp();
    m_seen.revision = store.revision();
}

void Tracks::startOverIfCleared(const trace::Store& store)
{
    const bool isKnown = !store.requests().empty();
    const auto zero = isKnown ? trace::number(store.requests().front().id) - store.firstRow() : 0;
    const bool isOther = isKnown && m_seen.rowZero && *m_seen.rowZero != zero;
    if (isOther || store.run() != m_seen.run ||
        store.firstRow() + store.requests().size() < m_knownRequests ||
        store.firstCallRow() + store.upstreamCalls().size() < m_calls.known() ||
        store.workers().size() < m_workers.all().size())
        *this = Tracks();
    if (isKnown) m_seen.rowZero = zero;
    const auto& generic = store.generic();
    if (m_generic.counters.trackCount() != generic.tracks.size())
        m_generic = {CounterValues(generic), FlowIndex(generic.flows), GenericTitles(generic)};
    m_seen.run = store.run();
}

/// What the store has forgotten and nobody can ask for any more.
void Tracks::closeForgotten(const trace::Store& store)
{
    if (!trace::isSet(store.forgottenBefore())) return;
    const bool isUnseen = m_knownRequests < store.firstRow();
    m_knownRequests = std::max(m_knownRequests, store.firstRow());
    const bool isCallUnseen = m_calls.skipForgotten(store);
    m_watchedHolds.skipForgotten(store);
    const auto isUnknown = [&](std::uint32_t row) {
        return row < store.firstRow() && !trace::isSet(store.requestAt(row).begin());
    };
    std::erase_if(m_unsorted, isUnknown);
    const auto closed = std::erase_if(m_open, [&](const OpenRequest& open) {
        if (!isUnknown(open.row)) return false;
        close(open, store.forgottenBefore());
        return true;
    });
    if (closed > 0 || isUnseen || isCallUnseen)
        m_activity.coverUntil(store.forgottenBefore(), store.origin());
    if (closed > 0) m_seen.forgottenBefore = trace::kUnset; // trim() has to look
}

/// What happened before the store's memory begins goes, but for requests that are under way.
void Tracks::trim(const trace::Store& store)
{
    const auto before = store.forgottenBefore();
    const auto ended = std::erase_if(m_open, [&](const OpenRequest& open) {
        return open.row < store.firstRow() && store.requestAt(open.row).isWorkedOff();
    });
    if (before == m_seen.forgottenBefore && ended == 0) return;
    m_seen.forgottenBefore = before;
    std::vector<std::uint32_t> underWay;
    for (const auto& open : m_open)
        if (open.row < store.firstRow()) underWay.push_back(open.row);
    const auto isGone = [&](std::uint32_t row) {
        return row < store.firstRow() && std::ranges::find(underWay, row) == underWay.end();
    };
    m_waiting.forget(before, isGone);
    m_client.forget(before, isGone);
    m_workers.forget(before, isGone);
    m_health.forget(isGone);
    m_calls.trim(store);
}

/// It was forgotten before it was seen to end: others may have its lanes.
void Tracks::close(const OpenRequest& open, trace::Time time)
{
    if (open.clientLane != OpenRequest::kNoLane && !open.hasLeftClient)
        m_client.layout.end(open.clientLane, time);
    m_waiting.close(open, time);
    if (open.workerLane != OpenRequest::kNoLane && !open.hasLeftWorker)
        m_workers.of(open.worker).track.layout.end(open.workerLane, time);
}

void Tracks::updateRequests(const trace::Store& store, trace::Time now)
{
    sortOutNew(store);
    m_experiments.update(store);
    updateWorkers(store);
    updateHolds(store);
    m_waiting.startUpdate();
    for (auto& open : m_open) {
        const auto& request = store.requestAt(open.row);
        m_activity.add(request);
        updateClient(request, open);
        m_waiting.update(request, open, now);
    }
    m_health.update(store, m_activity);
    std::erase_if(m_open, [&](const OpenRequest& open) {
        if (!isSettled(store, store.requestAt(open.row), now)) return false;
        settle(store, open, now);
        if (open.row < store.firstRow()) m_seen.forgottenBefore = trace::kUnset; // trim() has to look
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
        m_health.add(store, row);
        if (!request.isProbe) {
            m_open.push_back({.row = row});
            m_experiments.add(store, row);
        }
        return true;
    });
}

void Tracks::updateChanges(const trace::Store& store)
{
    for (; m_knownChanges < store.changes().size(); ++m_knownChanges) {
        const auto time = store.changes()[m_knownChanges].time;
        m_activity.add(time, time);
    }
}

void Tracks::updateClient(const trace::Request& request, OpenRequest& open)
{
    if (request.isFromOutside()) return;
    if (open.clientLane == OpenRequest::kNoLane) open.clientLane = m_client.append(open.row, request.sent);
    if (request.isInFlight() || open.hasLeftClient) return;
    m_client.layout.end(open.clientLane, request.end());
    open.hasLeftClient = true;
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
        open->workerLane = m_workers.of(request.worker).track.append(open->row, request.begin());
        leaveWorker(request, *open);
    }
}

void Tracks::leaveWorker(const trace::Request& request, OpenRequest& open)
{
    if (open.workerLane == OpenRequest::kNoLane || open.hasLeftWorker || !request.isWorkedOff()) return;
    m_workers.of(request.worker).track.layout.end(open.workerLane, request.over());
    open.hasLeftWorker = true;
}

/// Holds as they end: one worker's never overlap, so their ends are in the order of their begins.
void Tracks::updateHolds(const trace::Store& store)
{
    if (!store.watched().isEmpty()) return m_watchedHolds.update(store, m_workers, m_activity);
    std::vector<Hold> ended;
    for (auto& open : m_open)
        takeSteps(store.requestAt(open.row), open, m_workers, ended);
    std::ranges::sort(ended, {}, [](const Hold& hold) { return hold.hold.begin; });
    for (const auto& [worker, hold] : ended)
        m_workers.of(worker).addHold(hold);
}

/// A busy period that has ended stays as it is.
void Tracks::updateBusy(const trace::Store& store)
{
    for (const auto& trace : store.workers()) {
        auto& worker = m_workers.of(trace.id);
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

void Tracks::settle(const trace::Store& store, const OpenRequest& request, trace::Time now)
{
    if (request.clientLane != OpenRequest::kNoLane) settleClient(m_client, request.clientLane, store);
    m_waiting.settle(store, request, now);
    if (request.workerLane == OpenRequest::kNoLane) return;
    settlePools(store, store.requestAt(request.row), now);
    auto& worker = m_workers.of(store.requestAt(request.row).worker);
    settleRequests(worker.track, request.workerLane, store, now);
}

void Tracks::settlePools(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    forEachPoolJob(request, now, [&](const analysis::PoolJob& job) {
        auto& load = m_workers.of(request.worker).pool(job.pool.kind).load;
        load.add(store.origin(), job.wait.begin, job.wait.end, shadeOf(trace::Nuance::ForThread));
        load.add(store.origin(), job.run.begin, job.run.end, shadeOf(trace::Nuance::Waiting));
    });
}

trace::Time Tracks::settledUntil(const trace::Store& store, trace::Time now) const
{
    auto until = now - (store.watched().isEmpty() ? kIsDrained : kAllIsHeard);
    for (const auto& open : m_open)
        if (const auto begin = store.requestAt(open.row).begin(); trace::isSet(begin))
            until = std::min(until, begin);
    return until;
}

std::size_t Tracks::bytes() const
{
    return m_waiting.track().bytes() + m_calls.track().bytes() + m_client.bytes() + m_workers.bytes();
}

} // namespace ui
