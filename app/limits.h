#pragma once

#include <cstdint>

/// Ranges that the command line and scenario files share.
namespace app::limits {

inline constexpr std::int64_t kMostWorkers = 64;
inline constexpr std::int64_t kLongestDelayMs = 600'000;

/// A run's last arrival is at most one hour after its first; no timeout needs to be longer.
inline constexpr std::int64_t kLongestRunMs = 3'600'000;

/// Events that a trace keeps.
inline constexpr std::int64_t kFewestKeptEvents = 1'000;
inline constexpr std::int64_t kMostKeptEvents = 1'000'000'000;

/// Requests of one scenario.
inline constexpr std::int64_t kMostArrivals = 1'000'000;

} // namespace app::limits
