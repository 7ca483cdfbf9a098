#pragma once

#include "app/client/client.h"
#include "app/lab/ports.h"
#include "app/watch/watching.h"
#include "engine/server/server.h"
#include "engine/settings/set_up.h"
#include "upstream/upstream.h"

#include <QObject>

#include <memory>
#include <optional>

namespace app {

/// Upstream, server and client on their ports: those whose work is recorded. The server may be a foreign one,
/// which is watched instead. One thread; no call waits for a worker.
class Stand
{
public:
    /// Listens nowhere before start(). What is passed by reference outlives the stand.
    Stand(trace::Recorder& recorder, trace::RequestIdentity& identity, spdlog::logger& logger, Ports ports,
          const std::optional<settings::ServerToWatch>& watched = {});

    /// The upstream stays where it is; server and client begin anew, so that nothing of an earlier run is
    /// left in them. Throws std::runtime_error with a sentence for the user where a port cannot be had.
    /// Returns the server's port before, where another program has taken it meanwhile.
    std::optional<std::uint16_t> start(const settings::SetUp& setUp);

    /// Stops, and has another server from the next start() on. One that was watched ends by itself meanwhile,
    /// if it was started here.
    void exchangeServer(const std::optional<settings::ServerToWatch>& watched);

    /// Has the watched server begin, once the one that was watched before has ended: it may want its port.
    void beginToWatch();

    /// After start() has thrown: nobody answers, and requests are refused.
    void standStill();

    bool hasServer() const { return m_watching || m_server; }

    /// Ends all three and interrupts whatever is under way.
    void stop();

    bool isStarted() const { return m_client != nullptr; }

    /// Null where the server is our own.
    Watching* watching() { return m_watching.get(); }
    const Watching* watching() const { return m_watching.get(); }

    /// Where the watched server is known to listen by now, the client sends to it.
    void aim();

    // Of our own server; a watched one has workers and handlers of its own.
    void setWorkers(unsigned count);
    void setHandlers(const settings::Handlers& handlers);
    void setUpstream(const settings::Upstream& behaviour)
    {
        if (m_upstream) m_upstream->setBehaviour(behaviour);
    }

    /// The upstream moves where another program took its port while it refused: the server calls it where it
    /// is now. Returns its port before, if it moved.
    std::optional<std::uint16_t> followUpstream(const settings::Handlers& handlers);

    QString serverAddress() const { return m_watching ? m_watching->address().toString() : m_ports.address; }
    std::uint16_t serverPort() const
    {
        if (m_watching) return m_watching->port();
        return m_server ? m_server->port() : 0;
    }
    std::uint16_t upstreamPort() const { return m_upstream ? m_upstream->port() : 0; }
    QString upstreamUrl() const { return urlOf(QStringLiteral("127.0.0.1"), upstreamPort()); }
    const Ports& askedPorts() const { return m_ports; }

    Client& client() { return *m_client; }

private:
    void watch(const settings::ServerToWatch& server);
    void retireWatched();
    std::optional<std::uint16_t> startOwnServer(const settings::Server& wanted);
    void startUpstream(const settings::Upstream& behaviour);
    void startServer(const settings::Server& wanted, std::optional<std::uint16_t> asked,
                     std::uint16_t preferred);

    trace::Recorder& m_recorder;
    trace::RequestIdentity& m_identity;
    spdlog::logger& m_logger;
    Ports m_ports;
    // A port that was asked for must be had at first; from then on, or after another server, it is tried.
    std::optional<std::uint16_t> m_calledPort; ///< where the server calls the upstream
    std::optional<std::uint16_t> m_ownPort;    ///< of our own server, or asked for
    QObject m_retired;                         ///< has the servers that are about to end
    std::unique_ptr<Watching> m_watching;      ///< before upstream and client, which tell it
    std::unique_ptr<upstream::Upstream> m_upstream;
    std::unique_ptr<server::Server> m_server;
    std::unique_ptr<Client> m_client;
};

} // namespace app
