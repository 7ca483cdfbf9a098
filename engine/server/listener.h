#pragma once

#include "engine/server/asio_types.h"
#include "engine/server/server_settings.h"
#include "engine/trace/event.h"

#include <spdlog/fwd.h>

#include <functional>

namespace server {

/// Takes a worker's connections from the listening socket, one or all that are pending at a time. The loop's
/// thread only.
class Listener
{
public:
    /// Accepts from the beginning. `listening` is this worker's own descriptor of a listening socket.
    /// Gives each connection to `taken`.
    Listener(asio::io_context& loop, trace::WorkerId worker, spdlog::logger& log, const Settings& settings,
             int listening, std::function<void(Socket)> taken);

    bool isAccepting() const { return m_isAccepting; }

    void start();
    void stop();

private:
    Task<void> acceptConnections();
    bool acceptPending();
    void reportNoDescriptor(const ErrorCode& error);

    asio::io_context& m_loop;
    trace::WorkerId m_worker;
    spdlog::logger& m_log;
    AcceptPolicy m_policy;
    Acceptor m_acceptor;
    std::function<void(Socket)> m_taken;
    bool m_isAccepting = true;
    bool m_isAcceptLoopAlive = false;
    bool m_hasReportedNoDescriptor = false;
};

} // namespace server
