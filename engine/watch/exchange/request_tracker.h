#pragma once

#include "engine/watch/watched/socket_owners.h"

#include <deque>
#include <map>
#include <span>

namespace watch {

/// A request of ours, all bytes of which our kernel has taken.
struct SentRequest
{
    trace::RequestId request = trace::RequestId::None;
    Endpoint client; ///< our end of its connection
    Endpoint server;
    trace::Time sent = trace::kUnset;
};

/// Finds out when our requests are accepted and read, and by whom, by looking at their connections.
class RequestTracker
{
public:
    /// Both outlive it.
    RequestTracker(SockDiag& diag, SocketOwners& owners);

    void sent(const SentRequest& request);

    /// Nobody waits for it any more. `firstByte` is when its answer began, unset if none came: by then it had
    /// been read. `onlyServer` is who has read it, if there is only one who can.
    void over(trace::RequestId request, trace::Time firstByte,
              const std::optional<ServerProcesses::Server>& onlyServer, Observations& told);

    /// One look, at the same time, at the next connections whose request nobody was seen to read, as many as
    /// the kernel is asked about at once. `onlyServer` as above.
    void look(const std::optional<ServerProcesses::Server>& onlyServer, Observations& told);

    std::size_t inFlight() const { return m_open.size(); }
    std::uint64_t looks() const { return m_looks; }

private:
    struct Open
    {
        SentRequest request;
        RequestSeen seen;
        trace::Time notAccepted = trace::kUnset; ///< the last look at which nobody had accepted it
        trace::Time notRead = trace::kUnset;
        Inode inode = 0;
    };

    void lookAtAll(std::span<const trace::RequestId> requests);
    static void note(Open& open, const std::optional<Socket>& socket, trace::Time before, trace::Time after);
    bool isOwnerDecided(Open& open, const std::optional<ServerProcesses::Server>& onlyServer);

    SockDiag& m_diag;
    SocketOwners& m_owners;
    std::map<trace::RequestId, Open> m_open;
    std::deque<trace::RequestId> m_turns; ///< those that are not told of yet
    std::uint64_t m_looks = 0;
};

} // namespace watch
