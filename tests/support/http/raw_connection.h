#pragma once

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <chrono>
#include <poll.h>
#include <string>
#include <string_view>

namespace support {

/// A client that sends just the bytes it is told to, and waits for what comes back.
class RawConnection
{
public:
    explicit RawConnection(std::uint16_t port)
    {
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
    }

    /// From another address of this machine.
    RawConnection(std::uint16_t port, const std::string& from)
    {
        m_socket.open(boost::asio::ip::tcp::v4());
        m_socket.bind({boost::asio::ip::make_address(from), 0});
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
    }

    /// False where the other side has closed, as it may do on purpose.
    bool send(std::string_view bytes)
    {
        boost::system::error_code error;
        boost::asio::write(m_socket, boost::asio::buffer(bytes), error);
        return !error;
    }

    void get(std::string_view path, std::string_view headers = "")
    {
        send("GET " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n" + std::string(headers) + "\r\n");
    }

    /// The other side has closed, or closes before `wait` is over.
    bool isClosedWithin(std::chrono::milliseconds wait)
    {
        pollfd waiting{m_socket.native_handle(), POLLIN, 0};
        return ::poll(&waiting, 1, static_cast<int>(wait.count())) > 0 && !readSome();
    }

    /// Something has come, or the other side has closed.
    bool isReadable()
    {
        pollfd waiting{m_socket.native_handle(), POLLIN, 0};
        return ::poll(&waiting, 1, 0) > 0;
    }

    /// What comes next; empty where the other side has closed.
    std::string some()
    {
        readSome();
        return takeAll();
    }

    void finishSending() { m_socket.shutdown(boost::asio::ip::tcp::socket::shutdown_send); }

    /// Closes as a client does that gives up: what comes afterwards finds no reader.
    void leave() { m_socket.close(); }

    /// Closes with a reset, as a client that was killed may.
    void reset()
    {
        m_socket.set_option(boost::asio::socket_base::linger(true, 0));
        m_socket.close();
    }

    std::uint16_t localPort() const { return m_socket.local_endpoint().port(); }

    /// The next response, header and body by its Content-Length; shorter where the connection ended.
    std::string response()
    {
        while (m_received.find("\r\n\r\n") == std::string::npos)
            if (!readSome()) return takeAll();
        const auto headerEnd = m_received.find("\r\n\r\n") + 4;
        const auto total = headerEnd + contentLength(m_received.substr(0, headerEnd));
        while (m_received.size() < total)
            if (!readSome()) return takeAll();
        auto response = m_received.substr(0, total);
        m_received.erase(0, total);
        return response;
    }

    /// Everything until the other side closes.
    std::string untilClosed()
    {
        while (readSome()) {
        }
        return takeAll();
    }

    static int statusOf(const std::string& response)
    {
        return response.size() > 12 ? std::stoi(response.substr(9, 3)) : 0;
    }

    /// The value of a header, empty where it is missing.
    static std::string headerOf(const std::string& response, std::string_view name)
    {
        auto key = std::string(name);
        key.append(": "); // g++ 12 sees an overlap in key + ": "
        const auto begin = response.find(key);
        if (begin == std::string::npos) return {};
        const auto valueAt = begin + name.size() + 2;
        return response.substr(valueAt, response.find("\r\n", valueAt) - valueAt);
    }

private:
    bool readSome()
    {
        char bytes[4096];
        boost::system::error_code error;
        const auto size = m_socket.read_some(boost::asio::buffer(bytes), error);
        m_received.append(bytes, size);
        return !error;
    }

    std::string takeAll() { return std::exchange(m_received, {}); }

    static std::size_t contentLength(const std::string& header)
    {
        const auto value = headerOf(header, "Content-Length");
        return value.empty() ? 0 : std::stoul(value);
    }

    boost::asio::io_context m_context;
    boost::asio::ip::tcp::socket m_socket{m_context};
    std::string m_received;
};

} // namespace support
