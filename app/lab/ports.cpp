#include "app/lab/ports.h"

#include <QCoreApplication>

#include <string_view>

namespace app {

namespace {

struct PortsWords
{
    Q_DECLARE_TR_FUNCTIONS(Ports)
};

} // namespace

QString urlOf(const QString& address, std::uint16_t port)
{
    const auto host = address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address) : address;
    return QStringLiteral("http://%1:%2").arg(host).arg(port);
}

QString noticeOf(const Ports& asked, std::uint16_t server, std::uint16_t upstream)
{
    const bool isServerMoved = !asked.server && server != kServerPort;
    const bool isUpstreamMoved = !asked.upstream && upstream != kUpstreamPort;
    if (isServerMoved && isUpstreamMoved)
        return PortsWords::tr(
                   "Ports %1 and %2 are taken, so the server listens on port %3 and the upstream on port %4.")
            .arg(kServerPort)
            .arg(kUpstreamPort)
            .arg(server)
            .arg(upstream);
    if (isServerMoved)
        return PortsWords::tr("Port %1 is taken, so the server listens on port %2.")
            .arg(kServerPort)
            .arg(server);
    if (isUpstreamMoved)
        return PortsWords::tr("Port %1 is taken, so the upstream listens on port %2.")
            .arg(kUpstreamPort)
            .arg(upstream);
    return {};
}

QString serverMovedNotice(std::uint16_t before, std::uint16_t now)
{
    return PortsWords::tr("Another program has taken port %1, so the server listens on port %2 now.")
        .arg(before)
        .arg(now);
}

QString upstreamMovedNotice(std::uint16_t before, std::uint16_t now)
{
    return PortsWords::tr("Another program has taken port %1, so the upstream listens on port %2 now.")
        .arg(before)
        .arg(now);
}

QString unusable(std::uint16_t port, const char* what, const std::error_code& why)
{
    const auto kind = std::string_view(what);
    const auto name = kind == "server" ? PortsWords::tr("server")
                      : kind == "room" ? PortsWords::tr("room")
                                       : PortsWords::tr("upstream");
    if (why == std::errc::address_in_use)
        return PortsWords::tr(
                   "Port %1 for the %2 is taken; end the program that uses it or choose another port.")
            .arg(QString::number(port), name);
    return PortsWords::tr("Port %1 for the %2 cannot be used: %3.")
        .arg(QString::number(port), name, QString::fromStdString(why.message()));
}

} // namespace app
