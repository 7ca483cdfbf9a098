#pragma once

#include "engine/trace/file/foreign/flow_events.h"
#include "engine/trace/file/foreign/generic_names.h"
#include "engine/trace/file/foreign/span_joiner.h"
#include "engine/trace/file/reading/event_faults.h"
#include "engine/trace/file/reading/event_parser.h"
#include "engine/trace/file/text/text_rows.h"
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
    std::uint64_t notShown() const { return m_notShown + m_flows.notShown(); }

    std::vector<EventFault> faults() const { return m_faults.counts(); }

    /// All that were taken in, of whatever kind.
    std::uint64_t eventCount() const { return m_eventCount; }

    /// Whether one of them was as it must be.
    bool hasGoodEvents() const { return m_hasGood; }

    /// The first and the last time of what finish() gave; unset where that is nothing.
    Time earliest() const { return m_latest == kUnset ? kUnset : m_earliest; }
    Time latest() const { return m_latest; }

private:
    enum class Kind : std::uint8_t { Thread, Async, Counter };

    struct Growing
    {
        Kind kind = Kind::Thread;
        std::string process;
        std::string thread;
        std::string name; ///< empty for a thread
        std::vector<GenericSpan> spans;
        std::vector<SpanMark> marks;
    };

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
    std::uint32_t nameOf(std::string_view name);
    std::uint32_t categoryOf(const EventFields& event);
    std::uint32_t detailOf(const EventFields& event);
    std::uint32_t threadOf(const EventFields& event);
    std::uint32_t asyncTrackOf(const EventFields& event);
    std::uint32_t operationOf(const EventFields& event);
    std::uint32_t trackOf(const std::string& key, Kind kind, std::string_view process,
                          std::string_view thread, std::string_view name);

    void joinAll();
    static void endCounter(std::vector<GenericSpan>& samples);
    std::vector<std::uint32_t> inOrder() const;
    GenericTrack finish(Growing& track);
    void nameAgain(GenericTracks& all);
    void numberAgain(GenericTracks& all) const;

    static constexpr std::uint32_t kNoTrack = 0xffffffff; ///< there are too many

    Time m_zero;
    Time m_earliest = Time::max();
    Time m_latest = kUnset;
    std::size_t m_count = 0; ///< of what is kept
    std::uint64_t m_eventCount = 0;
    bool m_hasGood = false;
    std::uint64_t m_notShown = 0;
    EventFaults m_faults;
    std::vector<std::string> m_names;
    std::string m_details;
    TextRows m_nameRows;
    std::vector<Growing> m_tracks;
    TextRows m_trackRows;
    std::vector<std::vector<SpanMark>> m_operations; ///< asynchronous ones
    std::vector<std::uint32_t> m_operationThreads;   ///< where each began, a row in m_names
    TextRows m_operationRows;
    GenericNames m_trackNames;
    FlowEvents m_flows;
    std::string m_key; ///< kept for its memory
    std::uint32_t m_lastThread = 0;
    std::string m_lastThreadKey;
    std::string m_lastCategoryText;
    std::uint32_t m_lastCategory = GenericSpan::kNoCategory;
};

} // namespace trace
