#include "engine/watch/watched/socket_owners.h"

#include <algorithm>

namespace watch {

namespace {

/// Longer than it takes until somebody looks around for new processes.
constexpr trace::Duration kPatience = std::chrono::milliseconds(400);
constexpr trace::Duration kShortestPause = std::chrono::milliseconds(4);
constexpr int kPausePerSearch = 40;

} // namespace

SocketOwners::Answer SocketOwners::find(Inode inode)
{
    const auto& wanted = m_wanted[inode];
    if (wanted.owner) return {Search::Found, *wanted.owner};
    return {wanted.isGivenUp ? Search::Failed : Search::GoesOn, {}};
}

void SocketOwners::search(trace::Time now, const std::map<ProcessId, WatchedProcess>& processes)
{
    const auto isOpen = [](const auto& entry) { return !entry.second.owner && !entry.second.isGivenUp; };
    if (now < m_nextSearch || std::ranges::none_of(m_wanted, isOpen)) return;
    for (const auto& [id, process] : processes)
        searchIn(id);
    for (auto& [inode, wanted] : m_wanted) {
        if (!trace::isSet(wanted.firstSearch)) wanted.firstSearch = now;
        wanted.isGivenUp = !wanted.owner && now - wanted.firstSearch > kPatience;
    }
    const auto took = trace::Clock::now() - now;
    m_nextSearch = now + std::max(kShortestPause, took * kPausePerSearch);
}

void SocketOwners::searchIn(ProcessId process)
{
    for (const auto& socket : socketsOf(process.pid)) {
        const auto wanted = m_wanted.find(socket.inode);
        if (wanted != m_wanted.end() && !wanted->second.owner)
            wanted->second.owner = SocketOwner{process, socket.descriptor};
    }
}

} // namespace watch
