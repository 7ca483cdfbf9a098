#include "engine/watch/story/crew.h"

#include <algorithm>

namespace watch {

void Crew::take(const WorkerSeen& seen, Told& told)
{
    const LoopThread loop{seen.process, seen.thread};
    if (find(loop) == nullptr) hire(loop, seen.command, seen.at, told);
}

void Crew::take(const NoLoopSeen& seen, Told& told)
{
    bool isThere = false;
    for (auto* worker : m_present) {
        if (worker->loop().process != seen.process) continue;
        worker->renounceLoop();
        isThere = true;
    }
    if (!isThere) hire({seen.process, 0}, seen.command, seen.at, told).renounceLoop();
}

void Crew::leave(WorkerStory& worker, trace::Time at, Told& told)
{
    if (std::erase(m_present, &worker) > 0) tellNumber(at, trace::WorkerId::None, told);
}

WorkerStory* Crew::find(const LoopThread& loop) const
{
    const auto found = std::ranges::find(m_workers, loop, [](const auto& worker) { return worker->loop(); });
    return found == m_workers.end() ? nullptr : found->get();
}

WorkerStory* Crew::only(const std::optional<ProcessId>& process) const
{
    if (!process) return m_present.size() == 1 ? m_present.front() : nullptr;
    WorkerStory* only = nullptr;
    for (const auto& worker : m_workers) {
        if (worker->loop().process != *process) continue;
        if (only != nullptr) return nullptr;
        only = worker.get();
    }
    return only;
}

WorkerStory& Crew::hire(const LoopThread& loop, const std::string& command, trace::Time at, Told& told)
{
    const auto id = trace::WorkerId(static_cast<std::uint16_t>(m_workers.size() + 1));
    auto& worker = *m_workers.emplace_back(std::make_unique<WorkerStory>(id, loop));
    m_present.push_back(&worker);
    told.workers.push_back({id, loop.process.pid, command});
    tellNumber(at, id, told);
    return worker;
}

void Crew::tellNumber(trace::Time at, trace::WorkerId newcomer, Told& told) const
{
    trace::Event event;
    event.time = at;
    event.value = static_cast<std::uint32_t>(m_present.size());
    event.worker = newcomer;
    event.kind = trace::EventKind::WorkersChanged;
    told.events.push_back(event);
}

} // namespace watch
