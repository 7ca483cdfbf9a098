#include "engine/trace/folding/loops.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

constexpr std::uint32_t kMostWorkers = 999; // a file may claim any number

/// However long the run gets, a worker's lags take no more than their place.
void addLag(WorkerTrace& worker, const LagSample& sample)
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

} // namespace

Loops::Loops(std::vector<WorkerTrace> workers, bool isCrewKnown)
    : m_workers(std::move(workers))
    , m_isCrewKnown(isCrewKnown)
{
    for (const auto& worker : m_workers)
        m_periods += worker.busy.size();
}

void Loops::take(const Event& event)
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

/// A worker is there before it does anything.
void Loops::hire(std::uint32_t count, bool isFirstRequestAhead)
{
    m_isCrewKnown = true;
    if (isFirstRequestAhead)
        std::erase_if(m_workers, [&](const WorkerTrace& worker) {
            if (number(worker.id) <= count) return false;
            m_periods -= worker.busy.size();
            return true;
        });
    for (std::uint32_t i = 1; i <= std::min(count, kMostWorkers); ++i)
        workerOf(WorkerId(static_cast<std::uint16_t>(i)));
}

void Loops::know(WorkerId id)
{
    workerOf(id);
}

void Loops::noteWork(const Request& request)
{
    if (request.worker == WorkerId::None) return;
    auto& worker = workerOf(request.worker);
    if (isSet(request.read) && (!isSet(worker.firstRead) || request.read < worker.firstRead))
        worker.firstRead = request.read;
    worker.lastFinished = std::max(worker.lastFinished, request.finished);
}

void Loops::noteWork(const PastWorker& past)
{
    if (past.id == WorkerId::None) return;
    auto& worker = workerOf(past.id);
    if (isSet(past.firstRead) && (!isSet(worker.firstRead) || past.firstRead < worker.firstRead))
        worker.firstRead = past.firstRead;
    worker.lastFinished = std::max(worker.lastFinished, past.lastFinished);
}

void Loops::forgetBefore(Time time, Past& past, Time origin)
{
    for (auto& worker : m_workers) {
        auto& busy = worker.busy;
        for (; !busy.empty() && isSet(busy.front().end) && busy.front().end < time; --m_periods) {
            past.takeBusy(worker.id, busy.front().begin, busy.front().end, origin);
            busy.pop_front();
        }
    }
}

WorkerTrace& Loops::workerOf(WorkerId id)
{
    auto place = std::ranges::lower_bound(m_workers, id, {}, &WorkerTrace::id);
    if (place == m_workers.end() || place->id != id) place = m_workers.insert(place, WorkerTrace{id, {}, {}});
    return *place;
}

bool Loops::isStranger(WorkerId id) const
{
    return m_isCrewKnown && !std::ranges::binary_search(m_workers, id, {}, &WorkerTrace::id);
}

void Loops::beginPeriod(WorkerTrace& worker, Time time)
{
    worker.busy.push_back({time, kUnset});
    ++m_periods;
}

/// A period in which only the measuring ran was no work.
void Loops::endPeriod(WorkerTrace& worker, const Event& idle)
{
    worker.busy.back().end = idle.time;
    if (idle.value != 0) return;
    worker.busy.pop_back();
    --m_periods;
}

} // namespace trace
