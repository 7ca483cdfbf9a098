#include "app/room/errands.h"

#include <utility>

namespace app {

namespace {

constexpr std::size_t kHistory = 8;

bool isBegin(trace::EventKind kind)
{
    return kind == trace::EventKind::RequestSent || kind == trace::EventKind::RequestRead;
}

bool isEnd(trace::EventKind kind)
{
    return kind == trace::EventKind::ResponseReceived || kind == trace::EventKind::RequestFailed;
}

bool isOver(const trace::Store& store, trace::RequestId id)
{
    const auto* request = store.find(id);
    return request == nullptr || request->isWorkedOff();
}

} // namespace

void Errands::sent(door::Ticket ticket, trace::ParticipantId who, trace::RequestId request)
{
    m_waiting.emplace(ticket, request);
    m_tickets.emplace(request, ticket);
    auto& history = m_histories[who];
    history.push_back(request);
    if (history.size() > kHistory) history.pop_front();
}

trace::RequestId Errands::giveUp(door::Ticket ticket)
{
    const auto place = m_waiting.find(ticket);
    if (place == m_waiting.end()) return trace::RequestId::None;
    const auto request = place->second;
    m_waiting.erase(place);
    m_tickets.erase(request);
    return request;
}

std::vector<trace::RequestId> Errands::giveUpAll()
{
    std::vector<trace::RequestId> all;
    for (const auto& [ticket, request] : std::exchange(m_waiting, {}))
        all.push_back(request);
    m_tickets.clear();
    return all;
}

std::vector<Errands::Ended> Errands::follow(std::span<const trace::Event> events, const trace::Store& store)
{
    std::vector<Ended> ended;
    for (const auto& event : events) {
        if (isBegin(event.kind)) m_underWay.insert(event.request);
        if (!isEnd(event.kind)) continue;
        const auto ticket = m_tickets.find(event.request);
        if (ticket == m_tickets.end()) continue;
        ended.push_back({ticket->second, event.request});
        m_waiting.erase(ticket->second);
        m_tickets.erase(ticket);
    }
    std::erase_if(m_underWay, [&store](trace::RequestId id) { return isOver(store, id); });
    return ended;
}

std::vector<door::Ticket> Errands::begin(const trace::Store& store)
{
    std::vector<door::Ticket> gone;
    for (const auto& [ticket, request] : m_waiting)
        gone.push_back(ticket);
    m_waiting.clear();
    m_tickets.clear();
    m_histories.clear();
    m_underWay.clear();
    for (const auto& request : store.requests())
        if (trace::isSet(request.begin()) && !request.isWorkedOff()) m_underWay.insert(request.id);
    return gone;
}

} // namespace app
