#pragma once

#include "engine/trace/event.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// A line of somebody's source.
struct SourceLine
{
    std::string file; ///< as its interpreter calls it
    std::string function;
    int line = 0; ///< from 1; 0: not known

    bool operator==(const SourceLine&) const = default;
};

/// "app/reports.py:42"; the file alone where the line is not known.
std::string label(const SourceLine& line);

/// "reports.py:42": the same without folders.
std::string shortLabel(const SourceLine& line);

/// A line of the user's own code that held a loop, and for how long, as far as looks tell.
struct HeldLine
{
    SourceLine own;
    std::optional<SourceLine> below; ///< the library's innermost one, where it was in a library
    Duration time{0};
    std::vector<SourceLine> callers{}; ///< the user's own that led there, outermost first

    bool operator==(const HeldLine&) const = default;
};

/// What a holding waits for whose thread wants Python's interpreter, which another thread keeps.
inline constexpr std::string_view kGil = "GIL";

/// A stretch in which a watched worker's loop was held by one thing. What happened at its begin and end lies
/// between two looks: up to `…Within` earlier.
struct Holding
{
    WorkerId worker = WorkerId::None;
    Time begin = kUnset;
    Time end = kUnset; ///< unset while it lasts
    Duration beginWithin{0};
    Duration endWithin{0};
    bool isWaiting = false; ///< it did no work
    std::string call;       ///< the system call that it waited in, "poll"; empty where it worked
    std::string target;     ///< what it waited for, "127.0.0.1:8888", kGil; empty where that is not known
    std::vector<RequestId>
        suspects;                ///< whose it was: one where that is sure, several where it is one of them
    std::vector<HeldLine> lines; ///< the longest first; empty where no stack could be read

    bool operator==(const Holding&) const = default;
};

/// Who a worker of a watched server is.
struct WorkerName
{
    WorkerId worker = WorkerId::None;
    int pid = 0;
    std::string command;        ///< "uvicorn"
    bool isSynchronous = false; ///< it has no event loop that a handler could give back
    std::string folder{};       ///< in which it runs, and from which its files' names count; or empty

    bool operator==(const WorkerName&) const = default;
};

} // namespace trace
