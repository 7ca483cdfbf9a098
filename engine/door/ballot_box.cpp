#include "engine/door/ballot_box.h"

#include <algorithm>

namespace door {

void BallotBox::open(const Ballot& ballot)
{
    m_ballot = ballot;
    m_isOpen = true;
    m_said.clear();
    m_votes = {.question = ballot.number};
}

bool BallotBox::vote(trace::ParticipantId who, std::uint32_t number, const std::vector<std::int64_t>& choices)
{
    if (!isAnswer(number, choices)) return false;
    m_votes.parts.resize(m_ballot.parts);
    auto& said = m_said[who];
    takeBack(said);
    said = choices;
    for (std::size_t part = 0; part < choices.size(); ++part)
        ++m_votes.parts[part][choices[part]];
    m_votes.voters = m_said.size();
    return true;
}

bool BallotBox::isAnswer(std::uint32_t number, const std::vector<std::int64_t>& choices) const
{
    const auto isAllowed = [this](std::int64_t choice) {
        return choice >= m_ballot.least && choice <= m_ballot.most;
    };
    return m_isOpen && number == m_ballot.number && choices.size() == m_ballot.parts &&
           std::ranges::all_of(choices, isAllowed);
}

/// What somebody said before, nothing the first time.
void BallotBox::takeBack(const std::vector<std::int64_t>& choices)
{
    for (std::size_t part = 0; part < choices.size(); ++part) {
        auto& tally = m_votes.parts[part];
        const auto before = tally.find(choices[part]);
        if (--before->second == 0) tally.erase(before);
    }
}

} // namespace door
