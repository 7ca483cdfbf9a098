#pragma once

#include "engine/trace/participant.h"

#include <cstdint>
#include <map>
#include <optional>

namespace door {

/// What may be answered to a question: rows of choices, or moments in milliseconds.
struct Ballot
{
    std::uint32_t number = 0; ///< of the question; those to another one do not count
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// How many said what.
using Tally = std::map<std::int64_t, std::size_t>;

/// Counts one answer of each participant to the question that is open. Who said what leaves it never.
class BallotBox
{
public:
    /// Another question, to which nobody has said anything.
    void open(const Ballot& ballot);

    /// From now on nothing is taken; what was said stays counted.
    void close() { m_isOpen = false; }

    /// The last answer of each participant counts. False where there is no such question or answer.
    bool vote(trace::ParticipantId who, std::uint32_t number, std::int64_t choice);

    const Tally& tally() const { return m_tally; }
    bool isOpen() const { return m_isOpen; }

private:
    Ballot m_ballot;
    bool m_isOpen = false;
    std::map<trace::ParticipantId, std::int64_t> m_said;
    Tally m_tally;
};

} // namespace door
