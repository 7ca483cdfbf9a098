#pragma once

#include "engine/watch/story/loop/stretch_joiner.h"
#include "engine/watch/story/visit/lone_routes.h"
#include "engine/watch/story/visit/visit.h"

#include <span>

namespace watch {

using Visits = std::vector<Visit*>;

/// A stretch in which a loop is held, from `at` on, as far as it is known.
struct Hold
{
    const Stretch& stretch;
    trace::Time at;
    trace::Time knownEnd; ///< it went on at least until then
};

/// Which of a worker's requests may hold its loop: one where that is sure. Pure.
Visits suspectsOf(const Hold& hold, std::span<Visit* const> visits, const LoneRoutes& routes);

/// Which of them may have made a call that arrived then; nobody where they are too many to tell. Pure.
Visits callersAt(trace::Time arrived, std::span<Visit* const> visits, const LoneRoutes& routes);

} // namespace watch
