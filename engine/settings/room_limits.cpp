#include "engine/settings/room_limits.h"

namespace settings {

namespace {

constexpr RoomLimit kRoomLimits[] = {
    {"participants", marked("People"),
     marked("How many can join in. Whoever comes later is told that the room is full."), 1, 2000,
     &RoomLimits::participants},
    {"sends_in_flight", marked("Requests in flight each"),
     marked(
         "How many requests of one person may be without an answer. With 1, a phone that hangs can only wait."),
     1, 10, &RoomLimits::sendsInFlight},
    {"sends_per_second", marked("Requests a second each"),
     marked("How often one person can send. More is refused, and not measured."), 1, 100,
     &RoomLimits::sendsPerSecond},
    {"participants_per_address", marked("People per address"),
     marked(
         "How many can join in from one network address. Raise it where a router hides all phones behind one."),
     1, 2000, &RoomLimits::participantsPerAddress},
    {"connections_per_address", marked("Connections per address"),
     marked("A phone needs two or three. More than this from one address are closed at once."), 4, 10'000,
     &RoomLimits::connectionsPerAddress},
    {"requests_per_address", marked("Questions a second per address"),
     marked(
         "What one address may ask the room's door in a second, wrong addresses among it. More is refused."),
     10, 100'000, &RoomLimits::requestsPerAddress},
};

} // namespace

std::span<const RoomLimit> roomLimits()
{
    return kRoomLimits;
}

} // namespace settings
