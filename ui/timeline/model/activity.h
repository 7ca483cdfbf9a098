#pragma once

#include "engine/trace/request.h"
#include "ui/timeline/time/time_range.h"

#include <vector>

namespace ui {

/// So long nothing at all goes on before that is worth folding.
inline constexpr trace::Duration kLeastIdle = std::chrono::seconds(5);

/// When anything went on in a run: what is less than kLeastIdle apart is one stretch, so that an hour has a
/// few hundred at most, however much it holds.
class Activity
{
public:
    /// Something went on between these times, or happened where they are the same. `end` is unset while it
    /// goes on: that is told again in each update.
    void add(trace::Time begin, trace::Time end);

    /// As far as it is known; nothing of one that is forgotten. True where no more is to be told of it.
    bool add(const trace::Request& request);

    /// Nothing is known to go on until it is told.
    void startUpdate() { m_goesOnSince = trace::kUnset; }

    /// What went on before, since anybody knew, is forgotten: it counts as activity.
    void coverUntil(trace::Time time, trace::Time origin);

    /// The times between, as counted from the run's origin on. Of very many only the longest.
    IdleTimes idle(trace::Time origin) const;

private:
    struct Stretch
    {
        trace::Time begin;
        trace::Time end;
    };

    std::vector<Stretch> m_stretches;          ///< in order of time
    trace::Time m_goesOnSince = trace::kUnset; ///< the earliest of all that goes on
};

} // namespace ui
