#include "app/set_up.h"

#include "engine/server/routes.h"

namespace app {

ScenarioResult setUpFor(const Options& options)
{
    ScenarioResult result;
    if (options.scenario.isEmpty())
        result.scenario.emplace();
    else
        result = loadScenario(options.scenario, server::routePaths());
    if (!result.scenario) return result;
    if (options.workers) result.scenario->server.workers = *options.workers;
    if (options.upstreamDelay) result.scenario->upstream.delay = *options.upstreamDelay;
    return result;
}

Ports portsFor(const Options& options)
{
    return {options.address, options.port, options.upstreamPort, options.allowedHosts};
}

} // namespace app
