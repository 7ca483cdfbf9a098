#include "engine/watch/story/crew.h"

#include <algorithm>
#include <utility>

namespace watch {

void Crew::take(const WorkerSeen& seen, Told& told)
{
    const LoopThread loop{seen.process, seen.thread};
    if (find(loop) == nullptr)
        hire(loop, {.command = seen.command, .isSynchronous = !seen.hasPoller, .folder = seen.folder},
             seen.at, told);
}

void Crew::take(const NoLoopSeen& seen, Told& told)
{
    bool isThere = false;
    for (auto* worker : m_present) {
        if (worker->loop().process != seen.process) continue;
        worker->renounceLoop();
        isThere = true;
    }
    if (!isThere) hire({seen.process, 0}, {.command = seen.command}, seen.at, told).renounceLoop();
}

void Crew::take(const StackSeen& seen, Told& told)
{
    const auto* worker = find({seen.process, seen.thread});
    const auto isSynchronous = isSynchronousServer(seen.frames);
    if (worker == nullptr || !isSynchronous) return;
    auto& name = m_names[number(worker->id()) - 1U];
    if (std::exchange(name.isSynchronous, *isSynchronous) != *isSynchronous) told.workers.push_back(name);
}

void Crew::leave(WorkerStory& worker, trace::Time at, Told& told)
{
    if (std::erase(m_present, &worker) == 0) return;
    tellChange(at, worker.id(), true, told);
    told.left.push_back(worker.id());
}

WorkerStory* Crew::find(const LoopThread& loop) const
{
    const auto found = std::ranges::find(m_workers, loop, [](const auto& worker) { return worker->loop(); });
    return found == m_workers.end() ? nullptr : found->get();
}

std::vector<WorkerStory*> Crew::presentAs(const LoopThread& loop) const
{
    std::vector<WorkerStory*> found;
    for (auto* worker : m_present)
        if (worker->loop().process == loop.process && (loop.thread == 0 || worker->loop() == loop))
            found.push_back(worker);
    return found;
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

WorkerStory& Crew::hire(const LoopThread& loop, trace::WorkerName name, trace::Time at, Told& told)
{
    const auto id = trace::WorkerId(static_cast<std::uint16_t>(m_workers.size() + 1));
    auto& worker = *m_workers.emplace_back(std::make_unique<WorkerStory>(id, loop));
    m_present.push_back(&worker);
    name.worker = id;
    name.pid = loop.process.pid;
    told.workers.push_back(name);
    m_names.push_back(std::move(name));
    tellChange(at, id, false, told);
    return worker;
}

void Crew::tellChange(trace::Time at, trace::WorkerId worker, bool hasLeft, Told& told) const
{
    trace::Event event;
    event.time = at;
    event.value = static_cast<std::uint32_t>(m_present.size());
    event.worker = worker;
    event.detail = hasLeft ? 1 : 0;
    event.kind = trace::EventKind::WorkersChanged;
    told.events.push_back(event);
}

} // namespace watch
