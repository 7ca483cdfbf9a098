#include "app/lab/stand.h"

#include <QHostAddress>
#include <QTimer>

#include <spdlog/logger.h>

#include <utility>

namespace app {

Stand::Stand(trace::Recorder& recorder, trace::RequestIdentity& identity, spdlog::logger& logger, Ports ports,
             const std::optional<settings::ServerToWatch>& watched)
    : m_recorder(recorder)
    , m_identity(identity)
    , m_logger(logger)
    , m_ports(std::move(ports))
{
    if (watched) watch(*watched);
}

void Stand::watch(const settings::ServerToWatch& server)
{
    m_watching = std::make_unique<Watching>(server, m_identity.uuids);
    QObject::connect(m_watching.get(), &Watching::somethingMissing, m_watching.get(),
                     [this](const QString& sentence) { m_logger.warn("{}", sentence.toStdString()); });
}

void Stand::exchangeServer(const std::optional<settings::ServerToWatch>& watched)
{
    stop();
    retireWatched();
    if (!m_ownPort) m_ownPort = m_ports.server;
    if (watched) watch(*watched);
}

void Stand::standStill()
{
    m_client = std::make_unique<Client>(m_recorder, m_identity.claims);
    m_client->setTarget(QHostAddress(QHostAddress::LocalHost), 0);
}

void Stand::retireWatched()
{
    if (!m_watching) return;
    if (m_watching->isOver()) return m_watching.reset();
    QObject::connect(m_watching.get(), &Watching::over, m_watching.get(), &QObject::deleteLater);
    m_watching->setParent(&m_retired);
    m_watching.release(); // its parent has it now
}

void Stand::beginToWatch()
{
    auto* const watching = m_watching.get();
    if (!m_retired.children().isEmpty())
        // Later, for it is still among the children while it says so.
        QObject::connect(
            m_retired.children().constLast(), &QObject::destroyed, watching, [this] { beginToWatch(); },
            Qt::QueuedConnection);
    else
        // Not before somebody listens to what becomes of it.
        QTimer::singleShot(0, watching, [this] {
            if (isStarted()) m_watching->begin(upstreamUrl());
        });
}

/// A curl line that was shown stays true unless another program takes the server's port meanwhile.
std::optional<std::uint16_t> Stand::start(const settings::SetUp& setUp)
{
    m_client.reset();
    startUpstream(setUp.upstream);
    const auto before = m_watching ? std::nullopt : startOwnServer(setUp.server);
    m_client = std::make_unique<Client>(m_recorder, m_identity.claims,
                                        m_watching ? &m_watching->informant() : nullptr);
    aim();
    return before;
}

std::optional<std::uint16_t> Stand::startOwnServer(const settings::Server& wanted)
{
    const auto preferred = m_ownPort.value_or(kServerPort);
    m_server.reset();
    startServer(wanted, m_ownPort ? std::nullopt : m_ports.server, preferred);
    const auto before = std::exchange(m_ownPort, m_server->port());
    return before == m_ownPort ? std::nullopt : before;
}

void Stand::aim()
{
    if (m_watching)
        m_client->setTarget(m_watching->address(), m_watching->port());
    else
        m_client->setTarget(QHostAddress(m_ports.address), m_server->port());
}

void Stand::setWorkers(unsigned count)
{
    if (m_server) m_server->setWorkers(count);
}

void Stand::setHandlers(const settings::Handlers& handlers)
{
    if (m_server) m_server->configure(handlers, upstreamPort());
}

void Stand::stop()
{
    m_client.reset();
    m_server.reset();
    m_upstream.reset();
    if (m_watching) m_watching->stop();
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
    const auto asked = m_calledPort ? std::nullopt : m_ports.upstream;
    if (!m_upstream)
        m_upstream =
            listenSomewhere("upstream", asked, m_calledPort.value_or(kUpstreamPort), [&](std::uint16_t port) {
                return std::make_unique<upstream::Upstream>(m_recorder, m_identity.claims, port, behaviour,
                                                            protocol::kPatience,
                                                            m_watching ? &m_watching->informant() : nullptr);
            });
    m_calledPort = upstreamPort();
    m_upstream->setBehaviour(behaviour);
}

void Stand::startServer(const settings::Server& wanted, std::optional<std::uint16_t> asked,
                        std::uint16_t preferred)
{
    server::Settings settings{{wanted}};
    settings.address = m_ports.address.toStdString();
    settings.allowedHosts = m_ports.allowedHosts;
    settings.upstreamPort = upstreamPort();
    m_server = listenSomewhere("server", asked, preferred, [&](std::uint16_t port) {
        settings.port = port;
        return std::make_unique<server::Server>(m_recorder, m_identity, m_logger, settings);
    });
}

} // namespace app
