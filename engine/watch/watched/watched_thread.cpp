#include "engine/watch/watched/watched_thread.h"

#include "engine/watch/watched/wait_target.h"

namespace watch {

WatchedThread::WatchedThread(ProcessId process, int thread)
    : m_thread(thread)
    , m_files(process.pid, thread)
    , m_keeper(process, thread)
{}

void WatchedThread::look(ProcessFacts& facts, Observations& told)
{
    const auto look = m_files.look();
    if (look.evidence == Evidence::None) {
        m_hasEnded = true;
        return;
    }
    if (!isAsBefore(look, facts)) understand(look, facts);
    m_lastLook = look;
    m_revision = facts.revision();
    if (!m_isLoop) return;
    if (auto ended = m_keeper.note(look.at, look.use, m_activity, m_target))
        told.emplace_back(std::move(*ended));
    if (m_stacks.isDue(look.at, m_activity.doing)) tellStack(facts, told);
}

void WatchedThread::stop(Observations& told, trace::Time endedBy)
{
    auto spell = m_keeper.stop();
    if (!spell) return;
    spell->end.latest = endedBy;
    told.emplace_back(std::move(*spell));
}

void WatchedThread::renounceLoop(Observations& told)
{
    stop(told);
    m_isLoop = false;
    m_isShared = true;
}

/// It sleeps where it slept and has not been awake: then even the same descriptor is still the same file.
bool WatchedThread::isAsBefore(const ThreadLook& look, const ProcessFacts& facts) const
{
    return look.evidence == m_lastLook.evidence && look.text() == m_lastLook.text() &&
           look.use.slices == m_lastLook.use.slices && m_revision == facts.revision();
}

void WatchedThread::understand(const ThreadLook& look, ProcessFacts& facts)
{
    m_activity = facts.understand(look, m_isLoop);
    if (m_activity.doing == Doing::Free) {
        m_poller = m_activity.descriptor;
        if (m_isShared)
            m_activity.doing = Doing::Parked;
        else
            m_isLoop = true;
    }
    const bool hasTarget = m_activity.doing == Doing::Blocking && m_activity.descriptor >= 0;
    m_target = hasTarget ? waitTarget(facts.process().pid, m_activity.descriptor) : std::string();
}

void WatchedThread::tellStack(ProcessFacts& facts, Observations& told) const
{
    if (!facts.python() || !facts.python()->layout) return;
    StackSeen seen{.process = facts.process(),
                   .thread = m_thread,
                   .frames = facts.stack(m_thread),
                   .own = {},
                   .at = trace::Clock::now()};
    seen.own = ownFrame(seen.frames);
    told.emplace_back(std::move(seen));
}

} // namespace watch
