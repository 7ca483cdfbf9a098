#pragma once

#include "engine/watch/proc/descriptors.h"
#include "engine/watch/proc/file.h"
#include "engine/watch/socket/endpoint.h"

#include <cstdint>
#include <optional>
#include <span>
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

/// A connection, as its one end sees it.
struct Ends
{
    Endpoint local;
    Endpoint remote;
};

/// Asks the kernel about sockets by netlink (sock_diag(7)); needs no right. It asks for single sockets, each
/// a look into a hash table: to have all of them listed takes milliseconds. One thread at a time.
class SockDiag
{
public:
    SockDiag();

    /// Whether this kernel answers such questions.
    bool isOpen() const { return m_netlink.isOpen(); }

    /// The sockets whose own end is `local`, in the order of the question; two system calls for up to
    /// kMostAtOnce of them, more are not answered.
    std::vector<std::optional<Socket>> connections(std::span<const Ends> ends);
    static constexpr std::size_t kMostAtOnce = 16;

    std::optional<Socket> connection(const Ends& ends);

    /// The socket that takes connections for `address`; one of them where several share it (SO_REUSEPORT).
    std::optional<Socket> listener(const Endpoint& address);

    /// All sockets that listen on the port. This is a list, but the kernel makes it of its table of listeners
    /// alone, which is short, and never walks through the connections.
    std::vector<Socket> listeners(std::uint16_t port);

    /// All sockets that listen.
    std::vector<Socket> listeners();

private:
    bool askForList(int family, std::uint16_t port);
    void receiveList(std::vector<Socket>& sockets);
    std::vector<std::optional<Socket>> answers(std::span<const Ends> ends);
    void receiveAnswers(std::vector<std::optional<Socket>>& sockets, std::uint32_t first);

    File m_netlink;
    std::uint32_t m_sequence = 0;
};

} // namespace watch
