#pragma once

#include <string_view>

/// The HTTP headers by which client, workers and upstream tell each other which request they mean.
namespace trace::header {

inline constexpr std::string_view kRequestId = "X-Request-Id"; ///< the UUID, see RequestUuid; in answers, and
                                                               ///< in requests to a watched server
inline constexpr std::string_view kTraceParent =
    "traceparent";                                       ///< the UUID once more, as W3C's Trace Context
inline constexpr std::string_view kClaim = "X-Claim";    ///< in requests: which one it is, see Claims
inline constexpr std::string_view kSentAt = "X-Sent-At"; ///< steady-clock nanoseconds at which upstream sent

} // namespace trace::header
