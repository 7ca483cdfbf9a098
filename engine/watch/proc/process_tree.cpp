#include "engine/watch/proc/process_tree.h"

#include "engine/watch/proc/file.h"

#include <algorithm>
#include <deque>
#include <set>

namespace watch {

namespace {

/// A process has children by each of its threads.
void appendChildren(int pid, std::deque<int>& pids)
{
    for (const auto thread : threadsOf(pid)) {
        const auto text = readText(procPath(pid, thread, "children"));
        std::string_view rest = text;
        while (const auto child = takeNumber<int>(rest))
            pids.push_back(*child);
    }
}

} // namespace

std::vector<ProcessId> processesBelow(std::span<const int> roots, std::size_t limit)
{
    std::vector<ProcessId> found;
    std::set<int> seen;
    std::deque<int> pids(roots.begin(), roots.end());
    for (; !pids.empty() && found.size() < limit; pids.pop_front()) {
        if (!seen.insert(pids.front()).second) continue;
        const auto process = identify(pids.front());
        if (!process) continue;
        found.push_back(*process);
        appendChildren(process->pid, pids);
    }
    std::ranges::sort(found);
    return found;
}

std::vector<int> threadsOf(int pid)
{
    auto threads = numbersIn(procPath(pid, "task"));
    std::ranges::sort(threads, {}, [pid](int thread) { return std::pair(thread != pid, thread); });
    return threads;
}

} // namespace watch
