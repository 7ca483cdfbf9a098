#pragma once

#include "engine/trace/folding/past.h"
#include "engine/trace/generic_track.h"
#include "engine/trace/request.h"
#include "engine/trace/watched/watched.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace trace {

/// A stretch in which a worker's loop ran callbacks without waiting. `end` is unset while it lasts.
struct BusyPeriod
{
    Time begin = kUnset;
    Time end = kUnset;

    bool operator==(const BusyPeriod&) const = default;
};

/// A timer on a worker's loop that fired at `time`, `late` after it was due.
struct LagSample
{
    Time time = kUnset;
    Duration late{0};

    bool operator==(const LagSample&) const = default;
};

/// What is known about one worker besides its requests.
struct WorkerTrace
{
    static constexpr std::size_t kMostLags = 4096;

    WorkerId id = WorkerId::None;
    std::deque<BusyPeriod> busy;   ///< in order of time
    Duration worstLag{0};          ///< the latest that a due timer fired
    std::vector<LagSample> lags{}; ///< in order of time; where there are too many, of each two the worse one
    Time firstRead = kUnset;       ///< of its requests; follows from them and their past, as the next one
    Time lastFinished = kUnset;

    bool operator==(const WorkerTrace&) const = default;
};

/// One call as the upstream saw it. `request` is None for a call that did not come from a handler, or of
/// which nobody knows whose it is.
struct UpstreamCall
{
    RequestId request = RequestId::None;
    std::uint8_t index = 0;
    std::uint16_t status = 0;
    Time arrived = kUnset;
    Time answered = kUnset;
    std::uint32_t number = 0; ///< of a call that did not prove whose it is; 0 for others

    bool operator==(const UpstreamCall&) const = default;
};

/// Everything that a store tells, to build one from a file. The requests' numbers follow one another.
struct StoreContent
{
    std::vector<std::string> paths;
    std::deque<Request> requests;
    std::vector<WorkerTrace> workers;
    std::deque<UpstreamCall> upstreamCalls;
    std::vector<Event> changes;
    GenericTracks generic;
    Watched watched{};
    Participants participants{};
    Time origin = kUnset;
    Time latest = kUnset;
    Time forgottenBefore = kUnset;
    Past past{};                  ///< what was forgotten
    std::vector<Request> apart{}; ///< see Store::apart()
    std::uint64_t eventCount = 0;
    std::optional<std::uint64_t> foreignEvents{}; ///< how many another program's file held, shown or not
};

} // namespace trace
