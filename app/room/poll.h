#pragma once

#include "engine/analysis/measures/question.h"
#include "engine/door/ballot_box.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// As phones say moments.
std::int64_t inMs(trace::Duration time);

/// What came out.
struct PollAnswer
{
    std::optional<std::int64_t> value; ///< the right choice; or a moment in milliseconds, most + 1 for never
    std::string text;                  ///< "4.0 s"
};

/// A moment that is asked for: when a request ends.
struct AskedMoment
{
    std::string label{};                ///< whose; empty where the question says it
    std::optional<std::int64_t> sent{}; ///< before which it cannot be, in milliseconds
};

/// A question to the room: some choices, or moments of the run.
struct Poll
{
    std::uint32_t number = 0; ///< counted from 1; 0: nothing is asked
    std::string text;
    std::vector<std::string> choices;               ///< empty where moments are asked
    std::vector<std::optional<std::int64_t>> times; ///< of the choices that are moments, in milliseconds
    std::vector<AskedMoment> moments;               ///< each a part of the question
    std::int64_t most = 0;                          ///< the latest moment that can be said, in milliseconds
    bool isOpen = false;
    door::Votes votes{};
    std::vector<PollAnswer> answers{}; ///< one for each part; empty before the run has said

    bool isAsked() const { return number != 0; }
    bool isAnswered() const { return !answers.empty(); }
    std::size_t parts() const { return choices.empty() ? moments.size() : 1; }

    /// Of one part; empty where nobody has said anything.
    door::Tally tally(std::size_t part) const;

    /// They said what came out, or a moment that is near it.
    bool isRight(std::size_t part, std::int64_t said) const;

    /// How many did.
    std::size_t rightVotes(std::size_t part) const;
};

/// Pure.
Poll pollOf(const analysis::QuizQuestion& question);

/// When what the words ask for is there, or each of the moments. At most kMostAsked. Pure.
Poll pollOfMoments(std::string words, std::vector<AskedMoment> moments, trace::Duration horizon);

/// As many as a phone has room for.
inline constexpr std::size_t kMostAsked = 5;

/// Which of `count` are asked for: all of a few; of many the first, the last and some between. Rows, in
/// order. Pure.
std::vector<std::size_t> askedRows(std::size_t count);

/// What the phones may say.
door::Ballot ballotOf(const Poll& poll);

/// The steps of what phones can say of a moment, in milliseconds.
std::int64_t momentStep(const Poll& poll);

} // namespace app
