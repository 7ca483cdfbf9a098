#pragma once

#include "engine/trace/identity/participant.h"

#include <cstdint>
#include <map>
#include <vector>

namespace door {

inline constexpr std::size_t kMostParts = 8;

/// What may be answered to a question: rows of choices, or moments in milliseconds.
struct Ballot
{
    std::uint32_t number = 0; ///< of the question; those to another one do not count
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::size_t parts = 1; ///< of the question: each is answered, all at once; at most kMostParts
};

/// How many said what.
using Tally = std::map<std::int64_t, std::size_t>;

/// What a question's answers are together.
struct Votes
{
    std::uint32_t question = 0; ///< its number
    std::size_t voters = 0;
    std::vector<Tally> parts{}; ///< empty before the first vote

    bool operator==(const Votes&) const = default;
};

/// Counts one answer of each participant to the question that is open. Who said what leaves it never.
class BallotBox
{
public:
    /// Another question, to which nobody has said anything.
    void open(const Ballot& ballot);

    /// From now on nothing is taken; what was said stays counted.
    void close() { m_isOpen = false; }

    /// The last answer of each participant counts. False where there is no such question, or where the
    /// choices are not one for each of its parts.
    bool vote(trace::ParticipantId who, std::uint32_t number, const std::vector<std::int64_t>& choices);

    const Votes& votes() const { return m_votes; }
    bool isOpen() const { return m_isOpen; }

private:
    bool isAnswer(std::uint32_t number, const std::vector<std::int64_t>& choices) const;
    void takeBack(const std::vector<std::int64_t>& choices);

    Ballot m_ballot;
    bool m_isOpen = false;
    std::map<trace::ParticipantId, std::vector<std::int64_t>> m_said;
    Votes m_votes;
};

} // namespace door
