// What a store keeps of the workers' loops.

#include "engine/trace/store.h"

#include <algorithm>

namespace trace {

void Store::applyToLoop(const Event& event)
{
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
