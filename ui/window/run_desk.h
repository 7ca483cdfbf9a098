#pragma once

#include "ui/compare/run_again_dialog.h"
#include "ui/input/handler_choice.h"

#include <QObject>
#include <QStringList>

#include <vector>

class QMenu;
class QWidget;

namespace ui {

struct Actions;
class Controls;

/// Sending and running as a person asks for it. Says what is wanted; carries nothing out itself.
class RunDesk : public QObject
{
    Q_OBJECT

public:
    /// All but `handlers` outlive the desk. `window` owns the dialog, `scenarios` becomes the menu of
    /// setScenarios(). The first handler is chosen.
    RunDesk(QWidget& window, std::vector<HandlerChoice> handlers, const Actions& actions,
            const Controls& controls, QMenu& scenarios);

    /// Emits nothing.
    void setHandler(const QString& path);

    /// A path.
    QString handler() const;

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
    QWidget& m_window;
    std::vector<HandlerChoice> m_handlers;
    const Actions& m_actions;
    QMenu& m_scenarios;
    QString m_healthCheck;
};

} // namespace ui
