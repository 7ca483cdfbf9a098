#include "engine/watch/watched/spell_keeper.h"

#include <utility>

namespace watch {

bool SpellKeeper::isNew(const Activity& activity, const std::string& target) const
{
    return !m_spell || m_spell->activity != activity || m_spell->target != target;
}

/// Two waits in a row for the same thing: between the two looks it was awake.
bool SpellKeeper::isNextWait(const ProcessorUse& use, const Activity& activity) const
{
    return activity.doing == Doing::Blocking && use.slices != m_lastUse.slices;
}

/// What slept all the while, or never left its processor, did the same.
bool SpellKeeper::isUnseen(trace::Time at, const ProcessorUse& use) const
{
    return m_spell && at - m_spell->lastLook > kLongestGap && use.slices != m_lastUse.slices;
}

std::optional<LoopSpell> SpellKeeper::note(trace::Time at, const ProcessorUse& use, const Activity& activity,
                                           const std::string& target)
{
    std::optional<LoopSpell> ended;
    if (isNew(activity, target) || isNextWait(use, activity) || isUnseen(at, use)) {
        ended = std::exchange(m_spell, std::nullopt);
        const auto before = ended ? ended->lastLook : trace::kUnset;
        // What it used between the two looks is the new spell's: the old one was not seen using it.
        m_useAtBegin = ended ? m_lastUse : use;
        begin(at, activity, target);
        m_spell->begin.earliest = before;
        if (ended) ended->end = {before, at};
    }
    m_spell->lastLook = at;
    ++m_spell->looks;
    count(use);
    return ended;
}

std::optional<LoopSpell> SpellKeeper::stop()
{
    auto ended = std::exchange(m_spell, std::nullopt);
    if (ended) ended->end = {ended->lastLook, trace::kUnset};
    return ended;
}

void SpellKeeper::begin(trace::Time at, const Activity& activity, const std::string& target)
{
    m_spell = LoopSpell{.process = m_process,
                        .thread = m_thread,
                        .activity = activity,
                        .target = target,
                        .begin = {},
                        .end = {}};
    m_spell->begin.latest = at;
}

void SpellKeeper::count(const ProcessorUse& use)
{
    m_lastUse = use;
    m_spell->onProcessor = use.running - m_useAtBegin.running;
    m_spell->forProcessor = use.ready - m_useAtBegin.ready;
    m_spell->slices = use.slices - m_useAtBegin.slices;
}

} // namespace watch
