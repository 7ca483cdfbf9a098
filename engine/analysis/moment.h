#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <string>
#include <vector>

namespace analysis {

/// Whose code holds a worker's loop at one moment, and for how many that is bad.
struct LoopMoment
{
    trace::WorkerId worker = trace::WorkerId::None;
    std::uint32_t workerNumber = 0;                   ///< that a person knows it by
    trace::RequestId holder = trace::RequestId::None; ///< None while the loop is free
    std::string step;                                 ///< "call 2"; empty in code between the steps
    std::size_t ready = 0;                            ///< it has read them, and they wait for its loop

    bool operator==(const LoopMoment&) const = default;
};

/// How many wait for one worker's loop: those that it has read, and those that it reads later, as is known by
/// now.
struct LoopQueue
{
    trace::WorkerId worker = trace::WorkerId::None;
    std::size_t waiting = 0;

    bool operator==(const LoopQueue&) const = default;
};

/// What goes on in a run at one moment.
struct Moment
{
    std::vector<LoopQueue> queues; ///< that are not empty, in the order of the workers' numbers
    std::vector<LoopMoment> loops; ///< of workers with a request in hand, in the order of their numbers
    std::size_t inFlight = 0;
    std::size_t queued = 0; ///< no worker has read them

    std::size_t waiting() const; ///< for a loop: queued or ready

    bool operator==(const Moment&) const = default;
};

/// As it was known then; an event at `time` itself has happened. Pure, proportional to the number of
/// requests.
Moment momentAt(const trace::Store& store, trace::Time time);

/// "Worker 1 is held by #3, call 2; four requests wait."
std::string sentence(const Moment& moment);

} // namespace analysis
