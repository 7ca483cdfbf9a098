#include "app/watch/listening.h"

#include "engine/watch/proc/process_stat.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace app {

namespace {

struct ListeningWords
{
    Q_DECLARE_TR_FUNCTIONS(ForeignServer)
};

bool hasOneOf(int pid, const std::set<watch::Inode>& inodes)
{
    return std::ranges::any_of(watch::socketsOf(pid), [&](const watch::OpenSocket& socket) {
        return inodes.contains(socket.inode);
    });
}

} // namespace

std::vector<watch::Endpoint> listenedBy(std::span<const int> pids)
{
    std::set<watch::Inode> theirs;
    for (const auto pid : pids)
        for (const auto& socket : watch::socketsOf(pid))
            theirs.insert(socket.inode);
    std::vector<watch::Endpoint> found;
    if (theirs.empty()) return found;
    for (const auto& socket : watch::SockDiag().listeners())
        if (theirs.contains(socket.inode) && socket.local.port != 0) found.push_back(socket.local);
    std::ranges::stable_sort(found, {}, &watch::Endpoint::port); // IPv4 came first
    const auto rest = std::ranges::unique(found, {}, &watch::Endpoint::port);
    found.erase(rest.begin(), rest.end());
    return found;
}

std::optional<watch::Endpoint> listenerOn(std::uint16_t port)
{
    const auto all = watch::SockDiag().listeners(port);
    return all.empty() ? std::nullopt : std::optional(all.front().local);
}

QString whoListensOn(std::uint16_t port)
{
    std::set<watch::Inode> inodes;
    for (const auto& socket : watch::SockDiag().listeners(port))
        inodes.insert(socket.inode);
    for (const auto pid : watch::numbersIn("/proc"))
        if (const auto stat = watch::statOf(pid); stat && hasOneOf(pid, inodes))
            return ListeningWords::tr("%1 (process %2)").arg(QString::fromStdString(stat->command)).arg(pid);
    return ListeningWords::tr("another user's program");
}

QHostAddress reachable(const watch::Endpoint& listener)
{
    const bool isAny = std::ranges::all_of(listener.address, [](auto byte) { return byte == 0; });
    if (isAny) return listener.isIpv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost;
    if (listener.isIpv6) return QHostAddress(listener.address.data());
    const auto& bytes = listener.address;
    return QHostAddress((quint32{bytes[0]} << 24) | (quint32{bytes[1]} << 16) | (quint32{bytes[2]} << 8) |
                        quint32{bytes[3]});
}

} // namespace app
