#include "engine/watch/watched/socket_owners.h"

#include <algorithm>

namespace watch {

namespace {

/// Longer than it takes until somebody looks around for new processes.
constexpr trace::Duration kSearchPatience = std::chrono::milliseconds(400);
constexpr trace::Duration kShortestPause = std::chrono::milliseconds(4);
constexpr int kPausePerSearch = 40;

/// While a connection is handed over, as in Node's cluster, two have it: the one whose loop watches it reads.
SocketOwner readerAmong(const std::vector<SocketOwner>& holders)
{
    if (holders.size() == 1) return holders.front();
    const auto reader = std::ranges::find_if(holders, [](const SocketOwner& holder) {
        return std::ranges::any_of(epollsOf(holder.process.pid), [&](int epoll) {
            return epollWatches(holder.process.pid, epoll, std::span(&holder.descriptor, 1));
        });
    });
    return reader == holders.end() ? holders.front() : *reader;
}

} // namespace

SocketOwners::Answer SocketOwners::find(Inode inode)
{
    const auto& wanted = m_wanted[inode];
    if (wanted.owner) return {Search::Found, *wanted.owner};
    return {wanted.isGivenUp ? Search::Failed : Search::GoesOn, {}};
}

std::vector<SocketOwner> SocketOwners::search(trace::Time now,
                                              const std::map<ProcessId, WatchedProcess>& processes)
{
    const auto isOpen = [](const auto& entry) { return !entry.second.owner && !entry.second.isGivenUp; };
    std::vector<SocketOwner> found;
    if (now < m_nextSearch || std::ranges::none_of(m_wanted, isOpen)) return found;
    Holders holders;
    for (const auto& [id, process] : processes)
        searchIn(id, holders);
    for (const auto& [inode, who] : holders) {
        auto& owner = m_wanted[inode].owner.emplace(readerAmong(who));
        owner.thread = processes.at(owner.process).loopThatWatches(owner.descriptor);
        found.push_back(owner);
    }
    for (auto& [inode, wanted] : m_wanted) {
        if (!trace::isSet(wanted.firstSearch)) wanted.firstSearch = now;
        wanted.isGivenUp = !wanted.owner && now - wanted.firstSearch > kSearchPatience;
    }
    const auto took = trace::Clock::now() - now;
    m_nextSearch = now + std::max(kShortestPause, took * kPausePerSearch);
    return found;
}

void SocketOwners::searchIn(ProcessId process, Holders& holders) const
{
    for (const auto& socket : socketsOf(process.pid)) {
        const auto wanted = m_wanted.find(socket.inode);
        if (wanted != m_wanted.end() && !wanted->second.owner)
            holders[socket.inode].push_back({process, socket.descriptor});
    }
}

} // namespace watch
