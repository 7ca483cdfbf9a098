#pragma once

#include "engine/trace/event.h"
#include "engine/trace/generic_details.h"

#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// What spans and arrows of another program are called; most often many have the same one.
struct GenericLabel
{
    std::uint32_t name = 0;               ///< row in GenericTracks::names
    std::uint32_t category = kNoCategory; ///< row in GenericTracks::names, or kNoCategory
    std::uint32_t operation = 0;          ///< which asynchronous one of its track it is a part of; 0: of none

    static constexpr std::uint32_t kNoCategory = 0xffffffff;

    bool operator==(const GenericLabel&) const = default;
};

/// A box, or a moment where begin and end are the same, on a track of another program. `end` is unset while
/// it lasts. There may be two hundred million of them.
struct GenericSpan
{
    Time begin = kUnset;
    Time end = kUnset;
    std::uint32_t label = 0;          ///< row in GenericTracks::labels
    std::uint32_t detail = kNoDetail; ///< where it lies in GenericTracks::details, or kNoDetail

    static constexpr std::uint32_t kNoDetail = 0xffffffff;

    bool operator==(const GenericSpan&) const = default;
};
static_assert(sizeof(GenericSpan) == 24);

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
    GenericFlowEnd to;       ///< not earlier
    std::uint32_t label = 0; ///< row in GenericTracks::labels
    /// Of those that spans name by themselves, which one: each begins with its span.
    std::uint32_t binding = 0;

    bool operator==(const GenericFlow&) const = default;
};

struct GenericTracks
{
    std::vector<std::string> names;   ///< that labels and threads have
    std::vector<GenericLabel> labels; ///< that spans and arrows have
    GenericDetails details;           ///< what else was said of spans: JSON objects as they were written
    std::vector<GenericTrack> tracks;
    std::vector<GenericFlow> flows; ///< in order of their begins

    /// Of a span or an arrow.
    template <class Labelled>
    const GenericLabel& labelOf(const Labelled& it) const
    {
        return labels[it.label];
    }
    template <class Labelled>
    const std::string& nameOf(const Labelled& it) const
    {
        return names[labelOf(it).name];
    }

    /// Empty where it has none.
    template <class Labelled>
    std::string_view categoryOf(const Labelled& it) const
    {
        const auto category = labelOf(it).category;
        return category != GenericLabel::kNoCategory ? std::string_view(names[category]) : std::string_view();
    }

    /// Empty where nothing else was said of it.
    std::string_view detailOf(const GenericSpan& span) const
    {
        return span.detail != GenericSpan::kNoDetail ? details.at(span.detail) : std::string_view();
    }

    /// As the program wrote it; empty where it wrote none.
    std::string_view threadOf(const GenericTrack& track, const GenericSpan& span) const
    {
        const auto operation = labelOf(span).operation;
        return operation == 0 ? std::string_view(track.thread)
                              : std::string_view(names[track.operationThreads[operation - 1]]);
    }
};

} // namespace trace
