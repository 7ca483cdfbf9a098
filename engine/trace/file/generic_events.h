#pragma once

#include "engine/trace/file/event_parser.h"
#include "engine/trace/generic_track.h"

#include <functional>
#include <string>
#include <unordered_map>
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

    /// Events of kinds that are not shown, and ends that no begin was found for.
    std::uint64_t notShown() const { return m_notShown; }

    /// The first and the last time; unset while there is none.
    Time earliest() const { return m_latest == kUnset ? kUnset : m_earliest; }
    Time latest() const { return m_latest; }

private:
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Rows = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

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
    GenericTrack finish(Growing& track) const;
    void nameAgain(GenericTracks& all);

    Time m_zero;
    Time m_earliest = Time::max();
    Time m_latest = kUnset;
    std::size_t m_count = 0;
    std::uint64_t m_notShown = 0;
    std::vector<std::string> m_names;
    std::string m_details;
    Rows m_nameRows;
    std::vector<Growing> m_tracks;
    Rows m_trackRows;
    std::vector<Operation> m_operations;
    Rows m_operationRows;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> m_processNames;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> m_threadNames;
    std::string m_key; ///< kept for its memory
    std::uint32_t m_lastThread = 0;
    std::string m_lastThreadKey;
};

} // namespace trace
