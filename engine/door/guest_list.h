#pragma once

#include "engine/door/addresses.h"
#include "engine/door/names.h"
#include "engine/trace/identity/participant.h"

#include <deque>

namespace door {

/// Somebody who has joined in.
struct Guest
{
    trace::ParticipantId id = trace::ParticipantId::None;
    std::string secret; ///< that a phone proves with who it is
    std::string name;
    std::uint8_t colour = 0;
    std::string address;
    Allowance sends;
    unsigned sendsInFlight = 0;
    unsigned streams = 0; ///< that news go out by: 0: not here now
    trace::Time lastHere = trace::kUnset;
    bool isCounted = false; ///< among those of its address and of the room
    std::string news;       ///< for this one alone
    std::uint64_t newsNumber = 0;
};

/// Everybody who has joined in since the room was opened. Pure but for the secrets that it draws.
class GuestList
{
public:
    using Limits = settings::RoomLimits;

    /// They are counted from `first` on.
    GuestList(std::uint32_t seed, unsigned first)
        : m_lot(seed)
        , m_first(first)
    {}

    /// A new one, with a name by lot; null where the room, or the address, has as many as it may.
    Guest* join(const std::string& address, Addresses& addresses, const Limits& limits, trace::Time now);

    /// By what keyOf() gave to it; null where that is nobody's.
    Guest* find(std::string_view key);
    Guest* find(trace::ParticipantId id);

    static std::string keyOf(const Guest& guest);

    /// It is here as long as it has one stream for news.
    void beginStream(Guest& guest, Addresses& addresses);
    void endStream(Guest& guest, trace::Time now);

    /// Makes room for others where somebody has been away for `patience`.
    void forgetAbsent(Addresses& addresses, trace::Time now, trace::Duration patience);

    std::size_t present() const { return m_present; }
    std::deque<Guest>& all() { return m_all; }

private:
    NameLot m_lot;
    std::size_t m_first;
    std::deque<Guest> m_all; ///< by their numbers
    std::size_t m_counted = 0;
    std::size_t m_present = 0;
};

} // namespace door
