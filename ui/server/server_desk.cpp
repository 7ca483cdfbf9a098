#include "ui/server/server_desk.h"

#include "ui/input/actions.h"
#include "ui/server/recent_servers.h"
#include "ui/server/server_dialog.h"

#include <QMenu>

namespace ui {

ServerDesk::ServerDesk(QWidget& window, const Actions& actions, QMenu& menu)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_menu(menu)
{
    menu.setToolTipsVisible(true);
    connect(&menu, &QMenu::aboutToShow, this, &ServerDesk::fillMenu);
    connect(actions.builtInServer, &QAction::triggered, this, [this] {
        fillMenu(); // what is checked is what is so, until it is told
        Q_EMIT serverChosen({});
    });
    connect(actions.ownServer, &QAction::triggered, this, &ServerDesk::open);
    connect(actions.getToKnow, &QAction::triggered, this, &ServerDesk::getToKnowRequested);
    setServer({});
    fillMenu();
}

void ServerDesk::setServer(const ServerFacts& facts)
{
    const bool isNew = facts.stage != m_facts.stage || facts.server != m_facts.server;
    if (facts.stage == ServerFacts::Stage::Watched && isNew) recent_servers::remember(facts.server);
    m_facts = facts;
    m_actions.getToKnow->setEnabled(facts.stage == ServerFacts::Stage::Watched);
    fillMenu();
}

void ServerDesk::fillMenu()
{
    m_menu.clear();
    m_actions.builtInServer->setChecked(!m_facts.isOwn());
    m_menu.addAction(m_actions.builtInServer);
    m_menu.addSeparator();
    for (const auto& server : recent_servers::all()) {
        auto* action = m_menu.addAction(QString::fromStdString(settings::titleOf(server)), this,
                                        [this, server] { Q_EMIT serverChosen(server); });
        action->setToolTip(QString::fromStdString(server.command).toHtmlEscaped());
        action->setCheckable(true);
        action->setChecked(m_facts.isOwn() && server == m_facts.server);
    }
    m_menu.addAction(m_actions.ownServer);
    m_menu.addSeparator();
    m_menu.addAction(m_actions.getToKnow);
}

ServerDialog& ServerDesk::dialog()
{
    if (m_dialog != nullptr) return *m_dialog;
    m_dialog = new ServerDialog(&m_window);
    connect(m_dialog, &ServerDialog::chosen, this,
            [this](const settings::ServerToWatch& server) { Q_EMIT serverChosen(server); });
    return *m_dialog;
}

/// With what is watched, or else was watched last.
void ServerDesk::open()
{
    const auto recent = recent_servers::all();
    if (m_facts.isOwn())
        ask(m_facts.server, {});
    else
        ask(recent.empty() ? settings::ServerToWatch() : recent.front(), {});
}

void ServerDesk::ask(const settings::ServerToWatch& server, const QString& problem)
{
    auto& asked = dialog();
    asked.setServer(server);
    asked.say(problem);
    asked.show();
    asked.raise();
    asked.activateWindow();
}

} // namespace ui

#include "moc_server_desk.cpp"
