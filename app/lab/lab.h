#pragma once

#include "app/lab/earlier_run.h"
#include "app/lab/effect_flags.h"
#include "app/lab/frame_clock.h"
#include "app/lab/recording.h"
#include "app/lab/run_progress.h"
#include "app/lab/stand.h"
#include "app/lab/used_set_up.h"
#include "app/scenario/scenario.h"
#include "engine/settings/memory.h"

#include <QObject>
#include <QTimer>

#include <exception>
#include <memory>
#include <optional>
#include <vector>

namespace app {

/// Owns the running set-up: upstream, server, client, and the trace of what they do. Window and command line
/// both drive it. GUI thread only; no call waits for a worker.
class Lab : public QObject
{
    Q_OBJECT

public:
    /// Starts everything with the scenario's set-up; sends nothing. Throws std::runtime_error with a sentence
    /// for the user where a port cannot be had. The logger outlives the lab.
    /// With a server to watch, that one is used instead of ours: watchReady() or watchFailed() follow.
    Lab(spdlog::logger& logger, const Ports& ports, const Scenario& scenario,
        const std::optional<settings::ServerToWatch>& watched = {});

    /// Ends all as stop() does, and frees what was recorded.
    ~Lab() override;

    /// Ends server, upstream and client for good and interrupts whatever is under way; takes milliseconds.
    /// What was recorded stays, to the last event.
    void stop();

    const trace::Store& store() const { return m_recording.store(); }
    const Scenario& scenario() const { return m_scenario; }
    std::uint64_t droppedEvents() const { return m_recording.dropped(); }
    std::uint16_t serverPort() const { return m_stand.serverPort(); }
    std::uint16_t upstreamPort() const { return m_stand.upstreamPort(); }
    QString serverUrl() const { return urlOf(m_stand.serverAddress(), serverPort()); }
    QString upstreamUrl() const { return m_stand.upstreamUrl(); }

    /// A sentence for the user about a port that was taken; empty where none was.
    QString portNotice() const;

    /// The server is a foreign one: how many workers and which pools it has, and how it accepts, is its own.
    bool isWatching() const { return watching() != nullptr; }

    /// False where one was to be exchanged or to begin anew and could not: requests are refused.
    bool hasServer() const { return m_stand.hasServer(); }

    /// Null where the server is our own.
    const Watching* watching() const { return m_stand.watching(); }

    /// Another server answers from now on, a foreign one or, with nothing, ours; what was recorded is
    /// forgotten, and what is in flight ends as stopped. Of a foreign one watchReady() or watchFailed()
    /// follow. Throws std::runtime_error with a sentence for the user where it cannot be had: then ours
    /// answers or, where hasServer() denies that, nobody, until the next call or run.
    void useServer(const std::optional<settings::ServerToWatch>& watched);

    /// How it is looked at; null where the server is our own.
    const Outlook* outlook() const;

    /// Those that a scenario may name, as loadScenario() takes them: of a watched server any.
    std::vector<std::string> scenarioPaths() const;

    /// The path of the server's health check; empty where it has none that is known, and then no health
    /// probes are sent.
    QString healthCheck() const;

    void send(const QString& path);
    void sendBurst(const QString& path, int count);

    /// The same for a participant in the room: its number, by which the request's events are known.
    trace::RequestId sendFor(trace::ParticipantId participant, const QString& path);

    /// The participant who sent it does not wait any more.
    void leave(trace::RequestId id) { m_stand.client().leave(m_recording.beyondThisRun(id)); }

    /// Who is in the room, and what may be said of them: of the runs to come, and of this one as far as it is
    /// recorded here.
    void setParticipants(const trace::Participants& participants);

    /// The room is closed: runs to come have nobody of it.
    void forgetParticipants() { m_recording.setParticipants({}); }

    /// Those of the run that is shown.
    void setParticipantsOfRun(const trace::Participants& participants);

    void setWorkers(unsigned count);
    void setUpstreamDelay(std::chrono::milliseconds delay);

    /// What a run may take, with all that is derived from it: see settings::kMemory.
    void setMemory(int megabytes) { m_recording.store().setMemory(settings::storeBytes(megabytes)); }

    /// See trace::Store::keepWhole().
    void keepWhole(trace::RequestId id) { m_recording.store().keepWhole(id); }

