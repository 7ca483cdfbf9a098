#pragma once

#include "engine/trace/request.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// The states of a request. Every nanosecond between send and receive belongs to exactly one.
enum class State : std::uint8_t {
    Queued,   ///< sent, no worker has read it yet
    Ready,    ///< could go on, but its loop is held by someone else
    Running,  ///< its code holds the loop and works
    Blocking, ///< its code holds the loop and does no work
    Waiting,  ///< suspended at an await, or in a thread pool, or on its way back to the client; the loop is
              ///< free
    NotKnown, ///< of a watched server: nobody saw what it did
};

inline constexpr std::size_t kStateCount = 6;
inline constexpr std::array<State, kStateCount> kStates{State::Queued,   State::Ready,   State::Running,
                                                        State::Blocking, State::Waiting, State::NotKnown};

/// The word for a state, the same in code, window, reports and docs: "queued".
std::string_view name(State state);

/// The same where no word may have a gap: "not_known".
std::string keyOf(State state);

/// One sentence part that says what the state means: "no worker has read it yet".
std::string_view meaning(State state);

/// Which of two states a pixel shows that has room for one only: the worst. Higher is worse.
int severity(State state);

/// How a segment is drawn and called: its state, and what is another story within one.
enum class Nuance : std::uint8_t {
    Queued,
    Ready,
    Running,
    Computing, ///< running, so long that it is an alarm: others wait for the loop all that time
    Blocking,
    Waiting,
    ForThread, ///< waiting, but for a thread of a pool and not for what that does
    NotKnown,
};

inline constexpr std::size_t kNuanceCount = 8;
inline constexpr std::array<Nuance, kNuanceCount> kNuances{
    Nuance::Queued,   Nuance::Ready,   Nuance::Running,   Nuance::Computing,
    Nuance::Blocking, Nuance::Waiting, Nuance::ForThread, Nuance::NotKnown};

Nuance nuanceOf(State state); ///< as it usually is
State stateOf(Nuance nuance);
std::string_view name(Nuance nuance);
std::string_view meaning(Nuance nuance);
int severity(Nuance nuance);

/// A step that holds a loop for so long is news: asyncio's debug mode warns of callbacks that do
/// (slow_callback_duration).
inline constexpr Duration kNoticeable = std::chrono::milliseconds(100);

/// Code between the steps has to hold a loop for longer: a thread that lost its core looks the same, and so
/// long a busy machine does not keep it waiting.
inline constexpr Duration kLongWithoutStep = std::chrono::milliseconds(500);

/// Whether a request in this state keeps its worker's loop from everybody else.
constexpr bool holdsLoop(State state)
{
    return state == State::Running || state == State::Blocking;
}

/// Whether a request in this state waits for its worker's loop.
constexpr bool waitsForLoop(State state)
{
    return state == State::Queued || state == State::Ready;
}

/// The state of a request while this is its step.
State stateDuring(StepKind kind);

/// "call 1", "setup 2": the step as a person would name it.
std::string label(const Step& step);

/// A stretch of a request's life in one state. `step` is the row in Request::steps, or kNoStep; where several
/// steps of its kind go on at once, the last of them, and stepsDuring() tells all.
struct Segment
{
    static constexpr std::uint16_t kNoStep = 0xffff;

    State state = State::Queued;
    std::uint16_t step = kNoStep;
    std::uint16_t stepCount = 0; ///< how many steps of its kind go on at once, it among them
    Nuance nuance = Nuance::Queued;
    Time begin = kUnset;
    Time end = kUnset;

    Duration length() const { return end - begin; }
    bool operator==(const Segment&) const = default;
};

/// Appends the segments of `request` in order, without gap or overlap, from its begin to its end (or to `now`
/// while it is in flight). Pure.
void appendSegments(const Request& request, Time now, std::vector<Segment>& segments);

/// The rows in Request::steps of what goes on at once in the segment, one of `request`: gathered calls, or
/// one step, or none. Pure.
std::vector<std::uint16_t> stepsDuring(const Request& request, const Segment& segment);

/// Appends what its handler did after its end, when its client had gone, in the same way; up to `now` if it
/// still does. These belong to no state of the request, but they hold its loop as any other ones. Pure.
void appendAbandonedWork(const Request& request, Time now, std::vector<Segment>& segments);

/// How long that was. Pure.
Duration abandonedWork(const Request& request, Time now);

using StateTimes = std::array<Duration, kStateCount>;

/// How long `request` spent in each state, indexed by State; the sum is end (or now) minus begin. Pure.
StateTimes timeInStates(const Request& request, Time now);

/// How much earlier something of the request may have happened that happened at `moment`: zero where that is
/// exact. Pure.
Duration within(const Request& request, Time moment);

/// By how much the times in the states may be wrong together with their boundaries, indexed by State. Pure.
StateTimes withinStates(const Request& request, Time now);

} // namespace trace
