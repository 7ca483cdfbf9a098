#pragma once

#include "app/room/errands.h"
#include "app/room/poll.h"
#include "app/room/standing.h"
#include "engine/door/reply.h"

#include <string>

namespace app {

/// What everybody in the room is told, beside the poll.
struct RoomState
{
    bool isPaused = false;
    bool areOwnNamesAllowed = false;
};

/// For every phone, as room.js reads it. Pure.
std::string newsOf(const RoomState& state, const Poll& poll);

/// What a participant is told: its newest requests, and whom the one under way waits for. `age` is how old
/// what it tells is, and changes all the time; the rest is told again only where it has changed. Pure.
struct OwnNews
{
    std::string steady; ///< all but the age
    std::string json;
};

OwnNews newsOf(const trace::Store& store, const std::deque<trace::RequestId>& history,
               const Standing& standing, trace::Time now);

/// The answer to a phone that waited for the request: its status, and how long it was in which state. Pure.
door::Reply replyOf(const trace::Store& store, const trace::Request& request, trace::Time now);

} // namespace app
