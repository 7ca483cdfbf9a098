#pragma once

#include "engine/watch/attribution/loop_piece.h"

#include <vector>

namespace watch {

/// The five states of a request (design: trace::State), and that nobody knows.
enum class StretchState : std::uint8_t { Queued, Ready, Running, Blocking, Waiting, NotKnown };

/// A stretch of a watched request's life in one state.
struct Stretch
{
    StretchState state = StretchState::NotKnown;
    Between begin;
    Between end;                           ///< unset while it goes on and nobody looked
    std::vector<trace::RequestId> holders; ///< who holds its loop: one of them. Of a request that runs or
                                           ///< blocks it is among them, and alone where that is certain.
    CallId call = CallId::None;            ///< the upstream call that holds the loop
    std::optional<Frame> line;             ///< the line that holds the loop, in the user's own code

    bool operator==(const Stretch&) const = default;
};

struct AttributedRequest
{
    trace::RequestId request = trace::RequestId::None;
    std::vector<Stretch> stretches; ///< each begins where the one before ends
};

/// Which request did what, and who made whom wait, as far as looks from outside can tell. Pure.
std::vector<AttributedRequest> attribute(const WatchedRun& run, const RouteHabits& habits);

/// What the routes did in `run` while a request was alone on its server.
void learnHabits(const WatchedRun& run, RouteHabits& habits);

} // namespace watch
