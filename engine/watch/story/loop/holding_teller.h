#pragma once

#include "engine/trace/watched/holding.h"
#include "engine/watch/story/loop/stretch_joiner.h"

#include <optional>
#include <vector>

namespace watch {

/// Tells what holds one worker's loop, with the lines of source that the stacks within it show: each counts
/// for the time to the next one.
class HoldingTeller
{
public:
    using Holdings = std::vector<trace::Holding>;

    explicit HoldingTeller(trace::WorkerId worker)
        : m_worker(worker)
    {}

    void begin(const Stretch& stretch, trace::Time at, trace::Duration within,
               std::vector<trace::RequestId> suspects);
    void add(const StackSeen& stack);

    /// Tells the one that goes on, as it is by `now`.
    void tell(trace::Time now, Holdings& told) const;

    /// It ends at `at`, or `within` earlier.
    void end(trace::Time at, trace::Duration within, Holdings& told);

private:
    void countLine(trace::Time until, std::vector<trace::HeldLine>& lines) const;
    trace::Holding by(trace::Time now) const;

    trace::WorkerId m_worker;
    std::optional<trace::Holding> m_open;
    std::optional<trace::HeldLine> m_line; ///< that the newest stack shows; its time is not counted yet
    trace::Time m_lineSince = trace::kUnset;
};

} // namespace watch
