#pragma once

#include "engine/watch/proc/process_stat.h"

#include <cstddef>
#include <span>
#include <vector>

namespace watch {

/// More processes of one server are not watched.
inline constexpr std::size_t kMostProcesses = 128;

/// The processes that live among `roots` and everything below them, each once and in order, at most `limit`.
std::vector<ProcessId> processesBelow(std::span<const int> roots, std::size_t limit = kMostProcesses);

/// The threads of a process, the main one first.
std::vector<int> threadsOf(int pid);

} // namespace watch
