#pragma once

#include <string_view>

namespace protocol {

/// A host and perhaps a port, as in a Host header or a URL: "name", "name:8000", "127.0.0.1", "[::1]:8000".
/// Empty is one, too; a user's name before an '@' is not (RFC 9110, 4.2.4).
bool isAuthority(std::string_view text);

/// Its host; an IPv6 address keeps its brackets.
std::string_view hostOf(std::string_view authority);

} // namespace protocol
