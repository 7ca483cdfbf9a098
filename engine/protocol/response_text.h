#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace protocol {

/// What becomes of a connection after an answer.
enum class Persistence : std::uint8_t {
    Kept,        ///< another request may come: goes without saying in HTTP/1.1
    KeptAndSaid, ///< the same for HTTP/1.0, whose clients wait for the end unless they are told
    Ended,
};

/// Methods that are served, as the Allow header lists them.
inline constexpr std::string_view kAllowedMethods = "GET, HEAD";

using HeaderFields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// A whole answer as bytes. A status that has no body (RFC 9110, 6.4.1) gets none.
std::string responseText(unsigned status, Persistence persistence, HeaderFields fields,
                         std::string_view body);

} // namespace protocol
