#pragma once

#include "engine/watch/watched/server_processes.h"

#include <map>

namespace watch {

struct SocketOwner
{
    ProcessId process;
    int descriptor = -1;
    int thread = 0; ///< whose loop watches it; 0 where none is known to
};

/// Which process of the server has which socket. To find out costs a microsecond for each of their
/// descriptors, so all that are wanted are looked for at once, and in a fortieth of the time. Who has just
/// been started, and makes a call, is found a little later.
class SocketOwners
{
public:
    enum class Search : std::uint8_t { GoesOn, Found, Failed };

    struct Answer
    {
        Search search = Search::GoesOn;
        SocketOwner owner;
    };

    /// Looks for it from the next search on, until it is found or has not been found for a while.
    Answer find(Inode inode);

    /// Nobody wants to know any more.
    void forget(Inode inode) { m_wanted.erase(inode); }

    /// Returns those that it finds.
    std::vector<SocketOwner> search(trace::Time now, const std::map<ProcessId, WatchedProcess>& processes);

private:
    struct Wanted
    {
        std::optional<SocketOwner> owner;
        trace::Time firstSearch = trace::kUnset;
        bool isGivenUp = false;
    };

    using Holders = std::map<Inode, std::vector<SocketOwner>>;

    void searchIn(ProcessId process, Holders& holders) const;

    std::map<Inode, Wanted> m_wanted;
    trace::Time m_nextSearch{};
};

} // namespace watch
