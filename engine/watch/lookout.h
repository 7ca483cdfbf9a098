#pragma once

#include "engine/watch/exchange/call_tracker.h"
#include "engine/watch/exchange/request_tracker.h"
#include "engine/watch/mailbox.h"
#include "engine/watch/report.h"

namespace watch {

/// All that looks, tick by tick. Lives on the watcher's thread.
class Lookout
{
public:
    explicit Lookout(WatchedServer server);

    /// Whether there is something to look at: a request in flight, a call in service, or a while after.
    bool isAwake(trace::Time now) const;

    void follow(const Order& order);

    /// Whether somebody may be met: the server has other processes than before, or one that has not shown its
    /// loop. Then it is awake for a while.
    bool maySeeOthers();

    /// Looks at whatever is due.
    void tick(trace::Time now);

    /// Nobody looks until the next tick; then it begins with looking around.
    void rest();

    /// Looks at loops that were not made.
    void skipped(std::uint64_t ticks)
    {
        m_counters.skippedRounds += ticks;
        m_counters.skipped += ticks * m_server.loops();
    }

    Observations& told() { return m_told; }
    Standing standing() const;

private:
    void obey(const SentRequest& order);
    void obey(const RequestOver& order);
    void obey(const ArrivedCall& order);
    void obey(const CallAnswered& order);
    void obey(const LookAround& order);

    void lookAround(trace::Time now);
    void lookAtBacklog(trace::Time now);
    void countStacks();
    WatchCounters counters() const;

    SockDiag m_diag;
    SocketOwners m_owners;
    ServerProcesses m_server;
    RequestTracker m_requests;
    CallTracker m_calls;
    Observations m_told;
    WatchCounters m_counters;
    std::optional<Endpoint> m_listener; ///< where our requests go
    BacklogSeen m_backlog;
    trace::Time m_awakeUntil = trace::kUnset;
    trace::Time m_nextLookAround = trace::kUnset;
    trace::Time m_nextBacklog = trace::kUnset;
};

} // namespace watch
