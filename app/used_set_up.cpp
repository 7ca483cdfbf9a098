#include "app/used_set_up.h"

#include <tuple>

namespace app {

namespace {

/// What a comparison says of a set-up, and what else decides how long a request takes.
auto essence(const Scenario& setUp)
{
    const auto& server = setUp.server;
    const auto& handlers = server.handlers;
    const auto& upstream = setUp.upstream;
    return std::tuple(server.workers, server.accept, server.threadpoolThreads, server.executorThreads,
                      handlers.calls, handlers.cpu, handlers.clientSetup, handlers.callTimeout,
                      handlers.looksAtStatus, upstream.delay, upstream.jitter, upstream.status,
                      upstream.isRefusing, upstream.fault, setUp.timeout, setUp.keepAlive);
}

} // namespace

void UsedSetUp::meet(const Scenario& setUp)
{
    if (!m_first)
        m_first = setUp;
    else if (essence(*m_first) != essence(setUp))
        m_isChanged = true;
}

} // namespace app
