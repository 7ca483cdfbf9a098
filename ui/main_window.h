#pragma once

#include "engine/trace/store.h"
#include "ui/actions.h"
#include "ui/appearance.h"
#include "ui/handler_choice.h"

#include <QList>
#include <QMainWindow>

#include <chrono>
#include <optional>
#include <vector>

class QDockWidget;
class QMenu;

namespace ui {

class Controls;
class GuidePanel;
class LogPanel;
class NoticeBar;
class RequestPanel;
class RunPanel;
class StatusLine;
class TimelineView;

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

    void setAddresses(const QString& serverUrl, const QString& upstreamUrl);
    void setHandler(const QString& path);
    void setWorkers(int workers);
    void setUpstreamDelay(std::chrono::milliseconds delay);

    /// What the Run menu offers.
    void setScenarios(const QStringList& names);

    /// The window's title becomes "Await and See — title"; an empty one leaves the program's name alone.
    void setRunTitle(const QString& title);

    void setDroppedEvents(quint64 count);

    /// Whole lines: "2026-11-23 20:08:57,962 #1 9631c187-…: started processing".
    void appendLog(const QStringList& lines);

    /// One clear sentence; it stays until it is dismissed or replaced.
    void showNotice(const QString& text);

Q_SIGNALS:
    void sendRequested(const QString& path);
    void burstRequested(const QString& path, int count);
    void handlerChosen(const QString& path);
    void workersChanged(int workers);
    void upstreamDelayChanged(std::chrono::milliseconds delay);
    void scenarioRequested(const QString& name);
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildToolBar();
    void buildCentre();
    void buildDocks();
    QDockWidget* addPanel(Qt::DockWidgetArea area, const QString& title, const QString& name,
                          QWidget* content);
    void connectRunActions();
    void connectViewActions();
    void connectFileActions();
    void exportPicture(qreal scale);
    void applyTheme();
    void restoreGeometryOrFit();

    const trace::Store& m_store;
    std::vector<HandlerChoice> m_handlers;
    trace::Time m_now = trace::kUnset;
    quint64 m_droppedEvents = 0;
    Appearance m_appearance;
    std::optional<Theme> m_theme; ///< the one that is shown
    Actions m_actions;
    Controls* m_controls = nullptr;
    NoticeBar* m_notice = nullptr;
    TimelineView* m_timeline = nullptr;
    GuidePanel* m_guide = nullptr;
    RequestPanel* m_request = nullptr;
    RunPanel* m_run = nullptr;
    LogPanel* m_log = nullptr;
    StatusLine* m_status = nullptr;
    QDockWidget* m_guideDock = nullptr;
    QDockWidget* m_logDock = nullptr;
    QMenu* m_scenarios = nullptr;
    QList<QAction*> m_panelActions;
};

} // namespace ui
