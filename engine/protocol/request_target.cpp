#include "engine/protocol/request_target.h"

#include "engine/protocol/authority.h"

#include <boost/beast/core/string.hpp>

#include <array>
#include <charconv>

namespace protocol {

namespace {

constexpr std::array<std::string_view, 2> kSchemes{"http://", "https://"};

bool startsWithIgnoringCase(std::string_view text, std::string_view begin)
{
    return boost::beast::iequals(text.substr(0, begin.size()), begin);
}

/// What is no percent-encoding stays as it is, as with Python's unquote.
std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const auto* const digits = text.data() + i + 1;
        const bool isEncoded = text[i] == '%' && i + 2 < text.size() &&
                               std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
        decoded.push_back(isEncoded ? static_cast<char>(byte) : text[i]);
        if (isEncoded) i += 2;
    }
    return decoded;
}

/// `text` begins with a path that may be empty. A fragment belongs to the browser; one that was sent is left
/// out.
RequestTarget pathAndQuery(std::string_view text)
{
    text = text.substr(0, text.find('#'));
    const auto path = text.substr(0, text.find('?'));
    RequestTarget target{.path = {}, .query = std::string(text.substr(path.size())), .authority = {}};
    if (path.find('%') == std::string_view::npos)
        target.path = path;
    else
        target.path = percentDecoded(path);
    return target;
}

std::optional<RequestTarget> readUrl(std::string_view text)
{
    const auto authority = text.substr(0, text.find_first_of("/?#"));
    if (hostOf(authority).empty() || !isAuthority(authority)) return {};
    auto target = pathAndQuery(text.substr(authority.size()));
    if (target.path.empty()) target.path.push_back('/');
    target.authority = authority;
    return target;
}

} // namespace

std::optional<RequestTarget> readTarget(std::string_view text)
{
    if (text.starts_with('/')) return pathAndQuery(text);
    for (const auto scheme : kSchemes)
        if (startsWithIgnoringCase(text, scheme)) return readUrl(text.substr(scheme.size()));
    if (text == "*") return RequestTarget{.path = "*", .query = {}, .authority = {}};
    return {};
}

} // namespace protocol
