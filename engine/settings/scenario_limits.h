#pragma once

#include <cstdint>

/// Ranges of what a scenario has besides its settings.
namespace settings {

/// Requests of one scenario.
inline constexpr std::int64_t kMostArrivals = 1'000'000;

/// Characters of a scenario's name, as UTF-16.
inline constexpr int kLongestScenarioName = 200;

} // namespace settings
