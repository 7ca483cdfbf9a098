#include "app/run_settings.h"

namespace app {

namespace {

// The window's enumerators stand in the same order as the engine's, which it does not know.
static_assert(int(ui::AcceptPolicy::ReusePort) == int(server::AcceptPolicy::ReusePort));
static_assert(int(ui::UpstreamFault::Garbage) == int(upstream::Fault::Garbage));

} // namespace

ui::RunSettings settingsOf(const Scenario& setUp)
{
    const auto& server = setUp.server;
    ui::RunSettings settings;
    settings.calls = static_cast<int>(server.handlers.calls);
    settings.cpu = server.handlers.cpu;
    settings.clientSetup = server.handlers.clientSetup;
    settings.callTimeout = server.handlers.callTimeout;
    settings.looksAtStatus = server.handlers.looksAtStatus;
    settings.accept = ui::AcceptPolicy(server.accept);
    settings.threadpoolThreads = static_cast<int>(server.threadpoolThreads);
    settings.executorThreads = static_cast<int>(server.executorThreads);
    settings.isProbing = setUp.probe.count() > 0;
    if (settings.isProbing) settings.probeInterval = setUp.probe;
    settings.clientTimeout = setUp.timeout;
    settings.keepAlive = setUp.keepAlive;
    settings.loadBalancerFailures = static_cast<int>(setUp.loadBalancer.failures);
    settings.loadBalancerInterval =
        std::chrono::duration_cast<std::chrono::milliseconds>(setUp.loadBalancer.interval);
    settings.upstreamStatus = setUp.upstream.status;
    settings.jitter = setUp.upstream.jitter;
    settings.fault = ui::UpstreamFault(setUp.upstream.fault);
    settings.isRefusing = setUp.upstream.isRefusing;
    return settings;
}

Scenario withSettings(Scenario setUp, const ui::RunSettings& settings)
{
    auto& server = setUp.server;
    server.handlers.calls = static_cast<unsigned>(settings.calls);
    server.handlers.cpu = settings.cpu;
    server.handlers.clientSetup = settings.clientSetup;
    server.handlers.callTimeout = settings.callTimeout;
    server.handlers.looksAtStatus = settings.looksAtStatus;
    server.accept = server::AcceptPolicy(settings.accept);
    server.threadpoolThreads = static_cast<unsigned>(settings.threadpoolThreads);
    server.executorThreads = settings.executorThreads > 0 ? static_cast<unsigned>(settings.executorThreads)
                                                          : server::defaultExecutorThreads();
    setUp.probe = settings.isProbing ? settings.probeInterval : std::chrono::milliseconds(0);
    setUp.timeout = settings.clientTimeout;
    setUp.keepAlive = settings.keepAlive;
    setUp.loadBalancer.failures = static_cast<unsigned>(settings.loadBalancerFailures);
    setUp.loadBalancer.interval = settings.loadBalancerInterval;
    setUp.upstream.status = static_cast<std::uint16_t>(settings.upstreamStatus);
    setUp.upstream.jitter = settings.jitter;
    setUp.upstream.fault = upstream::Fault(settings.fault);
    setUp.upstream.isRefusing = settings.isRefusing;
    return setUp;
}

} // namespace app
