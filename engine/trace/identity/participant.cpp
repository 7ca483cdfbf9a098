#include "engine/trace/identity/participant.h"

#include <algorithm>
#include <utility>

namespace trace {

Participants::Participants(std::vector<Participant> all)
    : m_all(std::move(all))
{
    std::ranges::reverse(m_all);
    std::ranges::stable_sort(m_all, {}, &Participant::id);
    const auto repeated = std::ranges::unique(m_all, {}, &Participant::id);
    m_all.erase(repeated.begin(), repeated.end());
}

const Participant* Participants::find(ParticipantId id) const
{
    const auto found = std::ranges::lower_bound(m_all, id, {}, &Participant::id);
    return found != m_all.end() && found->id == id ? &*found : nullptr;
}

void Participants::name(Participant participant)
{
    const auto place = std::ranges::lower_bound(m_all, participant.id, {}, &Participant::id);
    if (place != m_all.end() && place->id == participant.id)
        *place = std::move(participant);
    else
        m_all.insert(place, std::move(participant));
}

void Participants::hideName(ParticipantId id, bool isHidden)
{
    const auto found = std::ranges::find(m_all, id, &Participant::id);
    if (found != m_all.end()) found->isHidden = isHidden;
}

std::string_view Participants::shownName(ParticipantId id) const
{
    return m_areNamesShown ? keptName(id) : std::string_view();
}

std::string_view Participants::keptName(ParticipantId id) const
{
    const auto* participant = find(id);
    return participant == nullptr || participant->isHidden ? std::string_view() : participant->name;
}

} // namespace trace
