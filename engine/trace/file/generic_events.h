#pragma once

#include "engine/trace/file/event_parser.h"
#include "engine/trace/file/flow_events.h"
#include "engine/trace/file/text_rows.h"
#include "engine/trace/generic_track.h"

#include <string>
#include <vector>

namespace trace {

/// Builds tracks from any program's events, in any order. Throws BadFile.
class GenericEvents
{
public:
    /// `zero` is what the events' times count from.
    explicit GenericEvents(Time zero)
        : m_zero(zero)
    {}

    void take(const EventFields& event, EventParser& parser);
    GenericTracks finish();

    /// Events of kinds that are not shown, ends that no begin was found for, and arrows from or to nothing.
    std::uint64_t notShown() const { return m_notShown + m_flows.notShown(); }

    /// The first and the last time of what finish() gave; unset where that is nothing.
    Time earliest() const { return m_latest == kUnset ? kUnset : m_earliest; }
    Time latest() const { return m_latest; }

private:
    /// A begin or an end that still looks for the other one.
    struct Mark
    {
        Time time;
        std::uint32_t name;
        std::uint32_t detail;
        bool isBegin;
    };

    struct Growing
    {
        std::string process;
        std::string name; ///< empty for a thread without one
        std::string thread;
        std::vector<GenericSpan> spans;
        std::vector<Mark> marks;
        bool isCounter = false;
    };

    /// Begins and ends of one asynchronous operation.
    struct Operation
    {
        std::uint32_t track;
        std::vector<Mark> marks;
    };

    void takeComplete(const EventFields& event);
    void takeMark(const EventFields& event, bool isBegin);
    void takeAsync(const EventFields& event, bool isBegin);
    void takeInstant(const EventFields& event, std::uint32_t track);
    void takeCounter(const EventFields& event, EventParser& parser);
    void takeFlow(const EventFields& event);
    void takeName(const EventFields& event, EventParser& parser);

    Time timeOf(const EventFields& event);
    std::uint32_t nameOf(std::string_view name);
    std::uint32_t detailOf(const EventFields& event);
    std::uint32_t threadOf(const EventFields& event);
    std::uint32_t asyncTrackOf(const EventFields& event);
    std::uint32_t trackOf(const std::string& key, std::string_view process, std::string_view thread,
                          std::string_view name);
    void count();
    void join(std::vector<Mark>& marks, std::vector<GenericSpan>& spans);
    static void endCounter(std::vector<GenericSpan>& samples);
    std::vector<std::uint32_t> byProcess() const;
    GenericTrack finish(Growing& track);
    void nameAgain(GenericTracks& all);

    Time m_zero;
    Time m_earliest = Time::max();
    Time m_latest = kUnset;
    std::size_t m_count = 0;
    std::uint64_t m_notShown = 0;
    std::vector<std::string> m_names;
    std::string m_details;
    TextRows m_nameRows;
    std::vector<Growing> m_tracks;
    TextRows m_trackRows;
    std::vector<Operation> m_operations;
    TextRows m_operationRows;
    TextMap<std::string> m_processNames;
    TextMap<std::string> m_threadNames;
    FlowEvents m_flows;
    std::string m_key; ///< kept for its memory
    std::uint32_t m_lastThread = 0;
    std::string m_lastThreadKey;
};

} // namespace trace
