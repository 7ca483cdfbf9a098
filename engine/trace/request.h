#pragma once

#include "engine/trace/event.h"
#include "engine/trace/identity/participant.h"

#include <algorithm>
#include <vector>

namespace trace {

/// One thing a handler did: an upstream call, a job in a pool, a piece of computing.
struct Step
{
    Time begun = kUnset;
    Time taken = kUnset; ///< a pool's thread took it; the loop, which was held, could send the call
    Time ready = kUnset; ///< its result was there
    Time ended = kUnset; ///< the handler went on
    StepKind kind = StepKind::BlockingCall;
    std::uint8_t index = 0;
    Failure failure = Failure::None;
    std::uint16_t status = 0;      ///< HTTP status of a call
    std::uint32_t begunWithin = 0; ///< it may have begun so many nanoseconds earlier; 0 where it told itself
    std::uint32_t endedWithin = 0; ///< the same for its end

    bool operator==(const Step&) const = default;
};

/// How a request ended, as its client saw it; for a request from outside, as its worker saw it.
enum class Outcome : std::uint8_t { InFlight, Answered, Failed };

/// Everything that was recorded about one request. A time that is unset has not happened or was not measured.
struct Request
{
    RequestId id = RequestId::None;
    WorkerId worker = WorkerId::None;
    std::uint16_t route = 0;
    std::uint16_t status = 0;                        ///< HTTP status
    ParticipantId participant = ParticipantId::None; ///< in the room, who sent it
    std::uint32_t events = 0;                        ///< how many were recorded about it
    std::uint32_t connection = 0;                    ///< the worker side's number of the connection
    Failure failure = Failure::None;                 ///< why the client has no answer
    bool isClientGone = false;                       ///< the response found no reader
    bool isProbe = false;                            ///< a health probe, sent every so often
    Time sent = kUnset;                              ///< by our client
    Time arrived = kUnset;                           ///< in the kernel, for requests from outside
    Time read = kUnset;
    std::uint32_t readWithin = 0; ///< it may have been read so many nanoseconds earlier
    Time started = kUnset;
    Time finished = kUnset;
    Time firstByte = kUnset;
    Time received = kUnset; ///< last byte at our client
    Time failed = kUnset;   ///< our client gave up
    Time left = kUnset;     ///< a client from outside had left, as the kernel noticed
    Time stopped = kUnset;  ///< the server was stopped, and its work on it, though its client had gone before
    std::vector<Step> steps;

    bool operator==(const Request&) const = default;

    bool isFromOutside() const { return !isSet(sent); }

    /// The first moment we know of.
    Time begin() const
    {
        if (isSet(sent)) return sent;
        return isSet(arrived) ? arrived : read;
    }

    /// When its worker first turned to it: its handler began, or a pool was asked to run that.
    Time takenUp() const
    {
        if (steps.empty() || !isSet(steps.front().begun)) return started;
        return isSet(started) ? std::min(started, steps.front().begun) : steps.front().begun;
    }

    /// When it ended for its client: its last byte, or when it gave up or left. Where no client has told, the
    /// worker's last word. Unset while in flight. What the server does after that is abandoned work.
    Time end() const
    {
        if (isSet(received)) return received;
        if (isSet(failed)) return failed;
        if (!isFromOutside()) return kUnset;
        if (!isSet(left)) return finished;
        // Who left after the handler's end was only slow to read the answer.
        return std::max(isSet(finished) ? std::min(left, finished) : left, begin());
    }

    /// When the server was done with it; unset before.
    Time workEnd() const
    {
        if (isSet(finished)) return finished;
        if (isSet(stopped)) return stopped;
        return failure == Failure::Stopped ? failed : kUnset;
    }

    bool isInFlight() const { return !isSet(end()); }
    bool isAbandoned() const { return isSet(failed) || isClientGone; }

    /// It has ended, and the server does nothing for it any more.
    bool isWorkedOff() const
    {
        return isSet(received) || (!isInFlight() && (!isSet(read) || isSet(workEnd())));
    }

    /// Its end, or that of the server's work on it if that came later; unset until it is worked off.
    Time over() const
    {
        if (!isWorkedOff()) return kUnset;
        return isSet(received) ? received : std::max(end(), workEnd());
    }

    /// Its client got what it had asked for.
    bool isAnsweredWell() const
    {
        constexpr unsigned kFirstError = 400;
        return outcome() == Outcome::Answered && status < kFirstError;
    }

    Outcome outcome() const
    {
        if (isInFlight()) return Outcome::InFlight;
        return isAbandoned() ? Outcome::Failed : Outcome::Answered;
    }
};

} // namespace trace
