#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <sys/socket.h>

namespace watch {

/// One end of a TCP connection. An IPv4 address that is mapped into IPv6 is the IPv4 address, so that what a
/// client and a server call the same end is equal.
struct Endpoint
{
    bool isIpv6 = false;
    std::array<std::uint8_t, 16> address{}; ///< in the network's order; of IPv4 the first four
    std::uint16_t port = 0;

    bool operator==(const Endpoint&) const = default;
};

/// Nothing for another family of addresses.
std::optional<Endpoint> endpointOf(const sockaddr_storage& address);

/// "127.0.0.1", "::1"; nothing where that is no address.
std::optional<Endpoint> endpointOf(const std::string& address, std::uint16_t port);

/// The same end, where it is IPv4 in IPv6, as IPv4.
Endpoint unmapped(const Endpoint& endpoint);

/// "127.0.0.1:8000", "[::1]:8000"
std::string text(const Endpoint& endpoint);

} // namespace watch
