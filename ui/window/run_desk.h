#pragma once

#include "ui/compare/run_again_dialog.h"

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace ui {

struct Actions;
class Controls;
struct ServerFacts;

/// Sending and running as a person asks for it. Says what is wanted; carries nothing out itself.
class RunDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive the desk. `window` owns the dialogs, `scenarios` becomes the menu of setScenarios().
    RunDesk(QWidget& window, const Actions& actions, const Controls& controls, QMenu& scenarios);

    /// Of a server whose workers can be changed, or of one that is watched.
    void setServer(const ServerFacts& facts);

    /// The path that the health check asks; without one neither it nor probes can be had.
    void setHealthCheck(const QString& path);

    void setScenarios(const QStringList& names);

    /// Asks with what these arrivals are to come again; runAgainChosen() tells.
    void askToRunAgain(const ArrivalFacts& arrivals, const RunAgain& proposal);

Q_SIGNALS:
    void sendRequested(const QString& path);
    void burstRequested(const QString& path, int count);
    void handlerChosen(const QString& path);
    void scenarioRequested(const QString& name);
    void runAgainRequested();
    void runAgainChosen(const ui::RunAgain& choice);

private:
    void askForPath();

    QWidget& m_window;
    const Actions& m_actions;
    QMenu& m_scenarios;
    QString m_healthCheck;
    bool m_isWatching = false;
};

} // namespace ui
