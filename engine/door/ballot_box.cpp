#include "engine/door/ballot_box.h"

namespace door {

void BallotBox::open(const Ballot& ballot)
{
    m_ballot = ballot;
    m_isOpen = true;
    m_said.clear();
    m_tally.clear();
}

bool BallotBox::vote(trace::ParticipantId who, std::uint32_t number, std::int64_t choice)
{
    if (!m_isOpen || number != m_ballot.number || choice < m_ballot.least || choice > m_ballot.most)
        return false;
    const auto [place, isNew] = m_said.try_emplace(who, choice);
    if (!isNew) {
        const auto before = m_tally.find(place->second);
        if (--before->second == 0) m_tally.erase(before);
        place->second = choice;
    }
    ++m_tally[choice];
    return true;
}

} // namespace door
