#pragma once

#include "tests/engine/watch/watching.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <netinet/in.h>

namespace support {

/// The line of apps/FILE that ends with "# marker".
inline int lineOf(const char* file, const std::string& marker)
{
    QFile source(QStringLiteral(WATCH_APPS "/") + QString::fromUtf8(file));
    if (!source.open(QIODevice::ReadOnly)) return -1;
    const auto lines = source.readAll().split('\n');
    const auto found = std::ranges::find_if(lines, [&](const QByteArray& line) {
        return line.endsWith(QByteArray::fromStdString("# " + marker));
    });
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin()) + 1;
}

/// uvicorn with the tests' program, its upstream and its watcher.
class Stage
{
public:
    static constexpr std::chrono::milliseconds kUpstreamDelay{400};

    explicit Stage(const std::vector<std::string>& options = {}, std::size_t workers = 1)
        : m_server(command(options), m_port)
    {
        if (!m_server.waitUntilItListens()) return;
        m_watching = std::make_unique<Watching>(watch::WatchedServer{m_port, m_server.pid()}, &m_upstream);
        m_isReady = m_watching->waitForWorkers(workers);
    }

    bool isReady() const { return m_isReady; }
    Watching& watching() { return *m_watching; }
    SlowUpstream& upstream() { return m_upstream; }
    pid_t pid() const { return m_server.pid(); }
    std::uint16_t port() const { return m_port; }

private:
    ForeignServer::Command command(const std::vector<std::string>& options) const
    {
        auto uvicorn = support::uvicorn(m_port, options);
        uvicorn.environment = {{"UPSTREAM", m_upstream.url()},
                               {"SILENT_PORT", std::to_string(portOf(m_silent.descriptor()))}};
        return uvicorn;
    }

    /// Takes datagrams and never answers.
    static watch::File silentSocket()
    {
        watch::File socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
        return socket;
    }

    SlowUpstream m_upstream{kUpstreamDelay};
    watch::File m_silent = silentSocket();
    std::uint16_t m_port = freePort();
    ForeignServer m_server;
    std::unique_ptr<Watching> m_watching;
    bool m_isReady = false;
};

} // namespace support
