#pragma once

#include "engine/watch/attribution/route_habits.h"
#include "engine/watch/attribution/watched_run.h"

#include <vector>

namespace watch {

/// A spell, or a part of one in which the same requests may hold the loop.
struct LoopPiece
{
    const LoopSpell* spell = nullptr;
    Between begin;
    Between end;
    std::vector<trace::RequestId> holders; ///< one of them holds the loop; empty: nobody of ours
    CallId call = CallId::None;            ///< the upstream call that it waits for
    std::optional<Frame> line;             ///< the user's own, as the first stack in it shows
};

/// When a boundary is drawn, and what it is sorted by: where it is known at the latest.
trace::Time at(const Between& boundary);

/// The spells of `run` in pieces, with who may be to blame for each. A group stays a group: it only gets
/// smaller by what is certain, or by what routes are known to do. Pure; `run` outlives the pieces.
std::vector<LoopPiece> piecesOf(const WatchedRun& run, const RouteHabits& habits);

} // namespace watch
