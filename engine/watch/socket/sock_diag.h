#pragma once

#include "engine/watch/proc/descriptors.h"
#include "engine/watch/proc/file.h"
#include "engine/watch/socket/endpoint.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace watch {

/// What the kernel tells everybody about a TCP socket.
struct Socket
{
    Endpoint local;
    Endpoint remote;
    Inode inode = 0;                ///< 0: the connection waits in its listener, nobody has accepted it
    std::uint32_t receiveQueue = 0; ///< bytes that nobody has read; of a listener: connections that wait
    std::uint32_t sendQueue = 0;    ///< bytes that are not acknowledged; of a listener: how many may wait
    int state = 0;                  ///< TCP_ESTABLISHED, TCP_LISTEN … of netinet/tcp.h
};

/// Asks the kernel about sockets by netlink (sock_diag(7)); needs no right. It asks for one socket at a time,
/// which is a look into a hash table: to have all of them listed takes milliseconds. One thread at a time.
class SockDiag
{
public:
    SockDiag();

    /// Whether this kernel answers such questions.
    bool isOpen() const { return m_netlink.isOpen(); }

    /// The socket whose own end is `local`.
    std::optional<Socket> connection(const Endpoint& local, const Endpoint& remote);

    /// The socket that takes connections for `address`; one of them where several share it (SO_REUSEPORT).
    std::optional<Socket> listener(const Endpoint& address);

    /// All sockets that listen on the port. This is a list, but the kernel makes it of its table of listeners
    /// alone, which is short, and never walks through the connections.
    std::vector<Socket> listeners(std::uint16_t port);

    /// All sockets that listen.
    std::vector<Socket> listeners();

private:
    bool ask(int family, const Endpoint& local, const Endpoint& remote, unsigned flags, unsigned states);
    void receive(std::vector<Socket>& sockets);
    std::vector<Socket> answer(int family, const Endpoint& local, const Endpoint& remote);

    File m_netlink;
    std::uint32_t m_sequence = 0;
};

} // namespace watch
