#pragma once

#include "engine/door/wishes.h"
#include "engine/trace/store.h"

#include <deque>
#include <map>
#include <set>
#include <span>
#include <vector>

namespace app {

/// Which requests the room has sent, for whom, and which phone waits for each. One thread.
class Errands
{
public:
    void sent(door::Ticket ticket, trace::ParticipantId who, trace::RequestId request);

    /// The phone has left; the request that it waited for, None where it has its answer.
    trace::RequestId giveUp(door::Ticket ticket);

    /// All that phones wait for, which do not any more.
    std::vector<trace::RequestId> giveUpAll();

    /// A phone that waits and is to be answered now.
    struct Ended
    {
        door::Ticket ticket{};
        trace::RequestId request = trace::RequestId::None;
    };

    /// Learns what began and ended; the store has folded the events.
    std::vector<Ended> follow(std::span<const trace::Event> events, const trace::Store& store);

    /// Another run: everything of before is gone, and what phones wait for ends as that.
    std::vector<door::Ticket> begin(const trace::Store& store);

    /// Of anybody, in the room or not.
    const std::set<trace::RequestId>& underWay() const { return m_underWay; }

    /// The newest of each participant, oldest first.
    const std::map<trace::ParticipantId, std::deque<trace::RequestId>>& histories() const
    {
        return m_histories;
    }

private:
    std::map<door::Ticket, trace::RequestId> m_waiting;
    std::map<trace::RequestId, door::Ticket> m_tickets;
    std::map<trace::ParticipantId, std::deque<trace::RequestId>> m_histories;
    std::set<trace::RequestId> m_underWay;
};

} // namespace app
