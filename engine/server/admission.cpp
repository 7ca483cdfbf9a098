#include "engine/server/admission.h"

#include "engine/protocol/authority.h"
#include "engine/server/asio_types.h"

#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <arpa/inet.h>
#include <optional>

namespace server {

namespace {

using boost::beast::iequals;

constexpr std::string_view kAll = "*";
constexpr std::string_view kLocalhost = "localhost";
constexpr std::string_view kUnderLocalhost = ".localhost"; // RFC 6761, 6.3

std::string_view withoutLastDot(std::string_view host)
{
    return host.ends_with('.') ? host.substr(0, host.size() - 1) : host;
}

/// An IPv4 address in any form that inet_aton(3) and browsers know, such as 127.1; in host byte order.
std::optional<std::uint32_t> ipv4In(std::string_view host)
{
    in_addr address{};
    if (::inet_aton(std::string(host).c_str(), &address) == 0) return {};
    return ntohl(address.s_addr);
}

/// localhost, 127.0.0.0/8 and [::1]: what no page of another machine can be called.
bool isThisMachine(std::string_view host)
{
    if (const auto address = ipv4In(host)) return *address >> 24 == 127;
    if (host.starts_with('[')) {
        ErrorCode error;
        const auto address = asio::ip::make_address_v6(std::string(host.substr(1, host.size() - 2)), error);
        return !error && address.is_loopback();
    }
    return iequals(host, kLocalhost) ||
           (host.size() > kUnderLocalhost.size() &&
            iequals(host.substr(host.size() - kUnderLocalhost.size()), kUnderLocalhost));
}

/// A name of one word: nobody can register one, so a page that has it is of the local network.
bool isLocalName(std::string_view host)
{
    return host.find_first_of(".:[") == std::string_view::npos && !ipv4In(host);
}

std::optional<std::string_view> authorityOf(std::string_view origin)
{
    const auto schemeEnd = origin.find("://");
    if (schemeEnd == std::string_view::npos) return {}; // "null": of a file, or of a frame that hides it
    const auto authority = origin.substr(schemeEnd + 3);
    if (protocol::hostOf(authority).empty() || !protocol::isAuthority(authority)) return {};
    return authority;
}

} // namespace

Admission::Admission(const Settings& settings)
    : m_allowedHosts(settings.allowedHosts)
    , m_admitsAll(!asio::ip::make_address(settings.address).is_loopback() ||
                  std::ranges::count(m_allowedHosts, kAll) > 0)
{}

std::string Admission::strangerIn(const protocol::RequestParser& request)
{
    if (m_admitsAll) return {};
    const auto host = request.host();
    if (host != m_lastAdmitted) {
        if (!isHostAdmitted(protocol::hostOf(host))) return "the host " + std::string(host);
        m_lastAdmitted = host;
    }
    const auto origin = request.origin();
    if (origin.empty()) return request.isCrossSite() ? "a page of another site" : "";
    if (isOriginAdmitted(origin, host)) return {};
    return authorityOf(origin) ? "a page of " + std::string(origin) : "a page without an origin";
}

bool Admission::isHostAdmitted(std::string_view host) const
{
    host = withoutLastDot(host);
    return isThisMachine(host) || isLocalName(host) || isAllowed(host);
}

bool Admission::isOriginAdmitted(std::string_view origin, std::string_view ownAuthority) const
{
    const auto authority = authorityOf(origin);
    if (!authority) return false;
    const auto host = withoutLastDot(protocol::hostOf(*authority));
    return isThisMachine(host) || iequals(*authority, ownAuthority) || isAllowed(host);
}

bool Admission::isAllowed(std::string_view host) const
{
    return std::ranges::any_of(m_allowedHosts,
                               [&](const std::string& allowed) { return iequals(host, allowed); });
}

} // namespace server
