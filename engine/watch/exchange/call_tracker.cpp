#include "engine/watch/exchange/call_tracker.h"

#include <algorithm>

namespace watch {

namespace {

/// That nobody waits is believed when all threads were found doing something else so often.
constexpr int kRoundsToBelieve = 2;

bool waitsFor(const WatchedThread& thread, int descriptor)
{
    const auto doing = thread.activity().doing;
    const bool isWaiting = doing == Doing::Blocking || doing == Doing::Parked || doing == Doing::Starting;
    return isWaiting && thread.activity().descriptor == descriptor;
}

bool isReadable(const WatchedThread& thread)
{
    return thread.evidence() == Evidence::SystemCall;
}

} // namespace

CallTracker::CallTracker(SockDiag& diag, SocketOwners& owners, const ServerProcesses& server)
    : m_diag(diag)
    , m_owners(owners)
    , m_server(server)
{}

void CallTracker::arrived(const ArrivedCall& call)
{
    Open open{.call = call, .seen = {.call = call.call, .process = {}}};
    open.roundBegan = call.arrived;
    if (m_open.insert_or_assign(call.call, open).second) m_turns.push_back(call.call);
}

void CallTracker::answered(CallId call, Observations& told)
{
    const auto found = m_open.find(call);
    if (found == m_open.end()) return;
    auto& open = found->second;
    const auto turn = std::ranges::find(m_turns, call);
    if (turn != m_turns.end()) {
        m_turns.erase(turn);
        if (open.seen.process && open.rounds >= kRoundsToBelieve) open.seen.wait = CallWait::Awaited;
        open.seen.at = trace::Clock::now();
        told.emplace_back(open.seen);
    }
    m_owners.forget(open.inode);
    m_open.erase(found);
}

void CallTracker::look(std::size_t most, Observations& told)
{
    for (auto turns = std::min(most, m_turns.size()); turns > 0; --turns) {
        const auto call = m_turns.front();
        m_turns.pop_front();
        auto& open = m_open.at(call);
        if (isDecided(open))
            told.emplace_back(open.seen);
        else
            m_turns.push_back(call);
    }
}

bool CallTracker::isDecided(Open& open)
{
    open.seen.at = trace::Clock::now();
    if (!open.seen.process && isOwnerDecided(open)) return true;
    if (!open.seen.process) return false;
    const auto process = m_server.processes().find(*open.seen.process);
    if (process == m_server.processes().end()) return true;
    if (isSomebodyWaiting(open, process->second)) return true;
    countRound(open, process->second);
    return false;
}

/// True where it is known that it cannot be known.
bool CallTracker::isOwnerDecided(Open& open)
{
    if (open.inode == 0)
        if (const auto socket = m_diag.connection({open.call.client, open.call.upstream}))
            open.inode = socket->inode;
    if (open.inode == 0) return false;
    const auto answer = m_owners.find(open.inode);
    if (answer.search == SocketOwners::Search::Failed) return true;
    if (answer.search == SocketOwners::Search::GoesOn) return false;
    open.seen.process = answer.owner.process;
    open.seen.descriptor = answer.owner.descriptor;
    return false;
}

bool CallTracker::isSomebodyWaiting(Open& open, const WatchedProcess& process) const
{
    const auto waiting = std::ranges::find_if(process.threads(), [&](const auto& entry) {
        return entry.second.lastLook() > open.call.arrived && waitsFor(entry.second, open.seen.descriptor);
    });
    if (waiting == process.threads().end()) return false;
    open.seen.thread = waiting->first;
    open.seen.wait = waiting->second.isLoop() ? CallWait::OnLoop : CallWait::OnOtherThread;
    return true;
}

void CallTracker::countRound(Open& open, const WatchedProcess& process) const
{
    const bool isComplete = m_server.threadsListed() > open.roundBegan &&
                            !m_server.missing().contains(Missing::ManyThreads) &&
                            std::ranges::all_of(process.threads(), [&](const auto& entry) {
                                return isReadable(entry.second) &&
                                       (entry.second.hasEnded() || entry.second.lastLook() > open.roundBegan);
                            });
    if (!isComplete) return;
    ++open.rounds;
    open.roundBegan = trace::Clock::now();
}

} // namespace watch
