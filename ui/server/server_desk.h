#pragma once

#include "ui/server/server_facts.h"

#include <QObject>

#include <optional>

class QMenu;
class QWidget;

namespace ui {

struct Actions;
class ServerDialog;

/// Which server is looked at, as a person chooses it: the one that is built in, one that was watched before,
/// or another one. Says what is wanted; carries nothing out itself.
class ServerDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the dialog; `menu` becomes the desk's. All outlive it.
    ServerDesk(QWidget& window, const Actions& actions, QMenu& menu);

    /// Emits nothing. One that is watched is remembered.
    void setServer(const ServerFacts& facts);

    /// Opens the dialog with a server that could not be watched, to be mended.
    void ask(const settings::ServerToWatch& server, const QString& problem);

Q_SIGNALS:
    /// Nothing: the one that is built in.
    void serverChosen(const std::optional<settings::ServerToWatch>& server);

    void getToKnowRequested();

private:
    void fillMenu();
    ServerDialog& dialog();
    void open();

    QWidget& m_window;
    const Actions& m_actions;
    QMenu& m_menu;
    ServerFacts m_facts;
    ServerDialog* m_dialog = nullptr; ///< made when it is first asked for
};

} // namespace ui
