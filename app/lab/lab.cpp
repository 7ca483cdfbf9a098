#include "app/lab/lab.h"

#include "app/watch/watched_paths.h"
#include "engine/settings/route.h"

#include <stdexcept>
#include <utility>

namespace app {

using namespace std::chrono_literals;

namespace {

/// What is told of a watched server comes a little after it happened.
constexpr auto kNarration = 300ms;

std::vector<std::string> calledIn(const Scenario& scenario)
{
    std::vector<std::string> paths;
    for (const auto& arrival : scenario.arrivals)
        paths.push_back(arrival.path);
    return paths;
}

} // namespace

Lab::Lab(spdlog::logger& logger, const Ports& ports, const Scenario& scenario,
         const std::optional<settings::ServerToWatch>& watched)
    : m_scenario(scenario)
    , m_recording(logger)
    , m_stand(m_recording.recorder(), m_recording.identity(), logger, ports, watched)
{
    connect(&m_frames, &FrameClock::frameDue, this, &Lab::showFrame);
    connect(&m_frames, &FrameClock::fellAsleep, this, &Lab::showLateEvents);
    m_probes.setTimerType(Qt::PreciseTimer);
    connect(&m_probes, &QTimer::timeout, this, &Lab::sendProbe);
    tellWorkers();
    start();
    m_frames.wake();
    if (isWatching()) beginToWatch();
}

void Lab::useServer(const std::optional<settings::ServerToWatch>& watched)
{
    m_probes.stop();
    const auto problem = exchange(watched);
    const bool isOursBack = problem && watched && !exchange({});
    if (problem && !isOursBack) m_stand.standStill();
    m_recording.setPaths(isWatching() ? watchedPaths({}, {}) : settings::routePaths());
    clear();
    startProbing();
    if (isWatching()) beginToWatch();
    Q_EMIT serverChanged();
    if (problem) std::rethrow_exception(problem);
}

/// What went wrong, if anything did.
std::exception_ptr Lab::exchange(const std::optional<settings::ServerToWatch>& watched)
{
    m_stand.exchangeServer(watched);
    try {
        start();
    } catch (const std::runtime_error&) {
        return std::current_exception();
    }
    return {};
}

void Lab::beginToWatch()
{
    auto* const watching = m_stand.watching();
    connect(watching, &Watching::ready, this, &Lab::meetServer);
    connect(watching, &Watching::failed, this, &Lab::watchFailed);
    connect(watching, &Watching::linesWritten, this, &Lab::watchWrote);
    connect(watching, &Watching::ended, this, [this](const QString& sentence) {
        m_frames.wake();
        Q_EMIT watchEnded(sentence);
    });
    m_stand.beginToWatch();
}

void Lab::meetServer()
{
    m_recording.setPaths(watchedPaths(m_stand.watching()->routes(), calledIn(m_scenario)));
    m_stand.aim();
    forget();
    startProbing(); // only now it is known what to ask
    Q_EMIT watchReady();
}

QString Lab::portNotice() const
{
    auto asked = m_stand.askedPorts();
    if (isWatching()) asked.server = serverPort(); // wherever it is, that is where it wants to be
    return noticeOf(asked, serverPort(), upstreamPort());
}

const Outlook* Lab::outlook() const
{
    return isWatching() ? &m_stand.watching()->outlook() : nullptr;
}

std::vector<std::string> Lab::scenarioPaths() const
{
    return isWatching() ? std::vector<std::string>() : settings::routePaths();
}

QString Lab::healthCheck() const
{
    const auto* watching = m_stand.watching();
    return QString::fromStdString(watching != nullptr ? healthCheckAmong(watching->routes())
                                                      : std::string(settings::kHealthPath));
}

/// Whoever listened may be gone already.
Lab::~Lab()
{
    end();
}

void Lab::stop()
{
    if (end()) drain();
}

bool Lab::end()
{
    if (!m_stand.isStarted()) return false;
    m_probes.stop();
    m_stand.stop();
    m_recording.logTotal();
    return true;
}

void Lab::start()
{
    if (const auto before = m_stand.start(m_scenario.setUp)) Q_EMIT serverMoved(*before);
}

/// Throws nothing: where a port cannot be had any more, nobody answers.
void Lab::startAnew()
{
    try {
        start();
    } catch (const std::runtime_error& problem) {
        m_stand.standStill();
        Q_EMIT startFailed(QString::fromUtf8(problem.what()));
    }
}

void Lab::send(const QString& path)
{
    sendByHand(path, 1);
}

void Lab::sendBurst(const QString& path, int count)
{
    sendByHand(path, count);
}

/// One that is no scenario's is about to be sent.
void Lab::meetRequest(const std::string& path)
{
    if (isShowingFile()) forgetScenario();
    leaveFile();
    m_usedSetUp.meet(m_scenario);
    m_flags.meet(routeOf(path), m_scenario.setUp.upstream.delay);
}

void Lab::sendByHand(const QString& path, int count)
{
    meetRequest(path.toStdString());
    for (int i = 0; i < count; ++i)
        m_stand.client().send(nextRequest(path.toStdString()));
    m_frames.wake();
    Q_EMIT begun();
}

trace::RequestId Lab::sendFor(trace::ParticipantId participant, const QString& path)
{
    meetRequest(path.toStdString());
    auto request = nextRequest(path.toStdString(), participant);
    const auto id = m_recording.inThisRun(request.id);
    m_stand.client().send(std::move(request));
    m_frames.wake();
    return id;
}

void Lab::setParticipants(const trace::Participants& participants)
{
    m_recording.setParticipants(participants);
    if (!isShowingFile()) setParticipantsOfRun(participants);
}

void Lab::setParticipantsOfRun(const trace::Participants& participants)
{
    m_recording.store().setParticipants(participants);
    m_frames.wake();
    Q_EMIT traceChanged(trace::Clock::now());
}

void Lab::setWorkers(unsigned count)
{
    if (isWatching() || count == m_scenario.setUp.server.workers) return;
    m_scenario.setUp.server.workers = count;
    tellRequestsInFlight();
    tellWorkers(); // before they do anything
    m_stand.setWorkers(count);
}

/// A trace has to know who was there from its begin on: who has not done anything was free.
void Lab::tellWorkers()
{
    if (isWatching()) return; // it is found out
    m_recording.record(trace::EventKind::WorkersChanged, m_scenario.setUp.server.workers);
}

void Lab::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_scenario.setUp.upstream.delay = delay;
    tellRequestsInFlight();
    m_stand.setUpstream(m_scenario.setUp.upstream);
}

