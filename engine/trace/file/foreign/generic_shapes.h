#pragma once

#include "engine/trace/file/foreign/flow_events.h"
#include "engine/trace/file/foreign/growing_tracks.h"
#include "engine/trace/file/reading/events/event_faults.h"
#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/generic_track.h"

#include <string>

namespace trace {

/// `"ts" must be a number`.
std::string reasonOf(const FieldFault& fault);

/// What any program's events, in any order, draw: spans, moments, counters and arrows on their tracks.
class GenericShapes
{
public:
    /// Why an event cannot be shown; empty where it can.
    using Reason = std::string;

    /// `zero` is what the events' times count from.
    explicit GenericShapes(Time zero)
        : m_zero(zero)
    {}

    /// Of a counter with several values those that cannot be shown go to `faults`, each by itself.
    Reason take(const EventFields& event, EventParser& parser, EventFaults& faults);

    GenericTracks finish();

    /// Events of kinds that are not shown, ends that no begin was found for, and arrows from or to nothing.
    std::uint64_t notShown() const { return m_notShown + m_tracks.notShown() + m_flows.notShown(); }

private:
    Reason takeComplete(const EventFields& event);
    Reason takeMark(const EventFields& event, SpanMark::Kind kind);
    Reason takeAsync(const EventFields& event, SpanMark::Kind kind, std::string_view name);
    Reason takeStep(const EventFields& event, SpanMark::Kind kind, EventParser& parser);
    Reason takeInstant(const EventFields& event);
    Reason takeAsyncInstant(const EventFields& event);
    Reason takeCounter(const EventFields& event, EventParser& parser, EventFaults& faults);
    Reason takeSample(const EventFields& event, const Argument& series);
    Reason takeFlow(const EventFields& event);
    void bindSpan(const EventFields& event, std::uint32_t track);

    Reason problemOf(const EventFields& event);
    Time beginOf(const EventFields& event) const { return m_zero + *event.time; }
    GenericSpan spanOf(const EventFields& event, Time end);

    Time m_zero;
    std::size_t m_count = 0; ///< of what is kept
    std::uint64_t m_notShown = 0;
    GenericTexts m_texts;
    GrowingTracks m_tracks;
    GenericNames m_trackNames;
    FlowEvents m_flows;
};

} // namespace trace
