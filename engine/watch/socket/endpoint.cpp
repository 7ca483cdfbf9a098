#include "engine/watch/socket/endpoint.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>

namespace watch {

namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

Endpoint endpointOfBytes(bool isIpv6, const void* bytes, std::uint16_t networkPort)
{
    Endpoint endpoint{.isIpv6 = isIpv6, .port = ntohs(networkPort)};
    std::memcpy(endpoint.address.data(), bytes, isIpv6 ? 16 : 4);
    return unmapped(endpoint);
}

} // namespace

std::optional<Endpoint> endpointOf(const sockaddr_storage& address)
{
    if (address.ss_family == AF_INET) {
        const auto& in = reinterpret_cast<const sockaddr_in&>(address);
        return endpointOfBytes(false, &in.sin_addr, in.sin_port);
    }
    if (address.ss_family == AF_INET6) {
        const auto& in = reinterpret_cast<const sockaddr_in6&>(address);
        return endpointOfBytes(true, &in.sin6_addr, in.sin6_port);
    }
    return {};
}

std::optional<Endpoint> endpointOf(const std::string& address, std::uint16_t port)
{
    std::array<std::uint8_t, 16> bytes{};
    if (::inet_pton(AF_INET, address.c_str(), bytes.data()) == 1)
        return endpointOfBytes(false, bytes.data(), htons(port));
    if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1)
        return endpointOfBytes(true, bytes.data(), htons(port));
    return {};
}

Endpoint unmapped(const Endpoint& endpoint)
{
    if (!endpoint.isIpv6 || !std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), endpoint.address.begin()))
        return endpoint;
    Endpoint ipv4{.port = endpoint.port};
    std::copy_n(endpoint.address.begin() + kMappedPrefix.size(), 4, ipv4.address.begin());
    return ipv4;
}

std::string text(const Endpoint& endpoint)
{
    std::array<char, INET6_ADDRSTRLEN> name{};
    ::inet_ntop(endpoint.isIpv6 ? AF_INET6 : AF_INET, endpoint.address.data(), name.data(), name.size());
    const std::string host = endpoint.isIpv6 ? '[' + std::string(name.data()) + ']' : name.data();
    return host + ':' + std::to_string(endpoint.port);
}

} // namespace watch
