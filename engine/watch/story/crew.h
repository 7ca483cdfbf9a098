#pragma once

#include "engine/watch/story/worker_story.h"

#include <memory>

namespace watch {

/// Who serves: the workers, numbered in the order in which they appeared.
class Crew
{
public:
    using Workers = std::vector<std::unique_ptr<WorkerStory>>;

    /// One appeared; or it is there already.
    void take(const WorkerSeen& seen, Told& told);

    /// The process has no loop; so it is one worker.
    void take(const NoLoopSeen& seen, Told& told);

    /// A worker's stack may show what kind of server it is.
    void take(const StackSeen& seen, Told& told);

    /// One is gone. It stays in the story.
    void leave(WorkerStory& worker, trace::Time at, Told& told);

    WorkerStory* find(const LoopThread& loop) const;

    /// Those that are there: this one, or with thread 0 all of the process.
    std::vector<WorkerStory*> presentAs(const LoopThread& loop) const;

    /// The one of this process, or the only one; null if there are several.
    WorkerStory* only(const std::optional<ProcessId>& process) const;

    const Workers& workers() const { return m_workers; }

private:
    WorkerStory& hire(const LoopThread& loop, trace::WorkerName name, trace::Time at, Told& told);
    void tellChange(trace::Time at, trace::WorkerId worker, bool hasLeft, Told& told) const;

    Workers m_workers;
    std::vector<trace::WorkerName> m_names; ///< in the same order
    std::vector<WorkerStory*> m_present;
};

} // namespace watch
