#pragma once

#include "engine/trace/event.h"

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
    std::uint32_t name = 0;           ///< row in GenericTracks::names
    std::uint32_t detail = kNoDetail; ///< where it begins in GenericTracks::details, or kNoDetail

    static constexpr std::uint32_t kNoDetail = 0xffffffff;

    bool operator==(const GenericSpan&) const = default;
};

/// A track that says nothing of our requests: a thread, a counter or a kind of asynchronous operation of some
/// program. In each lane the spans are in order of time and do not overlap.
struct GenericTrack
{
    std::string group; ///< the process
    std::string name;
    std::vector<std::vector<GenericSpan>> lanes;
    bool isCounter = false; ///< the names of its spans are its values

    bool operator==(const GenericTrack&) const = default;
};

struct GenericTracks
{
    std::vector<std::string> names; ///< of spans; many share one
    std::string
        details; ///< what else was said of spans: JSON objects as they were written, a zero after each
    std::vector<GenericTrack> tracks;

    /// Empty where nothing else was said of it.
    std::string_view detailOf(const GenericSpan& span) const
    {
        return span.detail != GenericSpan::kNoDetail ? std::string_view(details.c_str() + span.detail)
                                                     : std::string_view();
    }

    bool operator==(const GenericTracks&) const = default;
};

} // namespace trace
