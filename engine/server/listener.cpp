#include "engine/server/listener.h"

#include "engine/server/turns.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <spdlog/logger.h>

namespace server {

namespace {

constexpr std::chrono::milliseconds kNoDescriptorPause{200};

bool isOutOfDescriptors(const ErrorCode& error)
{
    return error == asio::error::no_descriptors || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory || error == boost::system::errc::too_many_files_open_in_system;
}

} // namespace

Listener::Listener(asio::io_context& loop, trace::WorkerId worker, spdlog::logger& log,
                   const Settings& settings, int listening, std::function<void(Socket)> taken)
    : m_loop(loop)
    , m_worker(worker)
    , m_log(log)
    , m_policy(settings.accept)
    , m_acceptor(loop)
    , m_taken(std::move(taken))
{
    const auto address = asio::ip::make_address(settings.address);
    m_acceptor.assign(address.is_v4() ? tcp::v4() : tcp::v6(), listening);
    m_acceptor.non_blocking(true);
    asio::co_spawn(m_loop, acceptConnections(), asio::detached);
}

void Listener::start()
{
    m_isAccepting = true;
    if (!m_isAcceptLoopAlive) asio::co_spawn(m_loop, acceptConnections(), asio::detached);
}

void Listener::stop()
{
    m_isAccepting = false;
    ErrorCode ignored;
    m_acceptor.cancel(ignored);
}

Task<void> Listener::acceptConnections()
{
    m_isAcceptLoopAlive = true;
    while (m_isAccepting) {
        const auto [error] = co_await m_acceptor.async_wait(tcp::acceptor::wait_read, kAwait);
        if (error || !m_isAccepting) continue;
        if (!acceptPending()) {
            Timer timer(m_loop, kNoDescriptorPause);
            co_await timer.async_wait(kAwait);
        }
        // Who takes one at a time is not to listen again before that one's handler has begun.
        if (m_policy == AcceptPolicy::One) co_await giveWay(turns::kBeforeListening + turns::kBeforeHandling);
    }
    m_isAcceptLoopAlive = false;
}

/// Takes what is pending, or one of it. False where there is no descriptor left to take it with.
bool Listener::acceptPending()
{
    while (true) {
        ErrorCode error;
        auto socket = m_acceptor.accept(m_loop, error);
        if (error == asio::error::would_block) return true;
        if (isOutOfDescriptors(error)) {
            reportNoDescriptor(error);
            return false;
        }
        if (error) continue; // that connection was gone before it was taken
        m_taken(std::move(socket));
        if (m_policy == AcceptPolicy::One) return true;
    }
}

void Listener::reportNoDescriptor(const ErrorCode& error)
{
    if (m_hasReportedNoDescriptor) return;
    m_hasReportedNoDescriptor = true;
    m_log.warn("worker {} cannot take new connections ({}); it goes on with those it has", number(m_worker),
               error.message());
}

} // namespace server
