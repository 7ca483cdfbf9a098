#include "ui/window/run_desk.h"

#include "engine/settings/route.h"
#include "ui/input/actions.h"
#include "ui/tool_bar/controls.h"

#include <QMenu>

#include <utility>

namespace ui {

RunDesk::RunDesk(QWidget& window, std::vector<HandlerChoice> handlers, const Actions& actions,
                 const Controls& controls, QMenu& scenarios)
    : QObject(&window)
    , m_window(window)
    , m_handlers(std::move(handlers))
    , m_actions(actions)
    , m_scenarios(scenarios)
{
    connect(actions.send, &QAction::triggered, this, [this] { Q_EMIT sendRequested(handler()); });
    connect(actions.burst, &QAction::triggered, this,
            [this, &controls] { Q_EMIT burstRequested(handler(), controls.burstCount()); });
    connect(actions.health, &QAction::triggered, this, [this] { Q_EMIT sendRequested(m_healthCheck); });
    connect(actions.handlers, &QActionGroup::triggered, this,
            [this](const QAction* chosen) { Q_EMIT handlerChosen(chosen->data().toString()); });
    connect(actions.runAgain, &QAction::triggered, this, &RunDesk::runAgainRequested);
    setHealthCheck(QString::fromUtf8(settings::kHealthPath));
}

void RunDesk::setHealthCheck(const QString& path)
{
    m_healthCheck = path;
    m_actions.offerHealthCheck(path);
}

void RunDesk::setHandler(const QString& path)
{
    for (auto* handler : m_actions.handlers->actions())
        if (handler->data() == path) handler->setChecked(true);
}

QString RunDesk::handler() const
{
    return m_actions.handlers->checkedAction()->data().toString();
}

void RunDesk::setScenarios(const QStringList& names)
{
    m_scenarios.clear();
    m_scenarios.setEnabled(!names.isEmpty());
    for (const auto& name : names)
        m_scenarios.addAction(name, this, [this, name] { Q_EMIT scenarioRequested(name); });
}

void RunDesk::askToRunAgain(const ArrivalFacts& arrivals, const RunAgain& proposal)
{
    auto* dialog = new RunAgainDialog(m_handlers, arrivals, proposal, &m_window);
    connect(dialog, &RunAgainDialog::chosen, this, &RunDesk::runAgainChosen);
    dialog->open();
}

} // namespace ui
