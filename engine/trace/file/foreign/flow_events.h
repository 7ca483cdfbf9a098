#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/file/text/text_rows.h"
#include "engine/trace/generic_track.h"

#include <span>
#include <string>
#include <vector>

namespace trace {

/// Joins the flow events of another program, in any order, to arrows between its spans: from each start ("s")
/// by its steps ("t") to its finish ("f"), which binds to the span around it ("bp":"e") or to the next one.
class FlowEvents
{
public:
    static constexpr std::uint32_t kNowhere = 0xffffffff;

    /// Of which arrow, and in which thread.
    void take(const EventFields& event, std::string flow, Time time, std::uint32_t track,
              std::uint32_t label);

    /// That an arrow leads from a span, to it, or on from it, which begins then and has this label.
    void bind(const EventFields& event, std::string flow, Time begin, std::uint32_t track,
              std::uint32_t label);

    /// `rows` tells for the track of each event where it stands in `tracks`, or kNowhere.
    std::vector<GenericFlow> finish(std::span<const GenericTrack> tracks,
                                    std::span<const std::uint32_t> rows);

    /// Events that are no end of any arrow.
    std::uint64_t notShown() const { return m_notShown; }

private:
    struct Point
    {
        Time time; ///< as it was written
        GenericFlowEnd end;
        std::uint32_t flow;
        std::uint32_t label;
        char phase;
        bool bindsToNext;
        bool isBound; ///< to the span that begins then
    };

    void bindAll(std::span<const GenericTrack> tracks, std::span<const std::uint32_t> rows);
    static void bindTrack(const GenericTrack& track, std::vector<Point*>& points);
    std::uint32_t rowOf(std::string flow);
    std::vector<GenericFlow> join();
    void numberBindings(std::vector<GenericFlow>& flows) const;

    TextRows m_flowRows;
    std::vector<Point> m_points;
    std::uint64_t m_notShown = 0;
};

} // namespace trace
