#pragma once

#include "engine/trace/event.h"

#include <string>
#include <vector>

namespace trace {

/// A box, or a moment where begin and end are the same, on a track of another program. `end` is unset while
/// it lasts.
struct GenericSpan
{
    Time begin = kUnset;
    Time end = kUnset;
    std::uint32_t name = 0; ///< row in GenericTracks::names

    bool operator==(const GenericSpan&) const = default;
};

/// A track that says nothing of our requests: a thread, a counter or a kind of asynchronous operation of some
/// program. In each lane the spans are in order of time and do not overlap.
struct GenericTrack
{
    std::string group; ///< the process
    std::string name;
    std::vector<std::vector<GenericSpan>> lanes;

    bool operator==(const GenericTrack&) const = default;
};

struct GenericTracks
{
    std::vector<std::string> names; ///< of spans; many share one
    std::vector<GenericTrack> tracks;

    bool operator==(const GenericTracks&) const = default;
};

} // namespace trace
