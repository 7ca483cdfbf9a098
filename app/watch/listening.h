#pragma once

#include "engine/watch/socket/sock_diag.h"

#include <QHostAddress>
#include <QString>

#include <span>
#include <vector>

namespace app {

/// Where these processes listen, each port once, lowest first.
std::vector<watch::Endpoint> listenedBy(std::span<const int> pids);

/// Where somebody listens on the port, IPv4 first.
std::optional<watch::Endpoint> listenerOn(std::uint16_t port);

/// "python3 (process 1234)", as far as this user may know. Looks at all processes.
QString whoListensOn(std::uint16_t port);

/// To whom a client here connects: "any address" is the loopback's.
QHostAddress reachable(const watch::Endpoint& listener);

} // namespace app
