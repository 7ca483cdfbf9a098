#include "engine/watch/watched/server_processes.h"

#include "engine/watch/proc/process_tree.h"

#include <algorithm>

namespace watch {

namespace {

/// At most so many threads beside the loops' are looked at in one tick.
constexpr std::size_t kMostOthersAtOnce = 16;

static_assert(kMostProcesses < ServerProcesses::kMostThreads);

/// A list of the listeners costs as much as fifty looks.
constexpr std::chrono::seconds kListingPeriod{1};

/// Everybody who has one of the sockets. Reads all descriptors of the machine: not for every day.
std::vector<ProcessId> holdersOf(const std::set<Inode>& inodes)
{
    std::vector<ProcessId> holders;
    if (inodes.empty()) return holders;
    const auto isOne = [&](const OpenSocket& socket) { return inodes.contains(socket.inode); };
    for (const auto pid : numbersIn("/proc"))
        if (std::ranges::any_of(socketsOf(pid), isOne))
            if (const auto process = identify(pid)) holders.push_back(*process);
    return holders;
}

} // namespace

ServerProcesses::ServerProcesses(WatchedServer server, SockDiag& diag)
    : m_server(server)
    , m_diag(diag)
{
    if (const auto root = server.root ? identify(*server.root) : std::nullopt) m_roots = {*root};
    if (!diag.isOpen()) m_missing.insert(Missing::Sockets);
}

void ServerProcesses::refresh(Observations& told)
{
    const auto now = trace::Clock::now();
    const auto there = present(now);
    for (auto process = m_processes.begin(); process != m_processes.end();) {
        const bool isGone = std::ranges::find(there, process->first) == there.end();
        if (isGone) process->second.stop(told, now);
        process = isGone ? m_processes.erase(process) : std::next(process);
    }
    for (const auto& process : there)
        m_processes.try_emplace(process, process).first->second.refreshFacts(m_listening, m_missing);
    refreshThreads(told);
    noteNetwork();
}

void ServerProcesses::refreshThreads(Observations& told)
{
    m_missing.erase(Missing::ManyThreads);
    m_threadsListed = trace::Clock::now();
    auto room = kMostThreads; // each of the processes that follow has one for its main thread
    auto following = m_processes.size();
    for (auto& [id, process] : m_processes) {
        --following;
        process.refreshThreads(room > following ? room - following : 1, told, m_missing);
        room -= std::min(room, process.threads().size());
    }
    lineUp();
}

/// Where sockets cannot be asked about, nobody is known to listen, and no thread as a loop's.
void ServerProcesses::findListeners(trace::Time now)
{
    m_nextListing = now + kListingPeriod;
    m_listening.clear();
    for (const auto& socket : m_diag.listeners(m_server.port))
        m_listening.insert(socket.inode);
}

/// Not below somebody else who was given a root's number after its end.
std::vector<ProcessId> ServerProcesses::belowRoots() const
{
    std::vector<int> pids;
    for (const auto& root : m_roots)
        if (identify(root.pid) == root) pids.push_back(root.pid);
    return processesBelow(pids);
}

/// A server that went on under another parent is found by its port.
std::vector<ProcessId> ServerProcesses::present(trace::Time now)
{
    m_missing.erase(Missing::Server);
    auto there = belowRoots();
    if (now >= m_nextListing || hasChanged(there)) findListeners(now);
    if (there.empty()) {
        m_roots = holdersOf(m_listening);
        there = belowRoots();
    }
    if (there.empty()) m_missing.insert(Missing::Server);
    if (there.size() >= kMostProcesses)
        m_missing.insert(Missing::ManyProcesses);
    else
        m_missing.erase(Missing::ManyProcesses);
    return there;
}

/// Who comes or goes may take a listener along; so it is asked again until somebody listens.
bool ServerProcesses::areOthersThere() const
{
    return !isKnown(belowRoots());
}

bool ServerProcesses::isSomebodyUnmet() const
{
    return std::ranges::any_of(m_processes, [](const auto& entry) { return entry.second.isUnmet(); });
}

bool ServerProcesses::isKnown(const std::vector<ProcessId>& there) const
{
    return std::ranges::equal(there, m_processes, {}, {}, &std::pair<const ProcessId, WatchedProcess>::first);
}

bool ServerProcesses::hasChanged(const std::vector<ProcessId>& there) const
{
    const auto listens = [](const auto& entry) { return entry.second.listens(); };
    return std::ranges::none_of(m_processes, listens) || !isKnown(there);
}

void ServerProcesses::noteNetwork()
{
    static const auto ours = linkTarget("/proc/self/ns/net");
    for (const auto& [id, process] : m_processes) {
        const auto theirs = linkTarget(procPath(id.pid, "ns/net"));
        if (!theirs.empty() && theirs != ours) m_missing.insert(Missing::Network);
    }
}

void ServerProcesses::lineUp()
{
    m_loops.clear();
    m_others.clear();
    m_hasNewLoop = false;
    for (auto& [id, process] : m_processes)
        for (auto& [number, thread] : process.threads())
            (thread.isLoop() ? m_loops : m_others).push_back({&process, &thread});
}

void ServerProcesses::lookAtLoops(Observations& told)
{
    if (m_hasNewLoop) lineUp();
    for (const auto& place : m_loops)
        look(place, told);
}

void ServerProcesses::lookAtOthers(unsigned ticks, Observations& told)
{
    const auto share = std::min((m_others.size() + ticks - 1) / ticks, kMostOthersAtOnce);
    for (std::size_t looked = 0; looked < share; ++looked)
        look(m_others[m_nextOther++ % m_others.size()], told);
}

void ServerProcesses::look(const Place& place, Observations& told)
{
    if (place.thread->hasEnded()) return;
    ++m_looks;
    if (place.process->look(*place.thread, told)) m_hasNewLoop = true;
}

void ServerProcesses::stop(Observations& told)
{
    for (auto& [id, process] : m_processes)
        process.stop(told);
}

std::optional<ServerProcesses::Server> ServerProcesses::onlyServer() const
{
    if (m_processes.size() != 1 || !m_processes.begin()->second.listens() || m_loops.size() > 1) return {};
    return Server{m_processes.begin()->first, m_loops.empty() ? 0 : m_loops.front().thread->thread()};
}

void ServerProcesses::learnLoop(ProcessId process, int connection)
{
    const auto found = m_processes.find(process);
    if (found != m_processes.end()) found->second.learnLoop(connection);
}

std::vector<LoopSpell> ServerProcesses::ongoing() const
{
    std::vector<LoopSpell> spells;
    for (const auto& place : m_loops)
        if (const auto& spell = place.thread->ongoing()) spells.push_back(*spell);
    return spells;
}

} // namespace watch
