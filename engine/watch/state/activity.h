#pragma once

#include "engine/watch/proc/descriptors.h"

#include <cstdint>
#include <string_view>

namespace watch {

/// What a thread was found doing at one look.
enum class Doing : std::uint8_t {
    Free,        ///< it waits in its loop for whatever comes
    Running,     ///< it is on a processor, or ready to be
    InKernel,    ///< it is kept in the kernel without having called it: a page fault
    Blocking,    ///< it waits for one thing, and its loop stands still meanwhile
    WaitsForGil, ///< it waits for another thread to let go of the interpreter
    Parked,      ///< it waits, and is no loop's thread
    Starting,    ///< its process has no loop yet
    Unknown,     ///< nothing that we may read tells
};

/// The word for it, the same everywhere: "blocking".
std::string_view name(Doing doing);

/// Whether a loop's thread that does this keeps the loop from everybody.
constexpr bool holdsLoop(Doing doing)
{
    return doing != Doing::Free && doing != Doing::Starting && doing != Doing::Unknown;
}

struct Activity
{
    Doing doing = Doing::Unknown;
    std::string_view call; ///< "poll"; of a table, or empty. Where only wchan is known, the kernel's function
                           ///< has its call here too.
    int descriptor = -1;   ///< what it waits for: of several the first; -1 where no descriptor is known.
                           ///< Of a free loop its epoll, where it has one.

    bool operator==(const Activity&) const = default;
};

} // namespace watch
