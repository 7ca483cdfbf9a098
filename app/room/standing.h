#pragma once

#include "engine/trace/store.h"

#include <optional>
#include <set>
#include <vector>

namespace app {

/// Whose code holds a worker's loop.
struct Holder
{
    trace::WorkerId worker = trace::WorkerId::None;
    const trace::Request* request = nullptr;
    std::optional<unsigned> call; ///< the synchronous one that it is in
    bool isComputing = false;
};

/// A request that cannot go on because somebody else's code holds its loop, or all loops.
struct Waiter
{
    const trace::Request* request = nullptr;
    trace::WorkerId worker = trace::WorkerId::None; ///< None: no worker has read it
    trace::Duration waited{0};                      ///< since it was sent
};

/// Who waits for whom at a moment.
struct Standing
{
    std::vector<Holder> holders; ///< by their workers
    std::vector<Waiter> waiters; ///< in the order in which they are likely to go on

    const Holder* holderOf(trace::WorkerId worker) const;

    /// Whom it waits for: its worker's holder, or, where no worker has read it, the one who has held the
    /// longest.
    const Holder* holderFor(const Waiter& waiter) const;
};

/// `underWay` are the requests that have begun and are not worked off. Points into the store. Pure.
Standing standingOf(const trace::Store& store, const std::set<trace::RequestId>& underWay, trace::Time now);

} // namespace app
