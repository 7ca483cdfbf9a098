#pragma once

#include "engine/watch/watched/watched_thread.h"

#include <map>
#include <set>

namespace watch {

/// A process of the server with its threads.
class WatchedProcess
{
public:
    explicit WatchedProcess(ProcessId process)
        : m_facts(process)
    {}

    /// Where it listens, and what else there is to learn.
    void refreshFacts(const std::set<Inode>& listening, std::set<Missing>& missing);

    /// `connection` is one of ours: the loop that watches it is the one that serves us.
    void learnLoop(int connection) { m_facts.learnLoop(connection); }

    /// Which threads there are; there is room for `room` of them. The new ones are looked at.
    void refreshThreads(std::size_t room, Observations& told, std::set<Missing>& missing);

    /// Looks at one of its threads. True: it turned out to run a loop, or to share one.
    bool look(WatchedThread& thread, Observations& told);

    /// Nobody looks any more for now, or, with a time, the process has ended by then.
    void stop(Observations& told, trace::Time endedBy = trace::kUnset);

    /// The thread whose loop watches the descriptor, by its epoll; 0 where none is known to.
    int loopThatWatches(int descriptor) const;

    ProcessId id() const { return m_facts.process(); }
    bool listens() const { return m_facts.listens(); }

    /// It serves, but nobody has seen who of it runs a loop.
    bool isUnmet() const;
    std::map<int, WatchedThread>& threads() { return m_threads; }
    const std::map<int, WatchedThread>& threads() const { return m_threads; }

private:
    void forgetEnded(const std::vector<int>& threads, Observations& told);
    void tellEnd(WatchedThread& thread, trace::Time now, Observations& told);
    void noteRights(const WatchedThread& thread, std::set<Missing>& missing) const;
    bool isShared(const WatchedThread& thread) const;
    void shareLoops(Observations& told);

    ProcessFacts m_facts;
    std::map<int, WatchedThread> m_threads;
    bool m_hasNoLoop = false;
};

} // namespace watch