    /// Takes over the set-up. The server begins anew only where it must, for
    /// another accept policy or other pools; what it was working on then ends as stopped.
    void change(const settings::SetUp& setUp);

    /// Forgets what was recorded and sends no more of a scenario; what is in flight goes on unseen.
    void clear();

    /// Shows what a file holds, with the scenario that it names, instead of what is recorded, which is
    /// forgotten from now on; the next request that is sent from here begins a new run.
    void show(trace::Store opened, Scenario scenario = {});
    bool isShowingFile() const { return m_shownFile.has_value(); }

    /// Of the run that the store holds: a file's own, else the one in force.
    const Scenario& scenarioOfRun() const { return m_shownFile ? *m_shownFile : m_scenario; }

    /// Clears, and takes over the scenario's set-up; sends nothing.
    void prepare(const Scenario& scenario);

    /// Begins anew with the scenario's set-up, then sends its arrivals. runEnded() tells when all have ended.
    void run(const Scenario& scenario);

    /// Keeps what was recorded so far as the earlier run, then does the same as run(). The scenario repeats
    /// its arrivals.
    void runAgain(const Scenario& scenario);

    /// What runAgain() repeats, until run() or clear().
    const std::optional<EarlierRun>& earlierRun() const { return m_earlierRun; }

    /// True where the set-up was changed on the way of the requests that are recorded.
    bool isSetUpChanged() const { return m_usedSetUp.isChanged(); }

    bool isRunning() const { return m_progress.isUnderWay(); }

Q_SIGNALS:
    /// At frame rate while something happens, never while nothing does. In flight is what has no end before
    /// `now`.
    void traceChanged(trace::Time now);

    /// earlierRun() is about to end; who shows it lets go of it now.
    void earlierRunGoes();

    /// Somebody has sent something from here, or a scenario has begun.
    void begun();
    void runEnded();

    /// Another one answers, or is about to.
    void serverChanged();

    /// The watched server listens, and the store counts its routes.
    void watchReady();

    /// It never listened, or has ended since, and why: a sentence, and below it the last lines that it wrote.
    void watchFailed(const QString& sentence);
    void watchEnded(const QString& sentence);

    /// What it writes.
    void watchWrote(const QStringList& lines);

    /// It could not begin anew, for the reason that the sentence says: requests are refused until the next
    /// run, or until another server is used.
    void startFailed(const QString& sentence);

    /// When one of them began anew, another program had taken its port.
    void serverMoved(std::uint16_t portBefore);
    void upstreamMoved(std::uint16_t portBefore);

    /// What the store was folded from, each frame's at once; and that it forgot everything.
    void eventsFolded(const std::vector<trace::Event>& events);
    void cleared();

    /// What the store was told beside events, of a watched server.
    void watchTold(const std::vector<trace::WorkerName>& workers,
                   const std::vector<trace::Holding>& holdings);

    /// The store counts one route more, the last.
    void pathAdded(const std::string& path);

    /// It became another one, of which this is a copy.
    void replaced(const std::shared_ptr<const trace::Store>& store);

private:
    bool end();
    void forgetEarlierRun();
    std::exception_ptr exchange(const std::optional<settings::ServerToWatch>& watched);
    void beginToWatch();
    void meetServer();
    void takeIn(const watch::Told& told);
    std::uint16_t routeOf(const std::string& path);
    bool isRunOver();
    void start();
    void startAnew();
    void begin(const Scenario& scenario);
    void forget();
    void tellRequestsInFlight();
    void tellWorkers();
    void startProbing();
    void sendProbe();
    void leaveFile();
    void beginStore();
    void forgetScenario();
    void meetRequest(const std::string& path);
    void sendByHand(const QString& path, int count);
    ClientRequest nextRequest(const std::string& path,
                              trace::ParticipantId participant = trace::ParticipantId::None);
    void showFrame();
    void showLateEvents();
    bool drain();
    void endRunIfDone();

    Scenario m_scenario;
    std::optional<Scenario> m_shownFile; ///< the scenario that the shown file names
    Recording m_recording;
    EffectFlags m_flags{m_recording};
    UsedSetUp m_usedSetUp;
    RunProgress m_progress;
    std::optional<EarlierRun> m_earlierRun;
    FrameClock m_frames{m_recording.recorder()};
    QTimer m_probes;
    Stand m_stand;
};

} // namespace app
