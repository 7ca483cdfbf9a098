#pragma once

#include <QTcpServer>

#include <cstdint>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

inline std::uint16_t freePort()
{
    QTcpServer free;
    if (!free.listen(QHostAddress::LocalHost)) qFatal("no port is free");
    return free.serverPort();
}

/// Listens on a port as well, which has to be shared, and keeps it when the other one leaves.
class PortThief
{
public:
    explicit PortThief(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const int on = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const auto* generic = reinterpret_cast<const sockaddr*>(&address);
        if (::bind(m_socket, generic, sizeof address) != 0 || ::listen(m_socket, 1) != 0)
            qFatal("the port cannot be shared");
    }
    ~PortThief() { ::close(m_socket); }
    PortThief(const PortThief&) = delete;
    PortThief& operator=(const PortThief&) = delete;

private:
    int m_socket;
};

} // namespace support
