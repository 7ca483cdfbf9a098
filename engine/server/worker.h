#pragma once

#include "engine/server/reception.h"
#include "engine/server/server_settings.h"
#include "engine/server/session.h"

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
    void run();
    void begin(Socket socket);
    void stopAccepting();

    SessionList m_sessions; // outlives the coroutines that m_loop destroys
    asio::io_context m_loop{1};
    Workbench m_bench;
    trace::LoopProbe m_probe;
    Listener m_listener;
    Reception m_reception;
    std::uint32_t m_connections = 0;
    std::jthread m_thread;
};

} // namespace server
