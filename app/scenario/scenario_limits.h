#pragma once

#include <cstdint>

/// Ranges of what is no setting of a run; those are in engine/settings.
namespace app::limits {

/// Requests of one scenario.
inline constexpr std::int64_t kMostArrivals = 1'000'000;

} // namespace app::limits
