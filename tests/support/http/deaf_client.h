#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <chrono>
#include <cstddef>
#include <poll.h>
#include <string>
#include <string_view>

namespace support {

/// A client that asks and asks, and never reads an answer.
class DeafClient
{
public:
    explicit DeafClient(std::uint16_t port)
    {
        m_socket.open(boost::asio::ip::tcp::v4());
        m_socket.set_option(boost::asio::socket_base::receive_buffer_size(4096));
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
        m_socket.non_blocking(true);
    }

    /// Sends `request` over and over, as far as the kernel takes it, until the other side closes; false where
    /// it does not before `wait` is over.
    bool asksUntilClosed(std::string_view request, std::chrono::milliseconds wait)
    {
        std::string many;
        while (many.size() < 60'000)
            many += request;
        const auto giveUp = std::chrono::steady_clock::now() + wait;
        std::size_t sent = 0;
        while (std::chrono::steady_clock::now() < giveUp) {
            pollfd waiting{m_socket.native_handle(), POLLOUT, 0};
            if (::poll(&waiting, 1, 50) == 0) continue;
            boost::system::error_code error;
            sent += m_socket.write_some(boost::asio::buffer(many) + sent % many.size(), error);
            if (error && error != boost::asio::error::would_block) return true;
        }
        return false;
    }

private:
    boost::asio::io_context m_context;
    boost::asio::ip::tcp::socket m_socket{m_context};
};

} // namespace support
