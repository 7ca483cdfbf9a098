#include "engine/protocol/authority.h"

#include <algorithm>
#include <array>

namespace protocol {

namespace {

using Characters = std::array<bool, 256>;

constexpr Characters allOf(std::string_view characters)
{
    Characters all{};
    for (const char c : characters)
        all[static_cast<unsigned char>(c)] = true;
    return all;
}

// RFC 3986, 3.2.2: reg-name, and what an IPv6 address is made of.
constexpr auto kName =
    allOf("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%!$&'()*+,;=");
constexpr auto kAddress = allOf("abcdefABCDEF0123456789:.");
constexpr auto kDigits = allOf("0123456789");

bool isMadeOf(const Characters& allowed, std::string_view text)
{
    return std::ranges::all_of(text, [&](char c) { return allowed[static_cast<unsigned char>(c)]; });
}

bool isHost(std::string_view text)
{
    if (!text.starts_with('[')) return isMadeOf(kName, text);
    return text.size() > 2 && text.ends_with(']') && isMadeOf(kAddress, text.substr(1, text.size() - 2));
}

} // namespace

bool isAuthority(std::string_view text)
{
    const auto host = hostOf(text);
    const auto port = text.substr(host.size());
    return isHost(host) && (port.empty() || (port.front() == ':' && isMadeOf(kDigits, port.substr(1))));
}

std::string_view hostOf(std::string_view authority)
{
    if (!authority.starts_with('[')) return authority.substr(0, authority.find(':'));
    const auto end = authority.find(']');
    return end == std::string_view::npos ? authority : authority.substr(0, end + 1);
}

} // namespace protocol
