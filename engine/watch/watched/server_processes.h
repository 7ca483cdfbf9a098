#pragma once

#include "engine/watch/socket/sock_diag.h"
#include "engine/watch/watched/watched_process.h"

#include <optional>

namespace watch {

/// Which server is watched.
struct WatchedServer
{
    std::uint16_t port = 0;
    std::optional<int> root; ///< the process below which it is; without, whoever listens on the port
};

/// The processes of the watched server, which come and go, and whose turn it is to be looked at.
class ServerProcesses
{
public:
    /// Who serves a request.
    struct Server
    {
        ProcessId process;
        int thread = 0; ///< whose loop does; 0 where that is not known
    };

    /// Each thread takes two descriptors.
    static constexpr std::size_t kMostThreads = 256;

    /// `diag` outlives it.
    ServerProcesses(WatchedServer server, SockDiag& diag);

    /// Who is there now, and where they listen.
    void refresh(Observations& told);

    /// Whether refresh() would find other processes than the last time.
    bool areOthersThere() const;

    /// Whether one of them serves that has not shown its loop: a worker that was being loaded until now.
    bool isSomebodyUnmet() const;

    /// Which threads they have now.
    void refreshThreads(Observations& told);

    /// When that was asked last.
    trace::Time threadsListed() const { return m_threadsListed; }

    /// One look at each loop's thread.
    void lookAtLoops(Observations& told);

    /// A look at the next few other threads: at each of them every `ticks` calls, as long as they are not too
    /// many.
    void lookAtOthers(unsigned ticks, Observations& told);

    /// Nobody looks any more for now.
    void stop(Observations& told);

    const std::map<ProcessId, WatchedProcess>& processes() const { return m_processes; }
    std::size_t loops() const { return m_loops.size(); }
    std::uint64_t looks() const { return m_looks; }
    const std::set<Missing>& missing() const { return m_missing; }

    /// The only process that there is, if it listens and has one loop at most: nobody else can have our
    /// connections. Where there are several, one may accept for another (Node's cluster).
    std::optional<Server> onlyServer() const;

    /// The process has a connection of ours: the loop that watches it is the one that serves us.
    void learnLoop(ProcessId process, int connection);

    std::vector<LoopSpell> ongoing() const;

private:
    struct Place
    {
        WatchedProcess* process;
        WatchedThread* thread;
    };

    void findListeners(trace::Time now);
    std::vector<ProcessId> belowRoots() const;
    std::vector<ProcessId> present(trace::Time now);
    bool isKnown(const std::vector<ProcessId>& there) const;
    bool hasChanged(const std::vector<ProcessId>& there) const;
    void noteNetwork();
    void lineUp();
    void look(const Place& place, Observations& told);

    WatchedServer m_server;
    SockDiag& m_diag;
    std::set<Inode> m_listening;
    trace::Time m_nextListing = trace::kUnset;
    std::vector<ProcessId> m_roots;
    std::map<ProcessId, WatchedProcess> m_processes;
    std::vector<Place> m_loops;
    std::vector<Place> m_others;
    std::size_t m_nextOther = 0;
    bool m_hasNewLoop = false;
    trace::Time m_threadsListed = trace::kUnset;
    std::uint64_t m_looks = 0;
    std::set<Missing> m_missing;
};

} // namespace watch
