#pragma once

#include <cstdint>

/// Ranges of what is no setting of a run; those are in engine/settings.
namespace app::limits {

/// Events that a trace keeps.
inline constexpr std::int64_t kFewestKeptEvents = 1'000;
inline constexpr std::int64_t kMostKeptEvents = 1'000'000'000;

/// Requests of one scenario.
inline constexpr std::int64_t kMostArrivals = 1'000'000;

} // namespace app::limits
