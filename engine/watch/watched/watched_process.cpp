#include "engine/watch/watched/watched_process.h"

#include "engine/watch/proc/process_tree.h"

#include <algorithm>
#include <utility>

namespace watch {

namespace {

std::string commandOf(int pid)
{
    const auto stat = statOf(pid);
    return stat ? stat->command : std::string();
}

} // namespace

void WatchedProcess::refreshFacts(const std::set<Inode>& listening, std::set<Missing>& missing)
{
    m_facts.refresh(listening, missing);
}

void WatchedProcess::refreshThreads(std::size_t room, Observations& told, std::set<Missing>& missing)
{
    const auto threads = threadsOf(id().pid);
    forgetEnded(threads, told);
    for (const auto thread : threads) {
        if (m_threads.contains(thread)) continue;
        if (m_threads.size() >= room) {
            missing.insert(Missing::ManyThreads);
            return;
        }
        auto& added = m_threads.try_emplace(thread, id(), thread).first->second;
        noteRights(added, missing);
        look(added, told);
    }
}

bool WatchedProcess::look(WatchedThread& thread, Observations& told)
{
    const bool wasLoop = thread.isLoop();
    thread.look(m_facts, told);
    if (thread.hasEnded() && wasLoop) tellEnd(thread, trace::Clock::now(), told);
    if (!thread.isLoop() || wasLoop) return false;
    if (m_hasNoLoop || isShared(thread)) {
        shareLoops(told);
        return true;
    }
    const auto& python = m_facts.python();
    told.emplace_back(
        WorkerSeen{.process = id(),
                   .thread = thread.thread(),
                   .command = commandOf(id().pid),
                   .python = python ? python->version : std::nullopt,
                   .at = thread.lastLook(),
                   .folder = linkTarget(procPath(id().pid, "cwd")),
                   .hasPoller = thread.poller() >= 0 || thread.evidence() != Evidence::SystemCall});
    return true;
}

void WatchedProcess::stop(Observations& told, trace::Time endedBy)
{
    for (auto& [number, thread] : m_threads) {
        if (trace::isSet(endedBy) && thread.isLoop())
            tellEnd(thread, endedBy, told);
        else
            thread.stop(told);
    }
    if (trace::isSet(endedBy) && m_hasNoLoop)
        told.emplace_back(WorkerGone{.process = id(), .when = {trace::kUnset, endedBy}});
}

int WatchedProcess::loopThatWatches(int descriptor) const
{
    const auto found = std::ranges::find_if(m_threads, [&](const auto& entry) {
        return entry.second.isLoop() && entry.second.poller() >= 0 &&
               epollWatches(id().pid, entry.second.poller(), std::span(&descriptor, 1));
    });
    return found == m_threads.end() ? 0 : found->first;
}

void WatchedProcess::forgetEnded(const std::vector<int>& threads, Observations& told)
{
    for (auto thread = m_threads.begin(); thread != m_threads.end();) {
        const bool isGone =
            thread->second.hasEnded() || std::ranges::find(threads, thread->first) == threads.end();
        if (isGone && thread->second.isLoop()) tellEnd(thread->second, trace::Clock::now(), told);
        thread = isGone ? m_threads.erase(thread) : std::next(thread);
    }
}

/// At most once: it is no loop afterwards.
void WatchedProcess::tellEnd(WatchedThread& thread, trace::Time now, Observations& told)
{
    thread.stop(told, now);
    told.emplace_back(WorkerGone{id(), thread.thread(), {thread.lastLook(), now}});
    thread.renounceLoop(told);
}

void WatchedProcess::noteRights(const WatchedThread& thread, std::set<Missing>& missing) const
{
    if (thread.evidence() == Evidence::WaitChannel) missing.insert({Missing::SystemCalls, Missing::Memory});
    if (thread.evidence() == Evidence::StateLetter)
        missing.insert({Missing::Threads, Missing::Descriptors, Missing::Memory});
}

bool WatchedProcess::isUnmet() const
{
    return listens() && !m_hasNoLoop &&
           std::ranges::none_of(m_threads, [](const auto& entry) { return entry.second.isLoop(); });
}

/// Another one waits, or waited, where this one does: at the same epoll, or at the listener itself.
bool WatchedProcess::isShared(const WatchedThread& thread) const
{
    return std::ranges::any_of(m_threads, [&](const auto& entry) {
        const auto& [number, other] = entry;
        return number != thread.thread() && other.isLoop() && !other.hasEnded() &&
               other.poller() == thread.poller();
    });
}

void WatchedProcess::shareLoops(Observations& told)
{
    for (auto& [number, thread] : m_threads) {
        if (!thread.isLoop()) continue;
        thread.renounceLoop(told);
    }
    if (std::exchange(m_hasNoLoop, true)) return;
    told.emplace_back(NoLoopSeen{id(), commandOf(id().pid), trace::Clock::now()});
}

} // namespace watch
