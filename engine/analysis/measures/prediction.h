#pragma once

#include "engine/analysis/evidence.h"

#include <optional>
#include <span>
#include <string>

namespace analysis {

/// When somebody thinks that the client of an arrival has its answer.
struct Guess
{
    std::size_t arrival = 0; ///< counted from 1
    trace::Duration end{0};  ///< since the run's origin
};

/// How good the guesses were.
struct Score
{
    int percent = 0;      ///< 100: all ends are where they were guessed
    std::string sentence; ///< about the largest error: what was guessed, what was measured, and why
};

/// Nobody can place an end better than this, however short the request is.
inline constexpr trace::Duration kUnavoidableError = std::chrono::milliseconds(50);

/// Requests count as at least that long.
inline constexpr trace::Duration kShortestGuessed = std::chrono::milliseconds(200);

/// What scores are told with.
struct ScorePhrases
{
    std::string noError;
    std::string largestError; ///< %1: whose, %2: guessed, %3: measured
    std::string noWait;       ///< that it was nobody else's doing
};

ScorePhrases scorePhrases();

/// Nothing where none of the guessed requests has ended. An error counts in relation to how long the request
/// took: as much as that or more is worth nothing. Pure.
std::optional<Score> judge(const Evidence& evidence, std::span<const Guess> guesses);

} // namespace analysis
