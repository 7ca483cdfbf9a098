#include "engine/server/slow_clients.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace server {

namespace {

constexpr unsigned kSweeps = 10; // within the time that a client has

} // namespace

void SlowClients::watch()
{
    if (m_isWatching) return;
    m_isWatching = true;
    asio::co_spawn(m_loop, closeSlow(), asio::detached);
}

/// Counts sweeps instead of reading the clock: while a handler holds the loop, no client is late.
Task<void> SlowClients::closeSlow()
{
    Timer timer(m_loop);
    bool isAnyDue = true;
    while (isAnyDue) {
        timer.expires_after(m_patience / kSweeps);
        co_await timer.async_wait(kAwait);
        m_probe.discountCallback();
        isAnyDue = false;
        for (auto& session : m_sessions) {
            if (!session.isClientDue()) continue;
            isAnyDue = true;
            if (session.countSweep() > kSweeps) session.close();
        }
    }
    m_isWatching = false;
}

} // namespace server
