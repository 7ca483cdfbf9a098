#pragma once

#include "engine/trace/event.h"

#include <algorithm>

namespace door {

/// How much somebody may still do at once, which grows with time up to what is allowed in a second.
class Allowance
{
public:
    /// True where there was one more to spend at `now`.
    bool spend(unsigned perSecond, trace::Time now)
    {
        const auto most = static_cast<double>(perSecond);
        const auto passed = trace::isSet(m_at) ? std::chrono::duration<double>(now - m_at).count() : 1.0;
        m_left = std::min(most, m_left + passed * most);
        m_at = now;
        if (m_left < 1) return false;
        m_left -= 1;
        return true;
    }

    trace::Time lastSpent() const { return m_at; }

private:
    double m_left = 0;
    trace::Time m_at = trace::kUnset;
};

} // namespace door
