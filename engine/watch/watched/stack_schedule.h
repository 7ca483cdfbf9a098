#pragma once

#include "engine/trace/event.h"
#include "engine/watch/state/activity.h"

namespace watch {

/// When to read the stack of a loop's thread: once it has held its loop for a while, and then now and again.
/// Pure.
class StackSchedule
{
public:
    static constexpr trace::Duration kPatience = std::chrono::milliseconds(20);
    static constexpr trace::Duration kPeriod = std::chrono::milliseconds(50);

    /// To be told of every look. True: read it now.
    bool isDue(trace::Time at, Doing doing)
    {
        if (!holdsLoop(doing)) {
            m_due = trace::kUnset;
            return false;
        }
        if (!trace::isSet(m_due)) m_due = at + kPatience;
        if (at < m_due) return false;
        m_due = at + kPeriod;
        return true;
    }

private:
    trace::Time m_due = trace::kUnset;
};

} // namespace watch
