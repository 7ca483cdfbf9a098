#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace watch {

/// What a thread that sleeps in a system call waits for, as far as its arguments tell.
enum class WaitKind : std::uint8_t {
    Epoll,      ///< for what the epoll in the first argument watches
    Poll,       ///< for the descriptors in the list of pollfd at the first argument; the second says how many
    Select,     ///< for those in the set of bits at the second argument; the first says how many bits
    Accept,     ///< for a connection on the listener in the first argument
    Descriptor, ///< for the file in the first argument
    Futex,      ///< for another thread: a lock, a condition, at the address in the first argument
    Other,      ///< for what its name says: a child, a time, a lock on a file
};

struct SystemCall
{
    long number = -1;
    std::string_view name;
    WaitKind kind = WaitKind::Other;
};

/// Of the architecture that this was compiled for; nothing for a call that nobody is known to wait in. Pure.
std::optional<SystemCall> systemCall(long number);

/// What /proc/…/syscall says (proc(5)).
struct SyscallLine
{
    enum class Place : std::uint8_t {
        Processor, ///< "running": on a processor, or ready to be
        Kernel,    ///< "-1 …": it sleeps in the kernel, but in no call: a page fault, say
        Call,      ///< in the system call `number`
    };

    Place place = Place::Processor;
    long number = -1;
    std::array<std::uint64_t, 6> arguments{};

    int descriptor() const { return static_cast<int>(arguments[0]); }
};

/// Pure.
std::optional<SyscallLine> parseSyscallLine(std::string_view line);

} // namespace watch
