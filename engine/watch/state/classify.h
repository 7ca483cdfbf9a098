#pragma once

#include "engine/watch/proc/memory.h"
#include "engine/watch/proc/thread_files.h"
#include "engine/watch/state/activity.h"
#include "engine/watch/state/system_call.h"

#include <optional>
#include <span>
#include <vector>

namespace watch {

/// What is known of a thread's process, to understand what the thread does.
struct Surroundings
{
    std::span<const int> listeners;  ///< descriptors of the sockets that listen on the watched port
    std::span<const int> loopEpolls; ///< descriptors of the epolls that watch one of these
    Address gil = 0;                 ///< where the interpreter's own state begins; 0 where there is none
    Address gilEnd = 0;
    bool hasBegun = false; ///< the process has an epoll that watches a listener, or somebody waited for one
    bool isLoop = false;   ///< the thread was once found to wait in the process's loop
};

/// Where the descriptors stand that a thread's poll or select waits for.
struct DescriptorList
{
    Address address = 0;
    std::size_t bytes = 0;
    WaitKind kind = WaitKind::Poll;
};

/// Nothing where the thread waits in no such call, or for nothing but time, or for so many descriptors that
/// no good server would. Pure.
std::optional<DescriptorList> descriptorList(const SyscallLine& line);

/// The descriptors in the bytes that stand there: pollfd or fd_set. Pure.
std::vector<int> descriptorsIn(const DescriptorList& list, std::span<const std::byte> bytes);

/// What a look says. `polled` are the descriptors of its poll or select, as far as they could be read. Pure.
Activity classify(const ThreadLook& look, const Surroundings& surroundings, std::span<const int> polled);

} // namespace watch
