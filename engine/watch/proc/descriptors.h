#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace watch {

/// The kernel's number of a socket, as /proc/PID/fd and sock_diag tell it; 0 is a socket that nobody has.
using Inode = std::uint32_t;

struct OpenSocket
{
    int descriptor = -1;
    Inode inode = 0;
};

/// "socket:[123]" is 123. Pure.
std::optional<Inode> socketInode(std::string_view linkTarget);

/// What /proc/PID/fd says of a descriptor: a path, "pipe:[12]", "socket:[34]"; empty where nothing may be
/// known.
std::string descriptorTarget(int pid, int descriptor);

/// All sockets of a process. Costs a microsecond for each of its descriptors.
std::vector<OpenSocket> socketsOf(int pid);

/// The descriptors that are an epoll.
std::vector<int> epollsOf(int pid);

/// What an epoll watches, by its /proc/PID/fdinfo. Pure.
std::vector<int> epollTargets(std::string_view fdinfo);

/// Whether the epoll watches one of `descriptors`.
bool epollWatches(int pid, int epoll, std::span<const int> descriptors);

} // namespace watch
