#pragma once

#include "engine/watch/story/loop/stretch_joiner.h"
#include "engine/watch/story/loop/told.h"

#include <deque>
#include <optional>

namespace watch {

/// What looks tell of one worker's loop, which the story comes to later.
class LoopAccount
{
public:
    explicit LoopAccount(trace::WorkerId worker)
        : m_worker(worker)
    {}

    /// Tells when the loop was busy. Returns when new stretches begin: next() is due then.
    std::vector<trace::Time> take(const LoopSpell& spell, bool isOngoing, Told& told);
    void take(const StackSeen& stack) { m_stacks.push_back(stack); }

    std::optional<Stretch> next();
    std::optional<StackSeen> nextStack();

    /// The stretch that the story is at goes on until then at least; `horizon`: what is known is known until
    /// then.
    trace::Time knownEnd(trace::Time horizon) const;

    /// Whatever it does, nobody will tell.
    void end(trace::Time at, Told& told);

private:
    void tellLoop(bool isBusy, trace::Time at, trace::Duration within, Told& told);

    trace::WorkerId m_worker;
    bool m_isBusy = false;
    trace::Time m_ended = trace::kUnset; ///< when the newest spell that has ended began
    StretchJoiner m_joiner;
    std::deque<Stretch> m_ahead;
    std::deque<StackSeen> m_stacks;
};

} // namespace watch
