#include "app/watch/watching.h"

#include "app/watch/command_words.h"
#include "app/watch/listening.h"
#include "engine/watch/proc/process_tree.h"

#include <QTcpServer>

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

/// One that is free now.
std::uint16_t freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QUrl urlAt(const QHostAddress& address, std::uint16_t port)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(address.toString());
    url.setPort(port);
    url.setPath(QStringLiteral("/"));
    return url;
}

QString inWords(const settings::ServerToWatch& server)
{
    if (!server.command.empty()) return QString::fromStdString(server.command);
    if (server.pid) return Watching::tr("process %1").arg(*server.pid);
    return Watching::tr("port %1").arg(server.port.value_or(0));
}

Outlook outlookOn(const settings::ServerToWatch& server)
{
    Outlook outlook;
    outlook.server = inWords(server);
    outlook.folder = QString::fromStdString(server.folder);
    return outlook;
}

QStringList textsOf(const std::vector<std::string>& texts)
{
    QStringList all;
    for (const auto& text : texts)
        all.append(QString::fromStdString(text));
    return all;
}

ServerCommand commandFor(const settings::ServerToWatch& wanted, const QString& upstreamUrl)
{
    auto texts = textsOf(wanted.environment);
    texts.append(QString::fromStdString(wanted.command));
    const bool isPortOurs = std::ranges::any_of(texts, namesPort);
    auto port = wanted.port;
    if (isPortOurs && !port) port = freePort();
    const Placeholders values{upstreamUrl, port.value_or(0)};
    ServerCommand command;
    for (const auto& word : QProcess::splitCommand(QString::fromStdString(wanted.command)))
        command.words.append(filledIn(word, values));
    for (const auto& variable : textsOf(wanted.environment))
        command.environment.append(filledIn(variable, values));
    command.folder = QString::fromStdString(wanted.folder);
    command.port = port ? port : portIn(command.words);
    return command;
}

} // namespace

Watching::Watching(settings::ServerToWatch server, const trace::RequestUuid& uuids)
    : m_wanted(std::move(server))
    , m_informant(uuids)
    , m_sightings(outlookOn(m_wanted))
{
    connect(&m_routeFinder, &RouteFinder::answered, this, [this](const std::vector<std::string>& paths) {
        m_routes = paths;
        m_isReady = true;
        m_sightings.lookAround(); // whoever answered is there
        Q_EMIT ready();
    });
}

Watching::~Watching()
{
    stop();
}

void Watching::begin(const QString& upstreamUrl)
{
    m_wanted.command.empty() ? attach() : startServer(upstreamUrl);
}

void Watching::stop()
{
    m_informant.inform(nullptr);
    m_sightings.stop();
    if (m_server) m_server->stop();
}

void Watching::startServer(const QString& upstreamUrl)
{
    auto command = commandFor(m_wanted, upstreamUrl);
    m_sightings.outlook().server = command.words.join(u' ');
    m_server = std::make_unique<ForeignServer>(std::move(command));
    connect(m_server.get(), &ForeignServer::listening, this, [this](const watch::Endpoint& listener) {
        const int pid = m_server->pid(); // without, who listens is found by the port
        meet(listener, pid != 0 ? std::optional(pid) : std::nullopt);
    });
    connect(m_server.get(), &ForeignServer::failed, this, &Watching::failed);
    connect(m_server.get(), &ForeignServer::ended, this, [this](const QString& sentence) {
        m_sightings.noteEnd();
        Q_EMIT ended(sentence);
    });
    connect(m_server.get(), &ForeignServer::over, this, &Watching::over);
    connect(m_server.get(), &ForeignServer::linesWritten, this, &Watching::noteLines);
    m_server->start();
}

void Watching::attach()
{
    if (!m_wanted.pid) {
        const auto port = m_wanted.port.value_or(0);
        const auto listener = listenerOn(port);
        if (!listener) return Q_EMIT failed(tr("Nothing listens on port %1.").arg(port));
        return meet(*listener, {});
    }
    const auto pid = *m_wanted.pid;
    std::vector<int> all;
    for (const auto& process : watch::processesBelow(std::array{pid}))
        all.push_back(process.pid);
    if (all.empty()) return Q_EMIT failed(tr("There is no process %1.").arg(pid));
    auto listeners = listenedBy(all);
    if (m_wanted.port)
        std::erase_if(listeners, [this](const auto& listener) { return listener.port != *m_wanted.port; });
    if (listeners.empty())
        return Q_EMIT failed(
            tr("Process %1 listens on no port, or belongs to another user: name its port with --watch-port.")
                .arg(pid));
    if (listeners.size() > 1)
        return Q_EMIT failed(
            tr("Process %1 listens on several ports: say which one with --watch-port.").arg(pid));
    meet(listeners.front(), pid);
}

void Watching::meet(const watch::Endpoint& listener, std::optional<int> root)
{
    m_address = reachable(listener);
    m_port = listener.port;
    m_informant.inform(&m_sightings.begin({listener.port, root}));
    m_routeFinder.ask(urlAt(m_address, m_port));
}

watch::Told Watching::tell(std::span<const trace::Event> recorded)
{
    auto told = m_sightings.tell(recorded);
    noteMissing();
    return told;
}

void Watching::noteMissing()
{
    for (const auto one : outlook().missing)
        if (m_missing.insert(one).second) Q_EMIT somethingMissing(QString::fromUtf8(watch::sentence(one)));
}

void Watching::noteLines(const QStringList& lines)
{
    m_lines += lines;
    if (m_lines.size() > kKeptLines) m_lines.remove(0, m_lines.size() - kKeptLines);
    Q_EMIT linesWritten(lines);
}

} // namespace app

#include "moc_watching.cpp"
