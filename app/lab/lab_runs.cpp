// Runs: what a scenario sends, from its begin to its end.

#include "app/lab/lab.h"
#include "engine/settings/route.h"

namespace app {

using namespace std::chrono_literals;

void Lab::run(const Scenario& scenario)
{
    forgetEarlierRun();
    begin(scenario);
}

void Lab::forgetEarlierRun()
{
    if (!m_earlierRun) return;
    Q_EMIT earlierRunGoes();
    m_earlierRun.reset();
}

void Lab::runAgain(const Scenario& scenario)
{
    forgetEarlierRun();
    drain();
    m_earlierRun.emplace(m_store.release(), m_usedSetUp.first().value_or(scenarioOfRun()),
                         m_usedSetUp.isChanged());
    begin(scenario);
}

void Lab::begin(const Scenario& scenario)
{
    m_scenario = scenario;
    start();
    forget();
    m_usedSetUp.meet(m_scenario);
    const auto zero = trace::Clock::now() + 50ms; // everything is set up by then
    m_writer.record({.time = zero, .kind = trace::EventKind::RunStarted});
    std::vector<ScheduledRequest> requests;
    for (const auto& arrival : scenario.expandedArrivals())
        requests.push_back({zero + arrival.at, nextRequest(routeOf(arrival.path))});
    m_calledRoutes.clear();
    m_progress.begin(requests.front().request.id, requests.back().request.id);
    m_client->sendAt(std::move(requests));
    startProbing();
}

void Lab::startProbing()
{
    if (m_scenario.setUp.client.probe.count() > 0)
        m_probes.start(m_scenario.setUp.client.probe);
    else
        m_probes.stop();
}

void Lab::sendProbe()
{
    auto probe = nextRequest(0);
    probe.isProbe = true;
    m_client->send(std::move(probe));
    wake();
}

/// In a scenario nobody touches the toggle: a handler gets its flag where it is first called.
void Lab::markFirstCalls()
{
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const auto event = m_events[i];
        const bool isCall = event.kind == trace::EventKind::RequestSent && event.value == 0;
        if (!isCall || settings::isHealthCheck(m_store.path(event.route))) continue;
        if (m_calledRoutes.insert(event.route).second)
            m_events.insert(
                m_events.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                {.time = event.time, .route = event.route, .kind = trace::EventKind::HandlerChosen});
    }
}

void Lab::endRunIfDone()
{
    if (!isRunning() || !m_progress.haveRequestsEnded(m_store)) return;
    m_probes.stop();
    if (!RunProgress::isEverythingWorkedOff(m_store)) return;
    m_progress.end();
    Q_EMIT runEnded();
}

} // namespace app