void Lab::change(const settings::SetUp& setUp)
{
    const auto& wanted = setUp.server;
    const auto& present = m_scenario.setUp.server;
    const bool mustBeginAnew = !isWatching() && (wanted.accept != present.accept ||
                                                 wanted.threadpoolThreads != present.threadpoolThreads ||
                                                 wanted.executorThreads != present.executorThreads);
    setWorkers(wanted.workers);
    m_scenario.setUp = setUp;
    tellRequestsInFlight();
    if (mustBeginAnew) {
        drain();
        m_recording.recordStopped();
        startAnew();
    } else {
        m_stand.setHandlers(wanted.handlers);
        m_stand.setUpstream(setUp.upstream);
    }
    startProbing();
    m_frames.wake();
}

void Lab::show(trace::Store opened, Scenario scenario)
{
    drain();
    m_shownFile = std::move(scenario);
    m_progress.end();
    Q_EMIT replaced(std::make_shared<const trace::Store>(opened));
    forgetEarlierRun();
    m_usedSetUp.reset();
    m_recording.store().become(std::move(opened));
    Q_EMIT traceChanged(store().latest());
}

/// What is on the screen is a file: its numbers, paths and times are not ours.
void Lab::leaveFile()
{
    if (!isShowingFile()) return;
    drain();
    m_shownFile.reset();
    beginStore();
    tellWorkers();
    m_flags.forget();
}

void Lab::beginStore()
{
    auto fresh = m_recording.beginRun();
    if (isWatching())
        for (const auto& worker : m_stand.watching()->workers())
            fresh.name(worker);
    Q_EMIT replaced(std::make_shared<const trace::Store>(fresh));
    m_recording.store().become(std::move(fresh));
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
    if (store().underWay() > 0) m_usedSetUp.meet(m_scenario);
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
    m_stand.client().forgetScheduled();
    drain();
    m_shownFile.reset();
    beginStore();
    Q_EMIT cleared();
    tellWorkers();
    m_usedSetUp.reset();
    m_progress.end();
    m_flags.forget();
    m_frames.wake();
    Q_EMIT traceChanged(trace::Clock::now());
}

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

/// Who was in the room then is so once more; a file's people are not those who are in the room now.
void Lab::runAgain(const Scenario& scenario)
{
    auto again = scenario;
    forgetEarlierRun();
    drain();
    const auto inRoom = m_recording.participants();
    if (inRoom.isEmpty())
        m_recording.setParticipants(store().participants());
    else if (isShowingFile())
        for (auto& arrival : again.arrivals)
            arrival.participant = trace::ParticipantId::None;
    m_earlierRun.emplace(m_recording.store().release(), m_usedSetUp.first().value_or(scenarioOfRun()),
                         m_usedSetUp.isChanged());
    begin(again);
    m_recording.setParticipants(inRoom);
}

