#pragma once

#include <cstdint>

/// What a trace file may hold. Beyond that it is broken, hostile, or more than anybody can look at.
namespace trace::limits {

inline constexpr std::uint64_t kMostRequestNumber = 4'000'000'000;
inline constexpr std::size_t kWidestGap = 1'000'000; ///< between the numbers of two requests
inline constexpr std::uint64_t kMostWorkers =
    65'535; ///< a watched server's are replaced as often as it likes
inline constexpr std::uint64_t kMostParticipants = 65'535;
inline constexpr std::size_t kMostSteps = 60'000;    ///< of one request
inline constexpr std::size_t kMostSuspects = 10'000; ///< of one holding
inline constexpr std::size_t kMostLines = 10'000;    ///< of one holding
inline constexpr std::size_t kMostCallers = 1000;    ///< of one line
inline constexpr std::size_t kMostEvents = 200'000'000;
inline constexpr std::size_t kMostDetailBytes =
    64'000'000; ///< of another program's events; then no more is kept
inline constexpr std::size_t kMostTracks = 100'000;
inline constexpr std::uint64_t kMostCounted = 1'000'000'000'000'000'000;

} // namespace trace::limits
