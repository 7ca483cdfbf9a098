#pragma once

#include "app/lab/route_tour.h"
#include "ui/input/handler_choice.h"
#include "ui/server/server_facts.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace ui {
class MainWindow;
}

namespace app {

/// Which server the window is about: carries out what a person chooses, and tells the window how far it is.
/// GUI thread.
class ServerSwitch : public QObject
{
    Q_OBJECT

public:
    using Go = std::function<void()>;

    /// Both outlive it. `whenNothingIsLost` asks before a run would be lost.
    ServerSwitch(Lab& lab, ui::MainWindow& window, std::function<void(Go)> whenNothingIsLost);

    /// The server that is built in, where that is nothing. Says in the window what goes wrong.
    void use(const std::optional<settings::ServerToWatch>& server);

    /// What the toggle offers of the lab's server.
    static std::vector<ui::HandlerChoice> handlersOf(const Lab& lab);

Q_SIGNALS:
    /// Addresses and set-up are another server's.
    void changed();

private:
    void tellWhoAnswers(const QString& problem);
    void takeBackNotice();
    void meet();
    void noteWorkers();
    void fail(const QString& sentence);
    void end(const QString& sentence);
    void show(ui::ServerFacts::Stage stage);

    Lab& m_lab;
    ui::MainWindow& m_window;
    RouteTour m_tour;
    ui::ServerFacts m_facts;
    bool m_isNobodyThere = false; ///< and a notice says so
};

} // namespace app
