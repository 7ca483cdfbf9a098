#pragma once

#include "engine/watch/mailbox.h"
#include "engine/watch/report.h"

#include <thread>

namespace watch {

/// Looks at a foreign server from outside, on a thread of its own: a thousand times a second at the threads
/// that run its loops while something is in flight; else once a second whether somebody has come, or serves
/// who has not shown a loop. It is told of our requests, and of the calls that reach our upstream. Nothing is
/// injected into the server, nor is it stopped or slowed by more than the looks cost. All functions for any
/// thread; none waits.
class Watcher
{
public:
    explicit Watcher(WatchedServer server);

    /// Waits for the look that is under way.
    ~Watcher();

    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    /// To be told once all of its bytes went to the kernel.
    void requestSent(const SentRequest& request) { m_mailbox.put(request); }

    /// To be told once its client has the whole answer or has given up.
    void requestOver(const RequestOver& request) { m_mailbox.put(request); }

    void callArrived(const ArrivedCall& call) { m_mailbox.put(call); }
    void callAnswered(CallId call) { m_mailbox.put(CallAnswered{call}); }

    /// The server may have begun, or changed its workers: who is there is found out before the next request.
    void lookAround() { m_mailbox.put(LookAround()); }

    /// All that was found out since the last call.
    Report drain();

private:
    void run(const std::stop_token& stop);
    void publish(class Lookout& lookout);

    const WatchedServer m_server;
    Mailbox m_mailbox;
    Outbox m_outbox;
    std::jthread m_thread;
};

} // namespace watch
