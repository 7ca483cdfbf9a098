#pragma once

#include "app/lab/lab.h"
#include "app/log/log.h"

#include <QSignalSpy>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

namespace support {

using namespace std::chrono_literals;

inline constexpr auto kLabDelay = 200ms; ///< of the upstream

/// A lab whose log nobody reads.
struct TestLab
{
    explicit TestLab(const app::Scenario& setUp = {}, const app::Ports& ports = {})
        : lab(logger, ports, setUp)
    {}

    spdlog::logger logger{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    app::Lab lab;
};

/// The whole run of a scenario over the loopback.
inline trace::Store runOf(const app::Scenario& scenario)
{
    TestLab test(scenario);
    QSignalSpy ended(&test.lab, &app::Lab::runEnded);
    test.lab.run(scenario);
    if (!ended.wait(60'000)) qFatal("the run did not end");
    return test.lab.store();
}

inline app::Scenario scenarioOf(std::vector<app::Arrival> arrivals, unsigned workers = 1)
{
    app::Scenario scenario;
    scenario.setUp.server.workers = workers;
    scenario.setUp.upstream.delay = kLabDelay;
    scenario.arrivals = std::move(arrivals);
    return scenario;
}

} // namespace support