void Lab::begin(const Scenario& scenario)
{
    m_scenario = scenario;
    if (isWatching()) m_recording.setPaths(watchedPaths(m_stand.watching()->routes(), calledIn(scenario)));
    startAnew();
    forget();
    m_usedSetUp.meet(m_scenario);
    const auto zero = trace::Clock::now() + 50ms; // everything is set up by then
    m_recording.record({.time = zero, .kind = trace::EventKind::RunStarted});
    std::vector<ScheduledRequest> requests;
    for (const auto& arrival : scenario.expandedArrivals())
        requests.push_back({zero + arrival.at, nextRequest(arrival.path, arrival.participant)});
    m_progress.begin(m_recording.inThisRun(requests.front().request.id),
                     m_recording.inThisRun(requests.back().request.id), requests.back().due);
    m_stand.client().sendAt(std::move(requests));
    startProbing();
    Q_EMIT begun();
}

void Lab::startProbing()
{
    if (m_scenario.setUp.client.probe.count() > 0 && !healthCheck().isEmpty())
        m_probes.start(m_scenario.setUp.client.probe);
    else
        m_probes.stop();
}

void Lab::sendProbe()
{
    auto probe = nextRequest(healthCheck().toStdString());
    probe.isProbe = true;
    m_stand.client().send(std::move(probe));
    m_frames.wake();
}

/// A foreign server may serve more than it says.
std::uint16_t Lab::routeOf(const std::string& path)
{
    if (isWatching() && m_recording.addPath(path)) Q_EMIT pathAdded(path);
    return m_recording.routeOf(path);
}

ClientRequest Lab::nextRequest(const std::string& path, trace::ParticipantId participant)
{
    return {.id = m_recording.identity().counter.next(),
            .path = path,
            .route = routeOf(path),
            .timeout = m_scenario.setUp.client.timeout,
            .keepAlive = m_scenario.setUp.client.keepAlive,
            .participant = participant};
}

/// Drain, fold; whoever listens to traceChanged() paints.
void Lab::showFrame()
{
    if (const auto before = m_stand.followUpstream(m_scenario.setUp.server.handlers))
        Q_EMIT upstreamMoved(*before);
    const bool isChanged = drain();
    const auto now = trace::Clock::now();
    if (isChanged || isRunning() || (store().underWay() > 0 && !isShowingFile())) {
        m_frames.wake();
        Q_EMIT traceChanged(now);
        endRunIfDone();
    } else {
        m_frames.rest();
    }
}

void Lab::showLateEvents()
{
    if (!drain()) return;
    Q_EMIT traceChanged(trace::Clock::now());
    m_frames.wake();
}

bool Lab::drain()
{
    auto& events = m_recording.drain();
    const auto told = isWatching() ? m_stand.watching()->tell(events) : watch::Told();
    if (isShowingFile()) return false;
    if (isRunning()) m_flags.addFirstCalls(events);
    events.insert(events.end(), told.events.begin(), told.events.end());
    m_recording.fold();
    Q_EMIT eventsFolded(events);
    takeIn(told);
    return !events.empty() || !told.holdings.empty() || !told.workers.empty();
}

void Lab::takeIn(const watch::Told& told)
{
    if (told.workers.empty() && told.holdings.empty() && told.left.empty()) return;
    for (const auto& worker : told.workers)
        m_recording.store().name(worker);
    auto holdings = told.holdings;
    for (auto& holding : holdings) {
        m_recording.countFromOne(holding);
        m_recording.store().hold(holding);
    }
    Q_EMIT watchTold(told.workers, holdings);
}

bool Lab::isRunOver()
{
    const bool haveEnded = isWatching() ? m_progress.haveRequestsBegun(store()) && store().sentInFlight() == 0
                                        : m_progress.haveRequestsEnded(store());
    if (!haveEnded) return false;
    m_probes.stop();
    if (!isWatching()) return RunProgress::isEverythingWorkedOff(store());
    return store().inFlight() == 0 && trace::Clock::now() - store().latest() > kNarration;
}

void Lab::endRunIfDone()
{
    if (!isRunning() || !isRunOver()) return;
    m_progress.end();
    Q_EMIT runEnded();
}

} // namespace app

#include "moc_lab.cpp"
