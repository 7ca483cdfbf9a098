#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace app {

inline constexpr std::uint16_t kServerPort = 8000;
inline constexpr std::uint16_t kUpstreamPort = 8888;

/// Where the lab listens, and whom it serves there. A port that is not asked for is the default one or, where
/// that is taken, the next free one.
struct Ports
{
    QString address = QStringLiteral("127.0.0.1");
    std::optional<std::uint16_t> server;
    std::optional<std::uint16_t> upstream;
    std::vector<std::string> allowedHosts; ///< see server::Settings
};

QString urlOf(const QString& address, std::uint16_t port);

/// A sentence for the user about a port that was taken; empty where none was.
QString noticeOf(const Ports& asked, std::uint16_t server, std::uint16_t upstream);

/// A sentence for the user: another program took the port of one of them while it began anew.
QString serverMovedNotice(std::uint16_t before, std::uint16_t now);
QString upstreamMovedNotice(std::uint16_t before, std::uint16_t now);

/// A sentence that says why `what`, "server", "upstream" or "room", cannot listen there.
QString unusable(std::uint16_t port, const char* what, const std::error_code& why);

inline constexpr std::uint16_t kPortsToTry = 100;

/// Makes a listener on the port that was asked for, else on the first free one from `preferred` on or, where
/// a hundred are taken, on one that the system chooses.
template <typename Make>
auto listenSomewhere(const char* what, std::optional<std::uint16_t> asked, std::uint16_t preferred, Make make)
{
    const auto first = asked.value_or(preferred);
    for (std::uint16_t port = first;; ++port) {
        try {
            return make(port);
        } catch (const std::system_error& error) {
            const bool isTaken = error.code() == std::errc::address_in_use;
            if (isTaken && !asked && port < first + kPortsToTry) continue;
            if (isTaken && !asked) return make(0);
            throw std::runtime_error(unusable(port, what, error.code()).toStdString());
        }
    }
}

} // namespace app
