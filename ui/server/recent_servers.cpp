#include "ui/server/recent_servers.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace ui::recent_servers {

namespace {

const auto kServers = QStringLiteral("servers");
const auto kCommand = QStringLiteral("command");
const auto kFolder = QStringLiteral("folder");
const auto kEnvironment = QStringLiteral("environment");
const auto kPort = QStringLiteral("port");

settings::ServerToWatch read(const QSettings& settings)
{
    settings::ServerToWatch server;
    server.command = settings.value(kCommand).toString().toStdString();
    server.folder = settings.value(kFolder).toString().toStdString();
    for (const auto& variable : settings.value(kEnvironment).toStringList())
        server.environment.push_back(variable.toStdString());
    if (const auto port = settings.value(kPort).toUInt(); port > 0 && port <= 65535)
        server.port = static_cast<std::uint16_t>(port);
    return server;
}

void write(QSettings& settings, const settings::ServerToWatch& server)
{
    QStringList environment;
    for (const auto& variable : server.environment)
        environment.append(QString::fromStdString(variable));
    settings.setValue(kCommand, QString::fromStdString(server.command));
    settings.setValue(kFolder, QString::fromStdString(server.folder));
    settings.setValue(kEnvironment, environment);
    settings.setValue(kPort, server.port.value_or(0));
}

} // namespace

std::vector<settings::ServerToWatch> all()
{
    QSettings settings;
    std::vector<settings::ServerToWatch> servers;
    const int count = settings.beginReadArray(kServers);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        servers.push_back(read(settings));
    }
    settings.endArray();
    std::erase_if(servers, [](const auto& one) { return one.command.empty() && !one.port; });
    return servers;
}

void remember(const settings::ServerToWatch& server)
{
    if (server.pid) return;
    auto servers = all();
    std::erase(servers, server);
    servers.insert(servers.begin(), server);
    servers.resize(std::min(servers.size(), kMost));
    QSettings settings;
    settings.remove(kServers);
    settings.beginWriteArray(kServers);
    for (std::size_t i = 0; i < servers.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        write(settings, servers[i]);
    }
    settings.endArray();
}

} // namespace ui::recent_servers
