#pragma once

#include "engine/trace/generic_track.h"

#include <algorithm>
#include <vector>

namespace support {

/// Calls `visit(a, b)` for each two spans at the same place of tracks, as far as both have one there.
template <typename Visit>
void forEachTwo(const std::vector<trace::GenericTrack>& a, std::vector<trace::GenericTrack>& b, Visit visit)
{
    for (std::size_t track = 0; track < std::min(a.size(), b.size()); ++track)
        for (std::size_t lane = 0; lane < std::min(a[track].lanes.size(), b[track].lanes.size()); ++lane) {
            const auto& spans = a[track].lanes[lane];
            auto& others = b[track].lanes[lane];
            for (std::size_t i = 0; i < std::min(spans.size(), others.size()); ++i)
                visit(spans[i], others[i]);
        }
}

/// Wherever the details lie.
inline bool areAlike(const trace::GenericTracks& a, const trace::GenericTracks& b)
{
    bool areDetailsAlike = true;
    auto tracks = b.tracks;
    forEachTwo(a.tracks, tracks, [&](const trace::GenericSpan& span, trace::GenericSpan& other) {
        areDetailsAlike = areDetailsAlike && a.detailOf(span) == b.detailOf(other);
        other.detail = span.detail;
    });
    return areDetailsAlike && a.names == b.names && a.labels == b.labels && a.flows == b.flows &&
           a.tracks == tracks;
}

} // namespace support
