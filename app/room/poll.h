#pragma once

#include "engine/analysis/measures/question.h"
#include "engine/door/ballot_box.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What came out.
struct PollAnswer
{
    std::optional<std::int64_t> value; ///< the right choice, or a moment in milliseconds
    std::string text;                  ///< "4.0 s"
};

/// A question to the room: some choices, or a moment of the run.
struct Poll
{
    std::uint32_t number = 0; ///< counted from 1; 0: nothing is asked
    std::string text;
    std::vector<std::string> choices;               ///< empty where a moment is asked
    std::vector<std::optional<std::int64_t>> times; ///< of the choices that are moments, in milliseconds
    std::int64_t most = 0;                          ///< the latest moment that can be said, in milliseconds
    bool isOpen = false;
    door::Tally tally{};
    std::optional<PollAnswer> answer{};

    bool isAsked() const { return number != 0; }

    /// How many have said something.
    std::size_t votes() const;

    /// How many said what came out, or a moment that is near it.
    std::size_t rightVotes() const;
};

/// Pure.
Poll pollOf(const analysis::QuizQuestion& question);

/// When the answer is there that the words ask for. Pure.
Poll pollOfMoment(std::string words, trace::Duration horizon);

/// What the phones may say.
door::Ballot ballotOf(const Poll& poll);

/// The steps of what phones can say of a moment, in milliseconds.
std::int64_t momentStep(const Poll& poll);

} // namespace app
