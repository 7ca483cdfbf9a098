#pragma once

#include "engine/server/admission.h"
#include "engine/server/exchange.h"
#include "engine/server/response.h"
#include "engine/server/session.h"
#include "engine/server/settings.h"
#include "engine/trace/loop_probe.h"
#include "engine/trace/request_identity.h"

#include <spdlog/fwd.h>

#include <thread>

namespace server {

/// What all workers of a server share. Everything in it may be used from any thread and outlives them.
struct Shared
{
    trace::Recorder& recorder;
    trace::RequestIdentity& identity;
    spdlog::logger& log;
};

/// One thread with one event loop: accepts on the listening socket, reads requests, runs handlers. Its public
/// functions may be called from any thread and never wait for the loop, except for the destructor, which
/// interrupts whatever holds it.
class Worker
{
public:
    /// `listening` is this worker's own descriptor of a listening socket.
    Worker(trace::WorkerId id, const Shared& shared, const Settings& settings, int listening);
    ~Worker();

    /// As soon as the loop is free. A worker that takes no more connections works off those it has.
    void setAccepting(bool isAccepting);

    /// As soon as the loop is free.
    void configure(const HandlerSettings& settings, std::uint16_t upstreamPort);

private:
    friend class Session; // the loop's thread, too

    void run();
    void stopAccepting();
    Task<void> acceptConnections();
    bool acceptPending();
    void begin(Socket socket);
    void reportNoDescriptor(const ErrorCode& error);

    // What sessions ask of their worker.
    bool isAdmitted(const protocol::RequestParser& request);
    void requestBegins();
    void requestEnds() { --m_requestsInHand; }
    void watchSlowClients();

    Task<void> measureLag();
    Task<void> closeSlowClients();

    trace::WorkerId m_id;
    Shared m_shared;
    AcceptPolicy m_policy;
    std::chrono::milliseconds m_patience;
    SessionList m_sessions; // outlives the coroutines that m_loop destroys
    asio::io_context m_loop{1};
    Workbench m_bench;
    trace::LoopProbe m_probe;
    Acceptor m_acceptor;
    ResponseCache m_responses;
    Admission m_admission;
    trace::Time m_strangersSince{};
    unsigned m_strangers = 0; ///< in that second
    std::uint32_t m_connections = 0;
    std::uint32_t m_requestsInHand = 0;
    bool m_isAccepting = true;
    bool m_isAcceptLoopAlive = false;
    bool m_isMeasuringLag = false;
    bool m_isWatchingSlowClients = false;
    bool m_hasReportedNoDescriptor = false;
    std::jthread m_thread;
};

} // namespace server
