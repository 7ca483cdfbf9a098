#pragma once

#include <string_view>

/// The HTTP headers by which client, workers and upstream tell each other which request they mean.
namespace trace::header {

inline constexpr std::string_view kRequestId = "X-Request-Id";         ///< the UUID, see RequestUuid
inline constexpr std::string_view kRequestNumber = "X-Request-Number"; ///< the short number, decimal
inline constexpr std::string_view kCall = "X-Call";                    ///< which call of that request, from 1
inline constexpr std::string_view kSentAt = "X-Sent-At"; ///< steady-clock nanoseconds at which upstream sent

} // namespace trace::header
