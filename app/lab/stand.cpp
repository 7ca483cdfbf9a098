#include "app/lab/stand.h"

#include <QHostAddress>

#include <utility>

namespace app {

Stand::Stand(trace::Recorder& recorder, trace::RequestIdentity& identity, spdlog::logger& logger, Ports ports)
    : m_recorder(recorder)
    , m_identity(identity)
    , m_logger(logger)
    , m_ports(std::move(ports))
{}

/// A curl line that was shown stays true unless another program takes the server's port meanwhile.
std::optional<std::uint16_t> Stand::start(const settings::SetUp& setUp)
{
    const bool isFirst = m_server == nullptr;
    const std::uint16_t preferred = isFirst ? kServerPort : m_server->port();
    auto asked = m_ports.server;
    if (!isFirst) asked.reset();
    m_client.reset();
    m_server.reset();
    startUpstream(setUp.upstream);
    startServer(setUp.server, asked, preferred);
    m_client = std::make_unique<Client>(m_recorder, m_identity.claims);
    m_client->setTarget(QHostAddress(m_ports.address), m_server->port());
    if (isFirst || preferred == m_server->port()) return {};
    return preferred;
}

void Stand::stop()
{
    m_client.reset();
    m_server.reset();
    m_upstream.reset();
}

std::optional<std::uint16_t> Stand::followUpstream(const settings::Handlers& handlers)
{
    if (!m_upstream || m_calledPort == upstreamPort()) return {};
    const auto before = std::exchange(m_calledPort, upstreamPort());
    setHandlers(handlers);
    return before;
}

void Stand::startUpstream(const settings::Upstream& behaviour)
{
    if (!m_upstream)
        m_upstream = listenSomewhere("upstream", m_ports.upstream, kUpstreamPort, [&](std::uint16_t port) {
            return std::make_unique<upstream::Upstream>(m_recorder, m_identity.claims, port, behaviour);
        });
    m_upstream->setBehaviour(behaviour);
}

void Stand::startServer(const settings::Server& wanted, std::optional<std::uint16_t> asked,
                        std::uint16_t preferred)
{
    server::Settings settings{{wanted}};
    settings.address = m_ports.address.toStdString();
    settings.allowedHosts = m_ports.allowedHosts;
    settings.upstreamPort = m_calledPort = upstreamPort();
    m_server = listenSomewhere("server", asked, preferred, [&](std::uint16_t port) {
        settings.port = port;
        return std::make_unique<server::Server>(m_recorder, m_identity, m_logger, settings);
    });
}

} // namespace app
