#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace watch {

/// One process and no other: the kernel gives a number again, but not with the same start.
struct ProcessId
{
    int pid = 0;
    std::uint64_t start = 0; ///< in the kernel's ticks since the machine started

    auto operator<=>(const ProcessId&) const = default;
};

/// What /proc/PID/stat and /proc/PID/task/TID/stat say, as far as it is used here.
struct ProcessStat
{
    std::string command;
    char state = '?'; ///< 'R' runs or could, 'S' sleeps, 'D' sleeps in the kernel, 'Z' has ended …: proc(5)
    int parent = 0;
    std::uint64_t start = 0;
};

/// The command may hold anything, spaces and brackets included. Pure.
std::optional<ProcessStat> parseStat(std::string_view line);

std::optional<ProcessStat> statOf(int pid);

/// Nothing where it has ended, though its parent does not know yet.
std::optional<ProcessId> identify(int pid);

} // namespace watch
