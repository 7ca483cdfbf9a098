#include "engine/watch/socket/sock_diag.h"

#include <algorithm>
#include <arpa/inet.h>
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

Question question(int family, const Ends& ends, unsigned flags, unsigned states, std::uint32_t sequence)
{
    Question question{};
    question.header.nlmsg_len = sizeof question;
    question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.header.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | flags);
    question.header.nlmsg_seq = sequence;
    auto& body = question.body;
    body.sdiag_family = static_cast<std::uint8_t>(family);
    body.sdiag_protocol = IPPROTO_TCP;
    body.idiag_states = states;
    body.id.idiag_sport = htons(ends.local.port);
    body.id.idiag_dport = htons(ends.remote.port);
    std::memcpy(body.id.idiag_src, ends.local.address.data(), ends.local.address.size());
    std::memcpy(body.id.idiag_dst, ends.remote.address.data(), ends.remote.address.size());
    body.id.idiag_cookie[0] = body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return question;
}
static_assert(sizeof(Question) == NLMSG_ALIGN(sizeof(Question))); // several are one piece for the kernel

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

std::optional<Socket> socketIn(const nlmsghdr& message)
{
    const bool isSocket =
        message.nlmsg_type == SOCK_DIAG_BY_FAMILY && message.nlmsg_len >= NLMSG_LENGTH(sizeof(inet_diag_msg));
    if (!isSocket) return {};
    return socketIn(*static_cast<const inet_diag_msg*>(NLMSG_DATA(&message)));
}

/// Calls `visit` with each message of a datagram.
template <typename Visit>
void forEachMessage(const char* bytes, unsigned length, Visit visit)
{
    const auto* message = static_cast<const nlmsghdr*>(static_cast<const void*>(bytes));
    for (; NLMSG_OK(message, length); message = NLMSG_NEXT(message, length))
        visit(*message);
}

} // namespace

SockDiag::SockDiag()
    : m_netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG))
{
    ::setsockopt(m_netlink.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &kAnswerPatience, sizeof kAnswerPatience);
}

std::vector<std::optional<Socket>> SockDiag::connections(std::span<const Ends> ends)
{
    auto sockets = answers(ends);
    // Where there is no such connection the kernel answers with the listener that would take it.
    for (std::size_t i = 0; i < sockets.size(); ++i)
        if (sockets[i] && sockets[i]->remote != ends[i].remote) sockets[i].reset();
    return sockets;
}

std::optional<Socket> SockDiag::connection(const Ends& ends)
{
    return connections(std::span(&ends, 1)).front();
}

std::optional<Socket> SockDiag::listener(const Endpoint& address)
{
    const Ends ends{address, Endpoint{.isIpv6 = address.isIpv6}};
    const auto socket = answers(std::span(&ends, 1)).front();
    if (!socket || socket->state != TCP_LISTEN) return {};
    return socket;
}

std::vector<Socket> SockDiag::listeners(std::uint16_t port)
{
    std::vector<Socket> sockets;
    for (const auto family : {AF_INET, AF_INET6})
        if (askForList(family, port)) receiveList(sockets);
    std::erase_if(sockets, [port](const Socket& socket) { return port != 0 && socket.local.port != port; });
    return sockets;
}

/// Port 0 is any.
std::vector<Socket> SockDiag::listeners()
{
    return listeners(0);
}

std::vector<std::optional<Socket>> SockDiag::answers(std::span<const Ends> ends)
{
    std::vector<std::optional<Socket>> sockets(ends.size());
    std::array<Question, kMostAtOnce>
        questions; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    const auto count = std::min(ends.size(), questions.size());
    const auto first = m_sequence + 1;
    for (std::size_t i = 0; i < count; ++i)
        questions[i] = question(familyOf(ends[i].local), ends[i], 0, kAnyState, ++m_sequence);
    const auto size = count * sizeof(Question);
    if (::send(m_netlink.descriptor(), questions.data(), size, 0) == static_cast<ssize_t>(size))
        receiveAnswers(sockets, first);
    return sockets;
}

/// Each question has one answer, which may be that there is no such socket, and all of them are there when
/// the questions have been sent.
void SockDiag::receiveAnswers(std::vector<std::optional<Socket>>& sockets, std::uint32_t first)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): received
    alignas(nlmsghdr) std::array<std::array<char, 1024>, kMostAtOnce> bytes;
    std::array<iovec, kMostAtOnce> pieces{};
    std::array<mmsghdr, kMostAtOnce> datagrams{};
    for (std::size_t i = 0; i < kMostAtOnce; ++i) {
        pieces[i] = {bytes[i].data(), bytes[i].size()};
        datagrams[i].msg_hdr.msg_iov = &pieces[i];
        datagrams[i].msg_hdr.msg_iovlen = 1;
    }
    auto left = m_sequence + 1 - first;
    while (left > 0) {
        const auto count =
            ::recvmmsg(m_netlink.descriptor(), datagrams.data(), left, MSG_WAITFORONE, nullptr);
        if (count <= 0) return;
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
            forEachMessage(bytes[i].data(), datagrams[i].msg_len, [&](const nlmsghdr& message) {
                const auto place = message.nlmsg_seq - first;
                if (place > m_sequence - first) return; // an answer that came too late
                sockets[place] = socketIn(message);
                --left;
            });
    }
}

bool SockDiag::askForList(int family, std::uint16_t port)
{
    const Ends ends{.local = {.port = port}, .remote = {}};
    const auto message = question(family, ends, NLM_F_DUMP, kListening, ++m_sequence);
    return ::send(m_netlink.descriptor(), &message, sizeof message, 0) == sizeof message;
}

/// Until the message that says that all are told.
void SockDiag::receiveList(std::vector<Socket>& sockets)
{
    alignas(nlmsghdr) std::array<char, 32768>
        bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): received
    bool isUnfinished = true;
    while (isUnfinished) {
        const auto length = ::recv(m_netlink.descriptor(), bytes.data(), bytes.size(), 0);
        if (length <= 0) return;
        forEachMessage(bytes.data(), static_cast<unsigned>(length), [&](const nlmsghdr& message) {
            if (message.nlmsg_seq != m_sequence) return; // an answer that came too late
            isUnfinished = (message.nlmsg_flags & NLM_F_MULTI) != 0 && message.nlmsg_type != NLMSG_DONE;
            if (const auto socket = socketIn(message)) sockets.push_back(*socket);
        });
    }
}

} // namespace watch
