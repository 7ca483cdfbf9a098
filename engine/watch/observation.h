#pragma once

#include "engine/trace/event.h"
#include "engine/watch/proc/process_stat.h"
#include "engine/watch/python/frame.h"
#include "engine/watch/python/layout.h"
#include "engine/watch/state/activity.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace watch {

/// When something happened, as two looks tell: after `earliest`, and by `latest`. kUnset where no look tells.
struct Between
{
    trace::Time earliest = trace::kUnset;
    trace::Time latest = trace::kUnset;

    bool operator==(const Between&) const = default;
};

/// The number of an upstream call, given by who tells of it; 0 is no call.
enum class CallId : std::uint32_t { None = 0 };

/// A thread that runs an event loop was found.
struct WorkerSeen
{
    ProcessId process;
    int thread = 0;
    std::string command;                 ///< as in /proc/PID/comm, so at most 15 characters
    std::optional<PythonVersion> python; ///< 3.11 and later say it
    trace::Time at = trace::kUnset;
    std::string folder{};  ///< its process's working one; empty where that may not be known
    bool hasPoller = true; ///< else it waits at its listener itself: it serves one request after the other
};

struct WorkerGone
{
    ProcessId process;
    int thread = 0; ///< 0: all of a process that has no loop
    Between when;
};

/// Several threads of the process take turns at one poller, or at accepting: there is no loop to hold.
struct NoLoopSeen
{
    ProcessId process;
    std::string command;
    trace::Time at = trace::kUnset;
};

/// Where nobody looked for so long, nobody knows what was done.
inline constexpr trace::Duration kLongestGap = std::chrono::milliseconds(20);

/// A loop's thread did one thing from look to look. Between two looks it may also have done something else
/// for less than a look: `slices` says how often it came onto a processor.
struct LoopSpell
{
    ProcessId process;
    int thread = 0;
    Activity activity;
    std::string target; ///< what a blocking one waits for: "127.0.0.1:8888", "pipe:[12]", a path; or empty
    Between begin;
    Between end; ///< both unset while it goes on
    trace::Time lastLook = trace::kUnset;
    trace::Duration onProcessor{};  ///< of its time, as the kernel counts
    trace::Duration forProcessor{}; ///< it could have run, but others did
    std::uint64_t slices = 0;
    std::uint64_t looks = 0;
};

/// What became of one of our requests up to its being read. Unset where nobody saw it. A look may find out
/// later than its answer began: its client knows better.
struct RequestSeen
{
    trace::RequestId request = trace::RequestId::None;
    Between accepted;
    Between read; ///< all that had come of it was read
    std::optional<ProcessId> process;
    int thread = 0; ///< whose loop watches its connection; 0 where that is not known
};

/// How many connections wait to be accepted.
struct BacklogSeen
{
    std::uint32_t waiting = 0;
    std::uint32_t room = 0; ///< for so many
    trace::Time at = trace::kUnset;
};

/// Who waits for an upstream call while it is in service.
enum class CallWait : std::uint8_t {
    OnLoop,        ///< the loop's thread, so nobody else is served
    OnOtherThread, ///< one of a pool, or another process
    Awaited,       ///< nobody: the loop comes back to it
    NotKnown,
};

struct CallSeen
{
    CallId call = CallId::None;
    std::optional<ProcessId> process; ///< who has its connection
    int descriptor = -1;
    int thread = 0; ///< who waits, where somebody does
    CallWait wait = CallWait::NotKnown;
    trace::Time at = trace::kUnset;
};

/// The Python stack of a loop's thread that holds its loop, innermost first. Empty: it could not be read.
struct StackSeen
{
    ProcessId process;
    int thread = 0;
    std::vector<Frame> frames;
    std::optional<std::size_t> own; ///< which of them is the user's own code
    trace::Time at = trace::kUnset;
};

using Observation = std::variant<WorkerSeen, WorkerGone, NoLoopSeen, LoopSpell, RequestSeen, BacklogSeen,
                                 CallSeen, StackSeen>;

} // namespace watch
