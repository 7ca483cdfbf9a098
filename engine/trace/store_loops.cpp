// What a store keeps of the workers' loops.

#include "engine/trace/store.h"

#include <algorithm>

namespace trace {

namespace {

constexpr std::uint32_t kMostWorkers = 999; // a file may claim any number

} // namespace

/// A worker is there before it does anything. Who is let go before the first request has no part in the run.
void Store::hire(const Event& change)
{
    if (change.kind != EventKind::WorkersChanged) return;
    m_isCrewKnown = true;
    if (m_requests.empty())
        std::erase_if(m_workers, [&](const WorkerTrace& worker) {
            if (number(worker.id) <= change.value) return false;
            m_keptEvents -= 2 * worker.busy.size();
            return true;
        });
    for (std::uint32_t i = 1; i <= std::min(change.value, kMostWorkers); ++i)
        workerOf(WorkerId(static_cast<std::uint16_t>(i)));
}

void Store::noteWork(const Request& request)
{
    if (request.worker == WorkerId::None) return;
    auto& worker = workerOf(request.worker);
    if (isSet(request.read) && (!isSet(worker.firstRead) || request.read < worker.firstRead))
        worker.firstRead = request.read;
    worker.lastFinished = std::max(worker.lastFinished, request.finished);
}

bool Store::isStranger(WorkerId id) const
{
    return m_isCrewKnown && !std::ranges::binary_search(m_workers, id, {}, &WorkerTrace::id);
}

void Store::applyToLoop(const Event& event)
{
    if (isStranger(event.worker)) return;
    auto& worker = workerOf(event.worker);
    const bool isBusy = !worker.busy.empty() && !isSet(worker.busy.back().end);
    if (event.kind == EventKind::LoopLag)
        addLag(worker, {event.time, std::chrono::microseconds(event.value)});
    else if (event.kind == EventKind::LoopBusy && !isBusy)
        beginPeriod(worker, event.time);
    else if (event.kind == EventKind::LoopIdle && isBusy)
        endPeriod(worker, event);
}

/// However long the run gets, a worker's lags take no more than their place.
void Store::addLag(WorkerTrace& worker, const LagSample& sample)
{
    worker.worstLag = std::max(worker.worstLag, sample.late);
    auto& lags = worker.lags;
    if (lags.size() == WorkerTrace::kMostLags) {
        for (std::size_t i = 0; i < lags.size() / 2; ++i)
            lags[i] = std::max(lags[2 * i], lags[2 * i + 1],
                               [](const LagSample& a, const LagSample& b) { return a.late < b.late; });
        lags.resize(lags.size() / 2);
    }
    lags.push_back(sample);
}

void Store::beginPeriod(WorkerTrace& worker, Time time)
{
    worker.busy.push_back({time, kUnset});
    m_keptEvents += 2; // its end, too
}

/// A period in which only the measuring ran was no work.
void Store::endPeriod(WorkerTrace& worker, const Event& idle)
{
    worker.busy.back().end = idle.time;
    if (idle.value != 0) return;
    worker.busy.pop_back();
    m_keptEvents -= 2;
}

} // namespace trace
