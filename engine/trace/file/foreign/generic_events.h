#pragma once

#include "engine/trace/file/foreign/generic_shapes.h"

#include <vector>

namespace trace {

/// Takes in any program's events, in any order, and counts what cannot be shown.
class GenericEvents
{
public:
    /// `zero` is what the events' times count from.
    explicit GenericEvents(Time zero)
        : m_shapes(zero)
    {}

    void take(const EventFields& event, EventParser& parser);

    /// What is no event at all.
    void leaveOut(const char* reason);

    GenericTracks finish();

    /// Events of kinds that are not shown, ends that no begin was found for, and arrows from or to nothing.
    std::uint64_t notShown() const { return m_shapes.notShown(); }

    std::vector<EventFault> faults() const { return m_faults.counts(); }

    /// All that were taken in, of whatever kind.
    std::uint64_t eventCount() const { return m_eventCount; }

    /// Whether one of them was as it must be.
    bool hasGoodEvents() const { return m_hasGood; }

    /// The first and the last time of what finish() gave; unset where that is nothing.
    Time earliest() const { return m_latest == kUnset ? kUnset : m_earliest; }
    Time latest() const { return m_latest; }

private:
    void noteTimes(const std::vector<GenericTrack>& tracks);

    GenericShapes m_shapes;
    EventFaults m_faults;
    std::uint64_t m_eventCount = 0;
    bool m_hasGood = false;
    Time m_earliest = Time::max();
    Time m_latest = kUnset;
};

} // namespace trace
