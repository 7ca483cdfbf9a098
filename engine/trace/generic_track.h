#pragma once

#include "engine/trace/event.h"
#include "engine/trace/generic_details.h"

#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// A box, or a moment where begin and end are the same, on a track of another program. `end` is unset while
/// it lasts.
struct GenericSpan
{
    Time begin = kUnset;
    Time end = kUnset;
    std::uint32_t name = 0;               ///< row in GenericTracks::names
    std::uint32_t detail = kNoDetail;     ///< where it lies in GenericTracks::details, or kNoDetail
    std::uint32_t category = kNoCategory; ///< row in GenericTracks::names, or kNoCategory
    std::uint32_t operation = 0;          ///< which asynchronous one of its track it is a part of; 0: of none

    static constexpr std::uint32_t kNoDetail = 0xffffffff;
    static constexpr std::uint32_t kNoCategory = 0xffffffff;

    bool operator==(const GenericSpan&) const = default;
};

/// A track that says nothing of our requests: a thread, a counter or a kind of asynchronous operation of some
/// program. In each lane the spans are in order of time and do not overlap.
struct GenericTrack
{
    std::string group; ///< the process, by its name where it has one
    std::string name;
    std::vector<std::vector<GenericSpan>> lanes;
    bool isCounter = false; ///< the names of its spans are its values
    bool isAsync = false;   ///< its spans are parts of operations, whatever the thread
    std::string process{};  ///< its number or word, as the program wrote it; empty where it wrote none
    std::string thread{};   ///< likewise; empty for what belongs to a whole process
    std::vector<std::uint32_t>
        operationThreads{}; ///< of its operations, from 1 on: where each began, a row in names

    bool operator==(const GenericTrack&) const = default;
};

/// Where an arrow of another program begins or ends: on the innermost span that is under way there then.
struct GenericFlowEnd
{
    Time time = kUnset;
    std::uint32_t track = 0; ///< row in GenericTracks::tracks
    std::uint32_t lane = 0;

    bool operator==(const GenericFlowEnd&) const = default;
};

/// That one span of another program led to another one, as that program says.
struct GenericFlow
{
    GenericFlowEnd from;
    GenericFlowEnd to; ///< not earlier
    std::uint32_t name = 0;
    std::uint32_t category = GenericSpan::kNoCategory;
    /// Of those that spans name by themselves, which one: each begins with its span.
    std::uint32_t binding = 0;

    bool operator==(const GenericFlow&) const = default;
};

struct GenericTracks
{
    std::vector<std::string> names; ///< of spans; many share one
    GenericDetails details;         ///< what else was said of spans: JSON objects as they were written
    std::vector<GenericTrack> tracks;
    std::vector<GenericFlow> flows; ///< in order of their begins

    /// Empty where nothing else was said of it.
    std::string_view detailOf(const GenericSpan& span) const
    {
        return span.detail != GenericSpan::kNoDetail ? details.at(span.detail) : std::string_view();
    }

    /// Of a span or an arrow; empty where it has none.
    template <class Categorized>
    std::string_view categoryOf(const Categorized& it) const
    {
        return it.category != GenericSpan::kNoCategory ? std::string_view(names[it.category])
                                                       : std::string_view();
    }

    /// As the program wrote it; empty where it wrote none.
    std::string_view threadOf(const GenericTrack& track, const GenericSpan& span) const
    {
        if (span.operation == 0) return track.thread;
        return names[track.operationThreads[span.operation - 1]];
    }
};

} // namespace trace
