#include "ui/window/run_desk.h"

#include "engine/settings/route.h"
#include "ui/input/actions.h"
#include "ui/server/server_facts.h"
#include "ui/tool_bar/controls.h"

#include <QInputDialog>
#include <QMenu>
#include <QUrl>

namespace ui {

namespace {

/// As it can stand in a request's first line, whatever was typed.
QString requestTarget(const QString& typed)
{
    auto path = typed.trimmed();
    if (!path.startsWith(u'/')) path.prepend(u'/');
    const QUrl url(QStringLiteral("http://server") + path, QUrl::TolerantMode);
    return QString::fromLatin1(
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
}

} // namespace

RunDesk::RunDesk(QWidget& window, const Actions& actions, const Controls& controls, QMenu& scenarios)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_scenarios(scenarios)
{
    connect(actions.send, &QAction::triggered, this,
            [this] { Q_EMIT sendRequested(m_actions.handlers->path()); });
    connect(actions.burst, &QAction::triggered, this,
            [this, &controls] { Q_EMIT burstRequested(m_actions.handlers->path(), controls.burstCount()); });
    connect(actions.health, &QAction::triggered, this, [this] { Q_EMIT sendRequested(m_healthCheck); });
    connect(actions.handlers, &QActionGroup::triggered, this,
            [this](const QAction* chosen) { Q_EMIT handlerChosen(chosen->data().toString()); });
    connect(actions.anotherPath, &QAction::triggered, this, &RunDesk::askForPath);
    connect(actions.runAgain, &QAction::triggered, this, &RunDesk::runAgainRequested);
    setHealthCheck(QString::fromUtf8(settings::kHealthPath));
}

void RunDesk::setHealthCheck(const QString& path)
{
    m_healthCheck = path;
    m_actions.offerHealthCheck(path);
}

void RunDesk::setServer(const ServerFacts& facts)
{
    m_isWatching = facts.isOwn();
    m_actions.anotherPath->setVisible(m_isWatching);
}

void RunDesk::askForPath()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("pathDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Another path"));
    dialog->setLabelText(tr("What is asked for with GET, from the first / on:"));
    dialog->setTextValue(QStringLiteral("/"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& typed) {
        const auto path = requestTarget(typed);
        m_actions.handlers->add({path, path, {}});
        Q_EMIT handlerChosen(path);
    });
    dialog->open();
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
    auto* dialog = new RunAgainDialog(m_actions.handlers->choices(), arrivals, proposal, &m_window);
    dialog->setServerChangeable(!m_isWatching);
    connect(dialog, &RunAgainDialog::chosen, this, &RunDesk::runAgainChosen);
    dialog->open();
}

} // namespace ui

#include "moc_run_desk.cpp"
