#include "app/lab/lab.h"

#include "engine/settings/route.h"

#include <QHostAddress>

#include <spdlog/logger.h>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;
constexpr auto kAwakeAfterChange = 300ms;

} // namespace

Lab::Lab(spdlog::logger& logger, const Ports& ports, const Scenario& scenario)
    : m_ports(ports)
    , m_scenario(scenario)
    , m_store(settings::routePaths())
    , m_writer(m_recorder.open())
    , m_requestLog(logger, m_identity.uuids)
    , m_logger(logger)
    , m_wakeNotifier(m_wakeDescriptor.fd(), QSocketNotifier::Read)
{
    m_frames.setInterval(kFrame);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &Lab::showFrame);
    connect(&m_wakeNotifier, &QSocketNotifier::activated, this, [this] {
        m_wakeDescriptor.clear();
        wake();
    });
    m_probes.setTimerType(Qt::PreciseTimer);
    connect(&m_probes, &QTimer::timeout, this, &Lab::sendProbe);
    tellWorkers();
    start();
    wake();
}

Lab::~Lab()
{
    stop();
}

void Lab::stop()
{
    if (!m_client) return;
    m_probes.stop();
    m_client.reset();
    m_server.reset();
    m_upstream.reset();
    if (m_store.eventCount() == 0) return;
    m_logger.info("{} events recorded, {} lost", m_store.eventCount(), droppedEvents());
}

/// The upstream stays where it is; server and client begin anew, so that nothing of an earlier run is left in
/// them. A curl line that was shown stays true unless another program takes the server's port meanwhile.
void Lab::start()
{
    const bool isFirst = m_server == nullptr;
    const std::uint16_t wished = isFirst ? kServerPort : m_server->port();
    auto asked = m_ports.server;
    if (!isFirst) asked.reset();
    m_client.reset();
    m_server.reset();
    if (!m_upstream)
        m_upstream = listenSomewhere("upstream", m_ports.upstream, kUpstreamPort, [this](std::uint16_t port) {
            return std::make_unique<upstream::Upstream>(m_recorder, m_identity.claims, port,
                                                        m_scenario.setUp.upstream);
        });
    m_upstream->setBehaviour(m_scenario.setUp.upstream);

    server::Settings settings{{m_scenario.setUp.server}};
    settings.address = m_ports.address.toStdString();
    settings.allowedHosts = m_ports.allowedHosts;
    settings.upstreamPort = m_calledPort = upstreamPort();
    m_server = listenSomewhere("server", asked, wished, [&](std::uint16_t port) {
        settings.port = port;
        return std::make_unique<server::Server>(m_recorder, m_identity, m_logger, settings);
    });
    m_client = std::make_unique<Client>(m_recorder, m_identity.claims);
    m_client->setTarget(QHostAddress(m_ports.address), m_server->port());
    if (!isFirst && wished != m_server->port()) Q_EMIT serverMoved(wished);
}

void Lab::send(const QString& path)
{
    sendByHand(path, 1);
}

void Lab::sendBurst(const QString& path, int count)
{
    sendByHand(path, count);
}

void Lab::sendByHand(const QString& path, int count)
{
    if (m_isShowingFile) forgetScenario();
    leaveFile();
    sendNow(routeOf(path.toStdString()), count);
}

void Lab::setWorkers(unsigned count)
{
    if (count == m_scenario.setUp.server.workers) return;
    m_scenario.setUp.server.workers = count;
    tellRequestsInFlight();
    tellWorkers(); // before they do anything
    m_server->setWorkers(count);
}

/// A trace has to know who was there from its begin on: who has not done anything was free.
void Lab::tellWorkers()
{
    record(trace::EventKind::WorkersChanged, m_scenario.setUp.server.workers);
}

void Lab::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_scenario.setUp.upstream.delay = delay;
    tellRequestsInFlight();
    m_upstream->setBehaviour(m_scenario.setUp.upstream);
}

void Lab::change(const settings::SetUp& setUp)
{
    const auto& wanted = setUp.server;
    const auto& present = m_scenario.setUp.server;
    const bool mustBeginAnew = wanted.accept != present.accept ||
                               wanted.threadpoolThreads != present.threadpoolThreads ||
                               wanted.executorThreads != present.executorThreads;
    setWorkers(wanted.workers);
    m_scenario.setUp = setUp;
    tellRequestsInFlight();
    if (mustBeginAnew) {
        stopRequestsInFlight();
        start();
    } else {
        m_server->configure(wanted.handlers, m_calledPort);
        m_upstream->setBehaviour(setUp.upstream);
    }
    startProbing();
    wake();
}

void Lab::stopRequestsInFlight()
{
    drain();
    for (const auto& request : m_store.requests())
        if (trace::isSet(request.begin()) && !request.isWorkedOff())
            m_writer.record({.time = trace::Clock::now(),
                             .request = request.id,
                             .kind = trace::EventKind::RequestFailed,
                             .failure = trace::Failure::Stopped});
}

void Lab::show(trace::Store opened, Scenario scenario)
{
    drain();
    m_isShowingFile = true;
    m_shownScenario = std::move(scenario);
    m_progress.end();
    Q_EMIT replaced(std::make_shared<const trace::Store>(opened));
    forgetEarlierRun();
    m_usedSetUp.reset();
    m_store.become(std::move(opened));
    Q_EMIT traceChanged(m_store.latest());
}

