#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace protocol {

/// What a request asks for (RFC 9112, 3.2).
struct RequestTarget
{
    std::string path;      ///< percent-decoded, without query and fragment
    std::string query;     ///< from its '?' on, as it was sent; empty where there is none
    std::string authority; ///< of a URL instead of a path, as proxies get it; else empty

    bool operator==(const RequestTarget&) const = default;
};

/// A path, a URL or "*". Nothing where `text` is none of them.
std::optional<RequestTarget> readTarget(std::string_view text);

} // namespace protocol
