#pragma once

#include "engine/analysis/findings.h"
#include "engine/settings/server_to_watch.h"
#include "engine/settings/set_up.h"
#include "engine/trace/store.h"
#include "ui/compare/run_again_dialog.h"
#include "ui/input/actions.h"
#include "ui/input/handler_choice.h"
#include "ui/room/room_actions.h"
#include "ui/window/window_layout.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace ui {

class ComparisonTabs;
class Classroom;
class Controls;
class FileDesk;
class HelpDesk;
class RoomDesk;
class RunDesk;
class RunView;
class ScenarioDesk;
class ServerDesk;
class SetUpDesk;
class ThemeSwitch;
struct ServerFacts;
struct WatchFacts;

/// Shows a trace and says what the person wants. It carries nothing out itself: facts come in by its
/// functions, which emit nothing, and intents go out by its signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `store` outlives the window. `handlers` has at least one; the first is chosen until setHandler() says
    /// otherwise.
    MainWindow(const trace::Store& store, std::vector<HandlerChoice> handlers, QWidget* parent = nullptr);

    /// The store changed or time went on. Called at most at frame rate, and not at all while nothing changes.
    void refresh(trace::Time now);

    /// A person starts something that takes about so long: the timeline follows it, at a zoom at which it can
    /// be read.
    void expect(trace::Duration expected);

    /// A run has ended: all of it comes into sight, unless a person looks elsewhere.
    void showEndOfRun();

    /// Brings all of another run into sight.
    void showWholeRun();

    void setAddresses(const QString& serverUrl, const QString& upstreamUrl);
    void setHandler(const QString& path);

    /// The path of the one that is chosen.
    QString handler() const;

    /// The path of the server's health check, ours at first; empty where it has none.
    void setHealthCheck(const QString& path);
    void setWorkers(int workers);
    void setUpstreamDelay(std::chrono::milliseconds delay);
    void setSetUp(const settings::SetUp& setUp);
    void setMemory(int megabytes);

    /// Another server answers, or it has come further.
    void setServer(const ServerFacts& facts);

    /// It has other handlers; the first is chosen.
    void setHandlers(std::vector<HandlerChoice> handlers);

    /// Asks for the server once more, which could not be watched.
    void askForServer(const settings::ServerToWatch& server, const QString& problem);

    /// What is needed to teach.
    Classroom& classroom() { return *m_classroom; }

    /// The ways to call the program, one a line, for the guide.
    void setCommandLine(const QString& usage);

    /// What the Run menu offers.
    void setScenarios(const QStringList& names);

    /// The window's title becomes "Await and See — title"; an empty one leaves the program's name alone.
    void setRunTitle(const QString& title);

    void setDroppedEvents(quint64 count);

    /// What there is to say about the run.
    void setFindings(const analysis::Findings& findings);

    /// How a watched server is looked at; nothing, as at first, where the server is our own.
    void setWatchFacts(const std::optional<WatchFacts>& facts);

    /// Whole lines: "2026-11-23 20:08:57,962 #1 9631c187-…: started processing".
    void appendLog(const QStringList& lines);

    /// The run that it tells of is gone; that of one from a file takes its place.
    void clearLog();
    void showLogOf(const QStringList& lines);
    QStringList log() const;

    /// Nothing is looked for or filtered any more, anywhere.
    void clearFilters();

    /// Lines that the watched server wrote; of another one than before it is cleared first.
    void appendOutput(const QStringList& lines);
    void clearOutput();

    /// Asks with what these arrivals are to come again; runAgainChosen() tells.
    void askToRunAgain(const ArrivalFacts& arrivals, const RunAgain& proposal);

    /// There is a run that later ones can be compared with.
    void setBaselineKept(bool isKept);

    /// The middle of the window, where two runs can be compared.
    ComparisonTabs& tabs();

    /// Where it is and how its panels lie, for the next start.
    void rememberLayout();

    /// One clear sentence about what is wrong; it stays until it is dismissed or replaced.
    void showNotice(const QString& text);

    /// What was said there holds no more; an offer stays.
    void dismissNotice();

    /// The same about the run that is shown, where nothing is wrong: it goes with its run.
    void showNews(const QString& text);

    /// The same with a button that does something about it.
    void offer(const QString& text, const QString& action, const std::function<void()>& accept);

    /// What was written to a file or, without one, to the clipboard.
    void tellWritten(const QString& text, const QString& file);

    FileDesk& files() { return *m_files; }
    ScenarioDesk& scenarioDesk() { return *m_scenarioDesk; }
    RoomDesk& roomDesk() { return *m_roomDesk; }

Q_SIGNALS:
    void sendRequested(const QString& path);
    void burstRequested(const QString& path, int count);
    void handlerChosen(const QString& path);
    void workersChanged(int workers);
    void upstreamDelayChanged(std::chrono::milliseconds delay);
    void setUpChanged(const settings::SetUp& setUp);
    void memoryChanged(int megabytes); ///< that a run may take
    void scenarioRequested(const QString& name);
    void clearRequested();
    void runAgainRequested();
    void baselineWanted();
    void baselineComparisonWanted();
    void baselineChosen(const QString& file);
    void runAgainChosen(const ui::RunAgain& choice);

    /// Nothing: the one that is built in.
    void serverChosen(const std::optional<settings::ServerToWatch>& server);
    void getToKnowRequested();

    /// Everything is to be said in another language, which language::speak() speaks.
    void languageChosen();

    /// The window is to be closed, and an unsaved run would be lost: it stays open.
    void closeRequested();

    /// Why `request` waited (None: nobody in particular), and perhaps who blocked whom.
    void explanationWanted(trace::RequestId request, bool wantsFlows);

    /// What is said of the run is to be of what had begun until then; nothing: of the newest.
    void viewChanged(std::optional<trace::Time> until);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    Controls& addControls();
    void connectView();
    void connectRun(const Controls& controls, QMenu& scenarios);
    void connectServer(Controls& controls, QMenu& servers);
    void connectSetUp(Controls& controls);
    void connectFiles();
    void openClassroom(const trace::Store& store, Controls& controls);
    void prepareRoom();
    void prepareForStage();
    void chooseLanguage(const QString& code);
    bool keepsEdits();

    Actions m_actions;
    RoomActions m_roomActions;
    bool m_isUntouched = true; ///< nobody has moved the keyboard's focus yet
    RunView* m_view = nullptr;
    std::optional<WindowLayout> m_layout; ///< once there are panels
    RunDesk* m_runDesk = nullptr;
    SetUpDesk* m_setUpDesk = nullptr;
    ServerDesk* m_serverDesk = nullptr;
    FileDesk* m_files = nullptr;
    ScenarioDesk* m_scenarioDesk = nullptr;
    Classroom* m_classroom = nullptr;
    RoomDesk* m_roomDesk = nullptr;
    HelpDesk* m_help = nullptr;
    ThemeSwitch* m_themes = nullptr;
};

} // namespace ui
