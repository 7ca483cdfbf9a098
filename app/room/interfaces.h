#pragma once

#include <QString>

#include <vector>

namespace app {

/// An address of this machine that phones may reach.
struct NetworkInterface
{
    QString address; ///< "192.168.1.20"
    QString name;    ///< "wlan0"
};

/// The addresses that are likely to be those of the room's network come first, and this machine's own, which
/// no phone reaches, last.
std::vector<NetworkInterface> networkInterfaces();

} // namespace app
