#pragma once

#include "engine/watch/watched/socket_owners.h"

#include <deque>
#include <map>

namespace watch {

/// An upstream call as the upstream sees it.
struct ArrivedCall
{
    CallId call = CallId::None;
    Endpoint client; ///< the watched server's end of its connection
    Endpoint upstream;
    trace::Time arrived = trace::kUnset;
};

/// Finds out who made the upstream calls that are in service, and which thread waits for them.
class CallTracker
{
public:
    /// All outlive it.
    CallTracker(SockDiag& diag, SocketOwners& owners, const ServerProcesses& server);

    void arrived(const ArrivedCall& call);
    void answered(CallId call, Observations& told);

    /// One look at each of the next `most` calls of which nobody is known to wait for them.
    void look(std::size_t most, Observations& told);

    std::size_t inService() const { return m_open.size(); }
    bool isSearching() const { return !m_turns.empty(); }

private:
    struct Open
    {
        ArrivedCall call;
        CallSeen seen;
        Inode inode = 0;
        trace::Time roundBegan = trace::kUnset;
        int rounds = 0; ///< how often all threads were looked at and none waited for it
    };

    bool isDecided(Open& open);
    bool isOwnerDecided(Open& open);
    bool isSomebodyWaiting(Open& open, const WatchedProcess& process) const;
    void countRound(Open& open, const WatchedProcess& process) const;

    SockDiag& m_diag;
    SocketOwners& m_owners;
    const ServerProcesses& m_server;
    std::map<CallId, Open> m_open;
    std::deque<CallId> m_turns; ///< those that are not told of yet
};

} // namespace watch
