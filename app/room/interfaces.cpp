#include "app/room/interfaces.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>

namespace app {

namespace {

/// Which is likely to be meant: lower is more so.
int unlikeliness(const NetworkInterface& one)
{
    const QHostAddress address(one.address);
    if (address.isLoopback()) return 3;
    const bool isVirtual =
        one.name.startsWith(QLatin1String("docker")) || one.name.startsWith(QLatin1String("br-")) ||
        one.name.startsWith(QLatin1String("veth")) || one.name.startsWith(QLatin1String("virbr")) ||
        one.name.startsWith(QLatin1String("tun"));
    if (isVirtual) return 2;
    return one.name.startsWith(QLatin1String("wl")) ? 0 : 1;
}

} // namespace

std::vector<NetworkInterface> networkInterfaces()
{
    std::vector<NetworkInterface> all;
    for (const auto& interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsRunning)) continue;
        for (const auto& entry : interface.addressEntries())
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                all.push_back({entry.ip().toString(), interface.humanReadableName()});
    }
    std::ranges::stable_sort(all, {}, unlikeliness);
    return all;
}

} // namespace app
