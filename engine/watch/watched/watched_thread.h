#pragma once

#include "engine/watch/proc/thread_files.h"
#include "engine/watch/watched/process_facts.h"
#include "engine/watch/watched/spell_keeper.h"
#include "engine/watch/watched/stack_schedule.h"

#include <string>
#include <vector>

namespace watch {

using Observations = std::vector<Observation>;

/// A thread of the server, from look to look.
class WatchedThread
{
public:
    WatchedThread(ProcessId process, int thread);

    /// One look, and what is to be told by it.
    void look(ProcessFacts& facts, Observations& told);

    /// Looking stops for now, or, with a time, because the thread has ended by then.
    void stop(Observations& told, trace::Time endedBy = trace::kUnset);

    /// It takes turns with others and is no loop.
    void renounceLoop(Observations& told);

    int thread() const { return m_thread; }
    bool isLoop() const { return m_isLoop; }

    /// Where it last waited as a loop: an epoll, or -1 for a listener itself.
    int poller() const { return m_poller; }

    bool hasEnded() const { return m_hasEnded; }
    Evidence evidence() const { return m_files.evidence(); }
    const Activity& activity() const { return m_activity; }
    trace::Time lastLook() const { return m_lastLook.at; }
    const std::optional<LoopSpell>& ongoing() const { return m_keeper.ongoing(); }

private:
    bool isAsBefore(const ThreadLook& look, const ProcessFacts& facts) const;
    void understand(const ThreadLook& look, ProcessFacts& facts);
    void tellStack(ProcessFacts& facts, Observations& told) const;

    int m_thread;
    ThreadFiles m_files;
    SpellKeeper m_keeper;
    StackSchedule m_stacks;
    ThreadLook m_lastLook;
    unsigned m_revision = 0;
    Activity m_activity;
    std::string m_target;
    int m_poller = -1;
    bool m_isLoop = false;
    bool m_isShared = false;
    bool m_hasEnded = false;
};

} // namespace watch
