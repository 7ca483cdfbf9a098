#pragma once

#include "engine/trace/clock.h"

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace trace {

using Time = Clock::time_point;
using Duration = Clock::duration;

/// Stands for "has not happened (yet)".
inline constexpr Time kUnset = Time::min();

constexpr bool isSet(Time time)
{
    return time != kUnset;
}

/// The short number of a request ("#7"): dense, counted from 1; 0 is no request.
enum class RequestId : std::uint32_t { None = 0 };

/// The number of a worker, counted from 1; 0 is no worker.
enum class WorkerId : std::uint16_t { None = 0 };

constexpr std::uint32_t number(RequestId id)
{
    return static_cast<std::uint32_t>(id);
}

constexpr std::uint16_t number(WorkerId id)
{
    return static_cast<std::uint16_t>(id);
}

/// What a point in time means. The comment names the thread that records it and what `value` holds. What the
/// watcher of a foreign server tells lies between two of its looks: `detail` is how many nanoseconds earlier
/// it may have been.
enum class EventKind : std::uint8_t {
    RequestSent, ///< client: the connection is being made; `route` is set; value = 1 if it is a health probe;
                 ///< detail = the participant in the room who sends it, or 0
    FirstByte,   ///< client: the first byte of the response is here
    ResponseReceived, ///< client: the last byte is here; value = HTTP status
    RequestFailed,    ///< client: it gave up; `failure` says why
    RequestArrived,   ///< worker, only for requests from outside: when the kernel got its last bytes
    RequestRead,      ///< worker: the whole request was read; value = connection number, `route` is set
    HandlerStarted,   ///< worker, or the pool's thread that runs a plain handler: the handler's first line
    HandlerFinished,  ///< worker: the response is ready and goes to the kernel next; value = HTTP status
    ClientGone,       ///< worker: the response could not be delivered, its client had closed; value = 1 if
                      ///< the kernel knew when: that is `time`
    StepBegun,        ///< worker or pool thread: a step of the handler begins
    StepTaken, ///< pool thread: it took the job of that step; worker: it sent the call, after its loop was
               ///< held
    StepReady, ///< worker: `time` is when the step's result was there, so that the handler could go on
    StepEnded, ///< worker or pool thread: the handler goes on; value = HTTP status of a call
    UpstreamArrived,  ///< upstream: the call was read; detail = its number, if it did not prove whose it is
    UpstreamAnswered, ///< upstream: its answer was handed to the kernel; value = HTTP status, detail as above
    CallAttributed,   ///< watcher: whose call it is; detail = its number
    LoopBusy,         ///< worker: the first callback after the loop waited begins
    LoopIdle,   ///< worker: the loop has run all that was due and waits; value = 0 if only the measuring ran
    LoopLag,    ///< worker: a due timer fired; value = how late, in microseconds
    RunStarted, ///< lab: the run's time zero
    HandlerChosen,  ///< lab: from here on `route` is called
    WorkersChanged, ///< lab: value = number of workers from here on; the first one of a trace is no change.
                    ///< watcher: `worker` is who came or, with detail = 1, left, by any number
    DelayChanged,   ///< lab: value = the upstream's delay in milliseconds
};

/// What a handler does in one step. Its state and its words are rows of the tables in segment.cpp.
enum class StepKind : std::uint8_t {
    BlockingCall, ///< a synchronous upstream call on the loop's own thread
    AsyncCall,    ///< an awaited upstream call
    PooledCall,   ///< a synchronous upstream call on a pool's thread
    PoolJob,      ///< work handed to the pool for plain handlers, awaited by the loop
    Compute,      ///< computing on the loop's own thread
    ClientSetup,  ///< computing that builds an HTTP client, on the loop's own thread
    ExecutorJob,  ///< work handed to the executor, awaited by the loop
    PoolPlace,    ///< the wait for a place in the pool for plain handlers, when none is free
    // Of a watched server, whose handlers tell nothing themselves.
    Hold,     ///< a wait on the loop's own thread for something else than an upstream call
    Away,     ///< suspended, and what for is not known: the loop is free
    HeldUp,   ///< somebody else holds its loop
    NotKnown, ///< what it does is not known; it may be one of several that hold the loop
};

/// Whether a step of this kind waits for a pool's thread and then has it.
constexpr bool isPoolJob(StepKind kind)
{
    return kind == StepKind::PoolJob || kind == StepKind::ExecutorJob;
}

/// Whether a step of this kind is a wait for a pool's thread, or begins with one.
constexpr bool waitsForThread(StepKind kind)
{
    return isPoolJob(kind) || kind == StepKind::PoolPlace;
}

/// Whether a step of this kind is an upstream call.
constexpr bool isCall(StepKind kind)
{
    return kind == StepKind::BlockingCall || kind == StepKind::AsyncCall || kind == StepKind::PooledCall;
}

/// Why a call or a request has no (good) answer.
enum class Failure : std::uint8_t { None, Refused, TimedOut, Closed, BadAnswer, NoDescriptor, Stopped, Left };

std::string_view describe(Failure failure);

/// One recorded point in time: a small value without strings, so that recording it costs nanoseconds.
struct Event
{
    Time time = kUnset;
    RequestId request = RequestId::None;
    std::uint32_t value = 0;
    WorkerId worker = WorkerId::None;
    std::uint16_t route = 0; ///< row in the store's table of paths
    EventKind kind = EventKind::RequestSent;
    StepKind step = StepKind::BlockingCall;
    std::uint8_t index = 0; ///< which step or call of its kind, counted from 1
    Failure failure = Failure::None;
    std::uint32_t detail = 0; ///< a second number, of the kinds that name it

    bool operator==(const Event&) const = default;
};

static_assert(sizeof(Event) <= 32 && std::is_trivially_copyable_v<Event>);

} // namespace trace
