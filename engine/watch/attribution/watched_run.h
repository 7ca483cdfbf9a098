#pragma once

#include "engine/watch/observation.h"

#include <string>
#include <vector>

namespace watch {

/// A request with what its client knows and what was seen of it.
struct WatchedRequest
{
    trace::RequestId id = trace::RequestId::None;
    std::string route;
    trace::Time sent = trace::kUnset;
    Between read;
    std::optional<ProcessId> process; ///< who read it
    trace::Time firstByte = trace::kUnset;
    trace::Time received = trace::kUnset;
};

/// An upstream call with what the upstream knows and what was seen of it.
struct WatchedCall
{
    CallSeen seen;
    trace::Time arrived = trace::kUnset;
    trace::Time answered = trace::kUnset;
    trace::RequestId request = trace::RequestId::None; ///< as it says itself: the server passed the request's
                                                       ///< X-Request-Id or traceparent on
};

/// What is known of a watched server's run.
struct WatchedRun
{
    std::vector<WatchedRequest> requests;
    std::vector<WatchedCall> calls;
    std::vector<LoopSpell> spells; ///< of each thread in order; one that goes on ends with its last look
    std::vector<StackSeen> stacks; ///< in the order of time
};

} // namespace watch
