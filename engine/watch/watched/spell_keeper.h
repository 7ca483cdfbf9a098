#pragma once

#include "engine/watch/observation.h"
#include "engine/watch/proc/thread_files.h"

namespace watch {

/// Makes spells of the looks at one thread: looks in a row that found it doing the same are one spell; of a
/// wait, if it slept all the while. Pure.
class SpellKeeper
{
public:
    SpellKeeper(ProcessId process, int thread)
        : m_process(process)
        , m_thread(thread)
    {}

    /// Whether a look that found this begins a new spell.
    bool isNew(const Activity& activity, const std::string& target) const;

    /// Returns the spell that this look ends.
    std::optional<LoopSpell> note(trace::Time at, const ProcessorUse& use, const Activity& activity,
                                  const std::string& target);

    /// Nobody looks any more. Returns the spell that went on; when it ends is not known.
    std::optional<LoopSpell> stop();

    /// The spell that goes on.
    const std::optional<LoopSpell>& ongoing() const { return m_spell; }

private:
    bool isNextWait(const ProcessorUse& use, const Activity& activity) const;
    bool isUnseen(trace::Time at, const ProcessorUse& use) const;
    void begin(trace::Time at, const Activity& activity, const std::string& target);
    void count(const ProcessorUse& use);

    ProcessId m_process;
    int m_thread;
    std::optional<LoopSpell> m_spell;
    ProcessorUse m_useAtBegin;
    ProcessorUse m_lastUse;
};

} // namespace watch
