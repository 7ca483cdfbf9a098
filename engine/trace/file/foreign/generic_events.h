#pragma once

#include "engine/trace/file/foreign/flow_events.h"
#include "engine/trace/file/foreign/growing_tracks.h"
#include "engine/trace/file/reading/event_faults.h"
#include "engine/trace/file/reading/event_parser.h"
#include "engine/trace/generic_track.h"

#include <string>
#include <vector>

namespace trace {

/// Builds tracks from any program's events, in any order. What cannot be shown is counted.
class GenericEvents
{
public:
    /// `zero` is what the events' times count from.
    explicit GenericEvents(Time zero)
        : m_zero(zero)
    {}

    void take(const EventFields& event, EventParser& parser);

    /// What is no event at all.
    void leaveOut(const char* reason);

    GenericTracks finish();

    /// Events of kinds that are not shown, ends that no begin was found for, and arrows from or to nothing.
    std::uint64_t notShown() const { return m_notShown + m_tracks.notShown() + m_flows.notShown(); }

    std::vector<EventFault> faults() const { return m_faults.counts(); }

    /// All that were taken in, of whatever kind.
    std::uint64_t eventCount() const { return m_eventCount; }

    /// Whether one of them was as it must be.
    bool hasGoodEvents() const { return m_hasGood; }

    /// The first and the last time of what finish() gave; unset where that is nothing.
    Time earliest() const { return m_latest == kUnset ? kUnset : m_earliest; }
    Time latest() const { return m_latest; }

private:
    /// Why an event cannot be shown; empty where it can.
    using Reason = std::string;

    Reason takeKnown(const EventFields& event, EventParser& parser);
    Reason takeComplete(const EventFields& event);
    Reason takeMark(const EventFields& event, SpanMark::Kind kind);
    Reason takeAsync(const EventFields& event, SpanMark::Kind kind, std::string_view name);
    Reason takeStep(const EventFields& event, SpanMark::Kind kind, EventParser& parser);
    Reason takeInstant(const EventFields& event);
    Reason takeAsyncInstant(const EventFields& event);
    Reason takeCounter(const EventFields& event, EventParser& parser);
    Reason takeSample(const EventFields& event, const Argument& series);
    Reason takeFlow(const EventFields& event);
    void bindSpan(const EventFields& event, std::uint32_t track);

    Reason problemOf(const EventFields& event);
    Time beginOf(const EventFields& event) const { return m_zero + *event.time; }
    GenericSpan spanOf(const EventFields& event, Time end);
    void noteTimes(const std::vector<GenericTrack>& tracks);

    Time m_zero;
    Time m_earliest = Time::max();
    Time m_latest = kUnset;
    std::size_t m_count = 0; ///< of what is kept
    std::uint64_t m_eventCount = 0;
    bool m_hasGood = false;
    std::uint64_t m_notShown = 0;
    EventFaults m_faults;
    GenericTexts m_texts;
    GrowingTracks m_tracks;
    GenericNames m_trackNames;
    FlowEvents m_flows;
};

} // namespace trace
