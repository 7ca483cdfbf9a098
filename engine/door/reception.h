#pragma once

#include "engine/door/guest_list.h"
#include "engine/door/message.h"
#include "engine/door/reply.h"
#include "engine/door/wishes.h"

#include <variant>

namespace door {

/// What the speaker allows.
struct HouseRules
{
    settings::RoomLimits limits{};
    bool isPaused = false; ///< nothing can be sent
    bool areOwnNamesAllowed = false;
};

/// The phone is told news from now on.
struct NewsStream
{
    trace::ParticipantId guest = trace::ParticipantId::None;
};

/// Which news a stream has told.
struct ToldNews
{
    std::uint64_t everybodys = 0;
    std::uint64_t own = 0;
};

/// Decides what becomes of a request, without sockets: who asks, what is allowed, what it changes. One
/// thread.
class Reception
{
public:
    /// The answer; or a request to be sent, which will have one; or news.
    using Outcome = std::variant<Reply, Errand, NewsStream>;

    /// `wishes` outlives it. Guests are counted from `firstGuest` on.
    Reception(Doorplate doorplate, Page page, const HouseRules& rules, WishBox& wishes, std::uint32_t seed,
              unsigned firstGuest = 1);

    /// `refusal` as RequestReader has it.
    Outcome receive(const protocol::RequestParser& request, unsigned refusal, const std::string& address,
                    trace::Time now);

    Addresses& addresses() { return m_addresses; }
    const HouseRules& rules() const { return m_rules; }
    std::string_view policy() const { return m_page.policy; }

    void setRules(const HouseRules& rules) { m_rules = rules; }
    void ask(const Ballot& ballot);
    void closeBallot() { m_ballots.close(); }

    /// News for one, or for everybody where it is none's; they take the place of those before.
    void tell(trace::ParticipantId who, std::string json);

    /// What a stream has not told yet; empty where that is nothing.
    std::string newsFor(trace::ParticipantId who, ToldNews& told);

    void beginStream(trace::ParticipantId who);
    void endStream(trace::ParticipantId who, trace::Time now);

    /// The errand has its answer, or its phone has left.
    void endErrand(trace::ParticipantId who);

    /// From time to time.
    void tidy(trace::Time now);

private:
    Outcome carryOut(const Message& message, const std::string& address, trace::Time now);
    Outcome join(const std::string& key, const std::string& address, trace::Time now);
    Outcome send(Guest& guest, bool isHealthCheck, trace::Time now);
    Outcome vote(const Guest& guest, const Message& message);
    Outcome rename(Guest& guest, const std::string& typed);
    Reply welcome(const Guest& guest) const;
    void tellName(const Guest& guest);
    void tellPresence();

    Doorplate m_doorplate;
    Page m_page;
    HouseRules m_rules;
    WishBox& m_wishes;
    Addresses m_addresses;
    GuestList m_guests;
    BallotBox m_ballots;
    std::uint64_t m_tickets = 0;
    std::string m_news; ///< for everybody
    std::uint64_t m_newsNumber = 0;
};

} // namespace door
