#include "app/window/server_switch.h"

#include "app/lab/lab.h"
#include "engine/settings/route.h"
#include "ui/text/setting_words.h"
#include "ui/window/main_window.h"

#include <stdexcept>
#include <utility>

namespace app {

using Stage = ui::ServerFacts::Stage;

namespace {

std::vector<ui::HandlerChoice> ownHandlers()
{
    std::vector<ui::HandlerChoice> choices;
    for (const auto& route : settings::routes())
        if (!settings::isHealthCheck(route.path)) // it has a button of its own
            choices.push_back(
                {QString::fromUtf8(route.path), ui::settingText(route.title), ui::settingText(route.idiom)});
    return choices;
}

/// But the health check, which is first.
std::vector<ui::HandlerChoice> watchedHandlers(const trace::Store& store)
{
    std::vector<ui::HandlerChoice> choices;
    const auto& paths = store.paths();
    for (std::size_t i = 1; i < paths.size(); ++i) {
        const auto path = QString::fromStdString(paths[i]);
        choices.push_back({path, path, ServerSwitch::tr("The server's own %1.").arg(path)});
    }
    if (choices.empty()) choices.push_back({QStringLiteral("/"), QStringLiteral("/"), {}});
    return choices;
}

} // namespace

ServerSwitch::ServerSwitch(Lab& lab, ui::MainWindow& window, std::function<void(Go)> whenNothingIsLost)
    : m_lab(lab)
    , m_window(window)
    , m_tour(lab)
{
    connect(&window, &ui::MainWindow::serverChosen, this,
            [this, ask = std::move(whenNothingIsLost)](const std::optional<settings::ServerToWatch>& server) {
                ask([this, server] { use(server); });
            });
    connect(&window, &ui::MainWindow::getToKnowRequested, &m_tour, &RouteTour::begin);
    connect(&lab, &Lab::startFailed, this, &ServerSwitch::tellWhoAnswers);
    connect(&lab, &Lab::begun, this, &ServerSwitch::takeBackNotice);
    connect(&lab, &Lab::watchReady, this, &ServerSwitch::meet);
    connect(&lab, &Lab::watchTold, this, &ServerSwitch::noteWorkers);
    // Later, for the one who says so is about to go.
    connect(&lab, &Lab::watchFailed, this, &ServerSwitch::fail, Qt::QueuedConnection);
    connect(&lab, &Lab::watchEnded, this, &ServerSwitch::end, Qt::QueuedConnection);
    const bool isMet = lab.isWatching() && !lab.watching()->workers().empty();
    show(isMet ? Stage::Watched : lab.isWatching() ? Stage::Starting : Stage::BuiltIn);
}

std::vector<ui::HandlerChoice> ServerSwitch::handlersOf(const Lab& lab)
{
    return lab.isWatching() ? watchedHandlers(lab.store()) : ownHandlers();
}

void ServerSwitch::use(const std::optional<settings::ServerToWatch>& server)
{
    if (!server && !m_lab.isWatching() && m_lab.hasServer()) return;
    m_window.dismissNotice(); // it was about the server before
    try {
        m_lab.useServer(server);
    } catch (const std::runtime_error& problem) {
        tellWhoAnswers(QString::fromUtf8(problem.what()));
    }
    m_window.clearLog();
    m_window.setHandlers(handlersOf(m_lab));
    show(m_lab.isWatching() ? Stage::Starting : Stage::BuiltIn);
    Q_EMIT changed();
}

/// Who answers now that something went wrong.
void ServerSwitch::tellWhoAnswers(const QString& problem)
{
    const auto now = m_lab.hasServer() ? tr("The server that is built in answers.")
                                       : tr("No server answers now: choose one in the Server menu.");
    m_window.showNotice(problem + u' ' + now);
    m_isNobodyThere = !m_lab.hasServer();
}

/// Somebody answers again.
void ServerSwitch::takeBackNotice()
{
    if (!m_isNobodyThere || !m_lab.hasServer()) return;
    m_isNobodyThere = false;
    m_window.dismissNotice();
    Q_EMIT changed();
}

void ServerSwitch::meet()
{
    m_window.setHandlers(handlersOf(m_lab));
    show(Stage::Watched);
    Q_EMIT changed();
}

void ServerSwitch::noteWorkers()
{
    if (m_facts.stage == Stage::Watched) show(Stage::Watched);
}

/// There is nothing to look at but the one that is built in; the dialog keeps what was typed.
void ServerSwitch::fail(const QString& sentence)
{
    const auto wanted = m_facts.server;
    use({});
    m_window.askForServer(wanted, sentence);
}

void ServerSwitch::end(const QString& sentence)
{
    if (m_facts.stage == Stage::Starting) return fail(sentence); // while its routes were asked for
    show(Stage::Ended);
    m_window.offer(sentence, tr("Start it again"), [this] { use(m_facts.server); });
}

void ServerSwitch::show(Stage stage)
{
    ui::ServerFacts facts{.stage = stage};
    if (const auto* watching = m_lab.watching()) {
        facts.server = watching->wanted();
        facts.workers = static_cast<int>(watching->workers().size());
    }
    if (facts == m_facts && stage != Stage::BuiltIn) return;
    m_facts = facts;
    m_window.setServer(facts);
}

} // namespace app

#include "moc_server_switch.cpp"
