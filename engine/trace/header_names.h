#pragma once

#include <string_view>

/// The HTTP headers by which client, workers and upstream tell each other which request they mean.
namespace trace::header {

inline constexpr std::string_view kRequestId = "X-Request-Id"; ///< in answers: the UUID, see RequestUuid
inline constexpr std::string_view kClaim = "X-Claim";          ///< in requests: which one it is, see Claims
inline constexpr std::string_view kSentAt = "X-Sent-At"; ///< steady-clock nanoseconds at which upstream sent

} // namespace trace::header
