#pragma once

#include "engine/settings/marked.h"

#include <span>
#include <string_view>

namespace settings {

/// How much the phones in the room may ask for. They belong to the place and its network, not to a run.
struct RoomLimits
{
    unsigned participants = 500;
    unsigned sendsInFlight = 1;  ///< per participant
    unsigned sendsPerSecond = 5; ///< per participant
    unsigned participantsPerAddress = 20;
    unsigned connectionsPerAddress = 64;
    unsigned requestsPerAddress = 200; ///< in a second

    bool operator==(const RoomLimits&) const = default;
};

/// One of the limits.
struct RoomLimit
{
    std::string_view key;    ///< that it is remembered by: "sends_per_second"
    const char* label;       ///< of its field, marked
    const char* explanation; ///< marked
    unsigned from;
    unsigned to;
    unsigned RoomLimits::*number;
};

/// Every one of them. A new one is a row here, and its use in the door.
std::span<const RoomLimit> roomLimits();

} // namespace settings
