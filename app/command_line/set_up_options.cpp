#include "app/command_line/set_up_options.h"

#include "engine/settings/route.h"

namespace app {

ScenarioResult setUpFor(const Options& options)
{
    ScenarioResult result;
    if (options.scenario.isEmpty())
        result.scenario.emplace();
    else
        result = loadScenario(options.scenario,
                              options.watched ? std::vector<std::string>() : settings::routePaths());
    if (!result.scenario) return result;
    if (options.workers) result.scenario->setUp.server.workers = *options.workers;
    if (options.upstreamDelay) result.scenario->setUp.upstream.delay = *options.upstreamDelay;
    return result;
}

Ports portsFor(const Options& options)
{
    return {options.address, options.port, options.upstreamPort, options.allowedHosts};
}

} // namespace app
