#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace app {

/// Which foreign server is watched: one that is started by a command, or one that runs already.
struct ServerToWatch
{
    QString command{};                   ///< empty: it runs already
    QString folder{};                    ///< in which it is started; empty: this program's
    QStringList environment{};           ///< "NAME=VALUE", beside this program's own
    std::optional<std::uint16_t> port{}; ///< where it listens; else that is found out
    std::optional<int> pid{};            ///< of one that runs already; else whoever listens on the port

    bool operator==(const ServerToWatch&) const = default;
};

} // namespace app
