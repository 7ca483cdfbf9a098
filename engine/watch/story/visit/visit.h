#pragma once

#include "engine/watch/story/visit/step_teller.h"

#include <algorithm>

namespace watch {

class WorkerStory;

/// One request's visit to the server: what is known of it so far, which may be more than is told.
struct Visit
{
    explicit Visit(trace::RequestId request)
        : id(request)
        , steps(request)
    {}

    trace::RequestId id;
    std::uint16_t route = 0;
    std::uint32_t status = 0;
    std::uint8_t calls = 0; ///< so many are known to be its own
    bool isAnswered = false;
    bool isReadTold = false;
    bool isFinished = false; ///< the server is done with it, as far as it shows
    trace::Time sent = trace::kUnset;
    trace::Time firstByte = trace::kUnset;
    trace::Time over = trace::kUnset; ///< for its client
    Between read;
    std::optional<ProcessId> process;
    int thread = 0; ///< whose loop it is; 0 where that is not known
    WorkerStory* worker = nullptr;
    StepTeller steps;

    bool isAnsweredBy(trace::Time time) const { return trace::isSet(firstByte) && firstByte <= time; }

    /// It may have been in its worker's hands then. A client notes a while after the kernel took its bytes
    /// that it did: by then they may be read.
    bool mayBeIn(trace::Time time) const
    {
        constexpr std::chrono::milliseconds kLate{1};
        return trace::isSet(read.latest) && read.earliest <= time + kLate && !isAnsweredBy(time) &&
               !isFinished;
    }
};

/// One upstream call, in the same way.
struct UpstreamVisit
{
    CallId id = CallId::None;
    trace::RequestId owner = trace::RequestId::None; ///< as it proved, or as was found out
    std::uint32_t status = 0;
    bool isProven = false;
    bool isKnown = false;      ///< the story has come to its arrival
    bool isStep = false;       ///< it is told as one of its request's steps
    bool isAttributed = false; ///< and that is told
    bool isDoubtful = false;   ///< one of several made it, and nobody knows which
    trace::Time arrived = trace::kUnset;
    trace::Time answered = trace::kUnset;
    CallSeen seen;
    std::vector<trace::RequestId> callers; ///< of whom one made it

    /// How long it was in service between the two.
    trace::Duration within(trace::Time begin, trace::Time end) const
    {
        if (!trace::isSet(arrived)) return {};
        const auto last = trace::isSet(answered) ? std::min(answered, end) : end;
        return std::max(last - std::max(arrived, begin), trace::Duration(0));
    }
};

/// Tells that it is this request's.
inline void attribute(UpstreamVisit& call, Visit& visit, std::vector<trace::Event>& told)
{
    if (call.isAttributed) return;
    call.owner = visit.id;
    call.isAttributed = true;
    if (visit.calls < StepTeller::kMostSteps) ++visit.calls;
    trace::Event event;
    event.time = call.arrived;
    event.request = visit.id;
    event.kind = trace::EventKind::CallAttributed;
    event.index = visit.calls;
    event.detail = static_cast<std::uint32_t>(call.id);
    told.push_back(event);
}

} // namespace watch
