#pragma once

#include "engine/door/allowance.h"
#include "engine/settings/room_limits.h"

#include <map>
#include <string>

namespace door {

/// What each network address has of the door, so that none has all of it. Pure but for what it counts.
class Addresses
{
public:
    using Limits = settings::RoomLimits;

    /// One connection more; false where the address has as many as it may.
    bool connect(const std::string& address, const Limits& limits);
    void disconnect(const std::string& address);

    /// One question more; false where it has asked too much within the last second.
    bool ask(const std::string& address, const Limits& limits, trace::Time now);

    /// Somebody joins in; false where as many have from there as may.
    bool join(const std::string& address, const Limits& limits);
    void joinAgain(const std::string& address) { ++m_all[address].participants; }
    void leave(const std::string& address);

    /// Forgets those that have nothing and have asked nothing lately.
    void forgetIdle(trace::Time now);

    std::size_t count() const { return m_all.size(); }

private:
    struct Address
    {
        unsigned connections = 0;
        unsigned participants = 0;
        Allowance questions;
    };

    std::map<std::string, Address> m_all;
};

} // namespace door
