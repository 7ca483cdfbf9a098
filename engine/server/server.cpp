#include "engine/server/server.h"

#include "engine/server/worker.h"

#include <boost/system/system_error.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <system_error>
#include <vector>

namespace server {

namespace {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

} // namespace

/// The workers and what they listen on.
class Server::Crew
{
public:
    Crew(const Shared& shared, const Settings& settings)
        : m_shared(shared)
        , m_settings(settings)
        , m_endpoint(asio::ip::make_address(settings.address), settings.port)
        , m_listener(m_descriptors)
    {
        listen(m_listener);
        m_endpoint = m_listener.local_endpoint();
        setWorkers(settings.workers);
    }

    std::uint16_t port() const { return m_endpoint.port(); }

    void setWorkers(unsigned count)
    {
        count = std::clamp(count, 1U, kMaxWorkers);
        for (std::size_t i = 0; i < m_workers.size(); ++i)
            m_workers[i]->setAccepting(i < count);
        while (m_workers.size() < count)
            hire();
    }

    void configure(const HandlerSettings& settings, std::uint16_t upstreamPort)
    {
        m_settings.handlers = settings;
        m_settings.upstreamPort = upstreamPort;
        for (auto& worker : m_workers)
            worker->configure(settings, upstreamPort);
    }

private:
    void listen(Acceptor& listener) const
    {
        listener.open(m_endpoint.protocol());
        listener.set_option(tcp::acceptor::reuse_address(true));
        if (m_settings.accept == AcceptPolicy::ReusePort) listener.set_option(ReusePort(true));
        // Its connections inherit it.
        listener.set_option(tcp::acceptor::send_buffer_size(protocol::kUnreadAnswers));
        listener.bind(m_endpoint);
        listener.listen(tcp::acceptor::max_listen_connections);
    }

    void hire()
    {
        const trace::WorkerId id{static_cast<std::uint16_t>(m_workers.size() + 1)};
        m_workers.push_back(std::make_unique<Worker>(id, m_shared, m_settings, listeningDescriptor()));
    }

    /// All workers wait on one socket; with ReusePort each has one of its own.
    int listeningDescriptor()
    {
        if (m_settings.accept == AcceptPolicy::ReusePort && !m_workers.empty()) {
            Acceptor another(m_descriptors);
            listen(another);
            return another.release();
        }
        const int copy = ::fcntl(m_listener.native_handle(), F_DUPFD_CLOEXEC, 0);
        if (copy < 0)
            throw boost::system::system_error(ErrorCode(errno, boost::system::system_category()),
                                              "listening socket");
        return copy;
    }

    Shared m_shared;
    Settings m_settings;
    asio::io_context m_descriptors; // never runs: it owns the listening socket
    tcp::endpoint m_endpoint;
    Acceptor m_listener;
    std::vector<std::unique_ptr<Worker>> m_workers;
};

Server::Server(trace::Recorder& recorder, trace::RequestIdentity& identity, spdlog::logger& log,
               const Settings& settings)
try : m_crew(std::make_unique<Crew>(Shared{recorder, identity, log}, settings)) {
} catch (const boost::system::system_error& error) {
    throw std::system_error(error.code(), "server");
}

Server::~Server() = default;

std::uint16_t Server::port() const
{
    return m_crew->port();
}

void Server::setWorkers(unsigned count)
{
    m_crew->setWorkers(count);
}

void Server::configure(const HandlerSettings& settings, std::uint16_t upstreamPort)
{
    m_crew->configure(settings, upstreamPort);
}

} // namespace server
