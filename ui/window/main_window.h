#pragma once

#include "engine/analysis/findings.h"
#include "engine/settings/set_up.h"
#include "engine/trace/store.h"
#include "ui/compare/run_again_dialog.h"
#include "ui/input/actions.h"
#include "ui/input/handler_choice.h"
#include "ui/style/appearance.h"

#include <QList>
#include <QMainWindow>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace ui {

class CentrePages;
class Classroom;
class Controls;
class FileDesk;
class GuideDialog;
class NoticeBar;
class Panels;
class PredictionBoard;
class ScenarioDesk;
class SettingsDialog;
class StatusLine;
class TimelineView;
class TimeTravel;
class VerdictBanner;

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

    /// Brings all of the run into view; it is followed no more.
    void showWholeRun();

    void setAddresses(const QString& serverUrl, const QString& upstreamUrl);
    void setHandler(const QString& path);
    void setWorkers(int workers);
    void setUpstreamDelay(std::chrono::milliseconds delay);
    void setSetUp(const settings::SetUp& setUp);

    /// What is needed to teach.
    Classroom& classroom() { return *m_classroom; }

    /// The ways to call the program, one a line, for the guide.
    void setCommandLine(const QString& usage) { m_commandLine = usage; }

    /// What the Run menu offers.
    void setScenarios(const QStringList& names);

    /// The window's title becomes "Await and See — title"; an empty one leaves the program's name alone.
    void setRunTitle(const QString& title);

    void setDroppedEvents(quint64 count);

    /// What there is to say about the run.
    void setFindings(const analysis::Findings& findings);

    /// Whole lines: "2026-11-23 20:08:57,962 #1 9631c187-…: started processing".
    void appendLog(const QStringList& lines);

    /// The run that it tells of is gone.
    void clearLog();

    /// Asks with what these arrivals are to come again; runAgainChosen() tells.
    void askToRunAgain(const ArrivalFacts& arrivals, const RunAgain& proposal);

    /// The middle of the window, where two runs can be compared.
    CentrePages& pages() { return *m_pages; }

    /// Where it is and how its panels lie, for the next start.
    void rememberLayout();

    /// One clear sentence about what is wrong; it stays until it is dismissed or replaced.
    void showNotice(const QString& text);

    /// The same about the run that is shown, where nothing is wrong: it goes with its run.
    void showNews(const QString& text);

    /// The same with a button that does something about it.
    void offer(const QString& text, const QString& action, const std::function<void()>& accept);

    /// What was written to a file or, without one, to the clipboard.
    void tellWritten(const QString& text, const QString& file);

    FileDesk& files() { return *m_files; }
    ScenarioDesk& scenarioDesk() { return *m_scenarioDesk; }

Q_SIGNALS:
    void sendRequested(const QString& path);
    void burstRequested(const QString& path, int count);
    void handlerChosen(const QString& path);
    void workersChanged(int workers);
    void upstreamDelayChanged(std::chrono::milliseconds delay);
    void setUpChanged(const settings::SetUp& setUp);
    void scenarioRequested(const QString& name);
    void clearRequested();
    void runAgainRequested();
    void runAgainChosen(const ui::RunAgain& choice);

    /// The window is to be closed, and an unsaved run would be lost: it stays open.
    void closeRequested();

    /// Why `request` waited (None: nobody in particular), and perhaps who blocked whom.
    void explanationWanted(trace::RequestId request, bool wantsFlows);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildToolBar();
    void buildCentre();
    void connectRunActions();
    void connectViewActions();
    void connectFileActions();
    void connectFindings();
    void showFindings(const analysis::Findings& findings);
    void openClassroom();
    void chooseLanguage(const QString& code);
    void showGuide();
    QList<QAction*> actionsWithKeys() const;
    void prepareForStage();
    bool isTooSoon(trace::Time now);
    void forgetRun();
    void select(trace::RequestId id);
    void showRequest(trace::RequestId id);
    void showSettings();
    void changeSetUp(const settings::SetUp& setUp);
    void setProbing(bool isProbing);
    bool keepsEdits();
    void applyTheme();
    void restoreLayout();

    const trace::Store& m_store;
    std::vector<HandlerChoice> m_handlers;
    quint64 m_droppedEvents = 0;
    Appearance m_appearance;
    std::optional<Theme> m_theme; ///< the one that is shown
    Actions m_actions;
    settings::SetUp m_setUp;
    std::chrono::milliseconds m_probeInterval{500}; ///< that the switch of the probe turns on
    Controls* m_controls = nullptr;
    FileDesk* m_files = nullptr;
    ScenarioDesk* m_scenarioDesk = nullptr;
    NoticeBar* m_notice = nullptr;
    VerdictBanner* m_verdicts = nullptr;
    TimelineView* m_timeline = nullptr;
    TimeTravel* m_travel = nullptr;
    CentrePages* m_pages = nullptr;
    Panels* m_panels = nullptr;
    PredictionBoard* m_board = nullptr;
    Classroom* m_classroom = nullptr;
    trace::Time m_refreshed = trace::kUnset;
    std::uint64_t m_run; ///< of the store, which everything that is chosen, said and marked belongs to
    StatusLine* m_status = nullptr;
    SettingsDialog* m_settingsDialog = nullptr; ///< made when it is first asked for
    QMenu* m_scenarios = nullptr;
    GuideDialog* m_guide = nullptr; ///< made when it is first asked for
    QString m_commandLine;
    bool m_isLayoutRemembered = false;
};

} // namespace ui
