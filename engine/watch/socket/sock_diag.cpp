#include "engine/watch/socket/sock_diag.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

namespace watch {

namespace {

/// The kernel answers at once; if it ever does not, the watcher goes on.
constexpr timeval kAnswerPatience{.tv_sec = 0, .tv_usec = 100'000};

constexpr unsigned kAnyState = ~0U;
constexpr unsigned kListening = 1U << TCP_LISTEN;

struct Question
{
    nlmsghdr header;
    inet_diag_req_v2 body;
};

Question question(int family, const Endpoint& local, const Endpoint& remote, unsigned states)
{
    Question question{};
    question.header.nlmsg_len = sizeof question;
    question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    auto& body = question.body;
    body.sdiag_family = static_cast<std::uint8_t>(family);
    body.sdiag_protocol = IPPROTO_TCP;
    body.idiag_states = states;
    body.id.idiag_sport = htons(local.port);
    body.id.idiag_dport = htons(remote.port);
    std::memcpy(body.id.idiag_src, local.address.data(), local.address.size());
    std::memcpy(body.id.idiag_dst, remote.address.data(), remote.address.size());
    body.id.idiag_cookie[0] = body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return question;
}

Endpoint endpointIn(int family, const std::uint32_t* words, std::uint16_t networkPort)
{
    Endpoint endpoint{.isIpv6 = family == AF_INET6, .port = ntohs(networkPort)};
    std::memcpy(endpoint.address.data(), words, endpoint.isIpv6 ? 16 : 4);
    return unmapped(endpoint);
}

Socket socketIn(const inet_diag_msg& message)
{
    return {.local = endpointIn(message.idiag_family, message.id.idiag_src, message.id.idiag_sport),
            .remote = endpointIn(message.idiag_family, message.id.idiag_dst, message.id.idiag_dport),
            .inode = message.idiag_inode,
            .receiveQueue = message.idiag_rqueue,
            .sendQueue = message.idiag_wqueue,
            .state = message.idiag_state};
}

int familyOf(const Endpoint& endpoint)
{
    return endpoint.isIpv6 ? AF_INET6 : AF_INET;
}

} // namespace

SockDiag::SockDiag()
    : m_netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG))
{
    ::setsockopt(m_netlink.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &kAnswerPatience, sizeof kAnswerPatience);
}

std::optional<Socket> SockDiag::connection(const Endpoint& local, const Endpoint& remote)
{
    const auto sockets = answer(familyOf(local), local, remote);
    // Where there is no such connection the kernel answers with the listener that would take it.
    if (sockets.empty() || sockets.front().remote != remote) return {};
    return sockets.front();
}

std::optional<Socket> SockDiag::listener(const Endpoint& address)
{
    const auto sockets = answer(familyOf(address), address, Endpoint{.isIpv6 = address.isIpv6});
    if (sockets.empty() || sockets.front().state != TCP_LISTEN) return {};
    return sockets.front();
}

std::vector<Socket> SockDiag::listeners(std::uint16_t port)
{
    std::vector<Socket> sockets;
    for (const auto family : {AF_INET, AF_INET6})
        if (ask(family, Endpoint{.port = port}, Endpoint{}, NLM_F_DUMP, kListening)) receive(sockets);
    std::erase_if(sockets, [port](const Socket& socket) { return port != 0 && socket.local.port != port; });
    return sockets;
}

/// Port 0 is any.
std::vector<Socket> SockDiag::listeners()
{
    return listeners(0);
}

std::vector<Socket> SockDiag::answer(int family, const Endpoint& local, const Endpoint& remote)
{
    std::vector<Socket> sockets;
    if (ask(family, local, remote, 0, kAnyState)) receive(sockets);
    return sockets;
}

bool SockDiag::ask(int family, const Endpoint& local, const Endpoint& remote, unsigned flags, unsigned states)
{
    auto message = question(family, local, remote, states);
    message.header.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | flags);
    message.header.nlmsg_seq = ++m_sequence;
    return ::send(m_netlink.descriptor(), &message, sizeof message, 0) == sizeof message;
}

/// One message, or, after a list was asked for, all until the one that says that it is done.
void SockDiag::receive(std::vector<Socket>& sockets)
{
    alignas(nlmsghdr) std::array<char, 32768>
        bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): received
    bool isUnfinished = true;
    while (isUnfinished) {
        const auto length = ::recv(m_netlink.descriptor(), bytes.data(), bytes.size(), 0);
        if (length <= 0) return;
        auto left = static_cast<unsigned>(length);
        const auto* message = static_cast<const nlmsghdr*>(static_cast<const void*>(bytes.data()));
        for (; NLMSG_OK(message, left); message = NLMSG_NEXT(message, left)) {
            if (message->nlmsg_seq != m_sequence) continue; // an answer that came too late
            isUnfinished = (message->nlmsg_flags & NLM_F_MULTI) != 0 && message->nlmsg_type != NLMSG_DONE;
            if (message->nlmsg_type != SOCK_DIAG_BY_FAMILY ||
                message->nlmsg_len < NLMSG_LENGTH(sizeof(inet_diag_msg)))
                continue;
            sockets.push_back(socketIn(*static_cast<const inet_diag_msg*>(NLMSG_DATA(message))));
        }
    }
}

} // namespace watch
