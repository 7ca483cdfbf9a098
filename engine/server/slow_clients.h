#pragma once

#include "engine/server/session.h"
#include "engine/trace/recording/loop_probe.h"

#include <chrono>

namespace server {

/// Closes the sessions whose clients take longer than `patience` for what is due from them. The loop's thread
/// only.
class SlowClients
{
public:
    SlowClients(SessionList& sessions, asio::io_context& loop, trace::LoopProbe& probe,
                std::chrono::milliseconds patience)
        : m_sessions(sessions)
        , m_loop(loop)
        , m_probe(probe)
        , m_patience(patience)
    {}

    /// One of the clients is due. Watches until none is.
    void watch();

private:
    Task<void> closeSlow();

    SessionList& m_sessions;
    asio::io_context& m_loop;
    trace::LoopProbe& m_probe;
    std::chrono::milliseconds m_patience;
    bool m_isWatching = false;
};

} // namespace server