/// What is on the screen is a file: its numbers, paths and times are not ours.
void Lab::leaveFile()
{
    if (!m_isShowingFile) return;
    drain();
    m_isShowingFile = false;
    beginStore();
    tellWorkers();
    m_markedRoute.reset();
    m_markedDelay.reset();
}

/// Requests that have their numbers by now are of before, sent or not.
void Lab::beginStore()
{
    trace::Store fresh(settings::routePaths(),
                       trace::RequestId(trace::number(m_identity.counter.last()) + 1));
    Q_EMIT replaced(std::make_shared<const trace::Store>(fresh));
    m_store.become(std::move(fresh));
}

/// What comes next is no run of a scenario, whatever the set-up was made for.
void Lab::forgetScenario()
{
    m_scenario.name.clear();
    m_scenario.arrivals.clear();
}

/// For those in flight the set-up changed on their way.
void Lab::tellRequestsInFlight()
{
    if (m_store.underWay() > 0) m_usedSetUp.meet(m_scenario);
}

void Lab::clear()
{
    forgetEarlierRun();
    forgetScenario();
    forget();
}

void Lab::prepare(const Scenario& scenario)
{
    clear();
    change(scenario.setUp);
    m_scenario = scenario;
}

void Lab::forget()
{
    m_client->forgetScheduled();
    drain();
    m_isShowingFile = false;
    beginStore();
    Q_EMIT cleared();
    tellWorkers();
    m_usedSetUp.reset();
    m_progress.end();
    m_markedRoute.reset();
    m_markedDelay.reset();
    wake();
    Q_EMIT traceChanged(trace::Clock::now());
}

void Lab::sendNow(std::uint16_t route, int count)
{
    m_usedSetUp.meet(m_scenario);
    markChanges(route);
    for (int i = 0; i < count; ++i)
        m_client->send(nextRequest(route));
    wake();
}

/// Flags a change where it first takes effect, not at every touch of a control. A health check is no change
/// of mode.
void Lab::markChanges(std::uint16_t route)
{
    if (settings::isHealthCheck(m_store.path(route))) return;
    if (m_markedRoute != route) record(trace::EventKind::HandlerChosen, 0, route);
    const auto delay = m_scenario.setUp.upstream.delay;
    if (m_markedDelay && m_markedDelay != delay)
        record(trace::EventKind::DelayChanged, static_cast<std::uint32_t>(delay.count()));
    m_markedRoute = route;
    m_calledRoutes.insert(route);
    m_markedDelay = delay;
}

void Lab::record(trace::EventKind kind, std::uint32_t value, std::uint16_t route)
{
    m_writer.record({.time = trace::Clock::now(), .value = value, .route = route, .kind = kind});
}

std::uint16_t Lab::routeOf(const std::string& path) const
{
    const auto& paths = m_store.paths();
    const auto found = std::ranges::find(paths, path);
    return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(found - paths.begin(), std::ssize(paths) - 1));
}

ClientRequest Lab::nextRequest(std::uint16_t route)
{
    return {.id = m_identity.counter.next(),
            .path = std::string(m_store.path(route)),
            .route = route,
            .timeout = m_scenario.setUp.client.timeout,
            .keepAlive = m_scenario.setUp.client.keepAlive};
}

void Lab::wake()
{
    m_lastChange = trace::Clock::now();
    if (!m_frames.isActive()) m_frames.start();
}

/// It moves where another program took its port while it refused.
void Lab::followUpstream()
{
    if (!m_upstream || m_calledPort == upstreamPort()) return;
    const auto before = std::exchange(m_calledPort, upstreamPort());
    m_server->configure(m_scenario.setUp.server.handlers, m_calledPort);
    Q_EMIT upstreamMoved(before);
}

/// Drain, fold; whoever listens to traceChanged() paints.
void Lab::showFrame()
{
    followUpstream();
    const bool isChanged = drain();
    const auto now = trace::Clock::now();
    if (isChanged || isRunning() || (m_store.underWay() > 0 && !m_isShowingFile)) {
        m_lastChange = now;
        Q_EMIT traceChanged(now);
        endRunIfDone();
    } else if (now - m_lastChange > kAwakeAfterChange) {
        sleep();
    }
}

/// An idle lab uses no CPU: the next event, on whichever thread, wakes it.
void Lab::sleep()
{
    m_frames.stop();
    m_recorder.wakeOnNextEvent([this] { m_wakeDescriptor.notify(); });
    // An event that was recorded just before is not lost, only not a reason to wake.
    QTimer::singleShot(kFrame, this, [this] {
        if (!drain()) return;
        Q_EMIT traceChanged(trace::Clock::now());
        wake();
    });
}

bool Lab::drain()
{
    m_events.clear();
    m_recorder.drain(m_events);
    if (m_isShowingFile) return false;
    if (isRunning()) markFirstCalls();
    m_store.fold(m_events);
    Q_EMIT eventsFolded(m_events);
    m_requestLog.write(m_events, m_store);
    return !m_events.empty();
}

} // namespace app
