#pragma once

#include "engine/trace/event.h"

namespace watch {

/// Says when the next look is due. Looks that are missed are not made up for, but counted. Pure.
class Metronome
{
public:
    static constexpr trace::Duration kPeriod = std::chrono::milliseconds(1);

    void restart(trace::Time now) { m_next = now + kPeriod; }

    trace::Time next() const { return m_next; }

    /// The look that was due is made at `now`. Returns how many others should have been made before it.
    std::uint64_t advance(trace::Time now)
    {
        const auto skipped = now > m_next ? (now - m_next) / kPeriod : 0;
        m_next += (skipped + 1) * kPeriod;
        return static_cast<std::uint64_t>(skipped);
    }

private:
    trace::Time m_next{};
};

} // namespace watch
