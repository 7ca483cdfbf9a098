#pragma once

#include "engine/trace/store.h"

#include <QString>

#include <algorithm>

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
    return areDetailsAlike && a.names == b.names && a.flows == b.flows && a.tracks == tracks;
}

/// Where two stores tell different things; empty where everything is the same.
inline QString difference(const trace::Store& a, const trace::Store& b)
{
    if (a.paths() != b.paths()) return QStringLiteral("paths");
    if (a.requests().size() != b.requests().size()) return QStringLiteral("number of requests");
    for (std::size_t i = 0; i < a.requests().size(); ++i)
        if (!(a.requests()[i] == b.requests()[i]))
            return QStringLiteral("request #%1").arg(trace::number(b.requests()[i].id));
    if (!std::ranges::equal(a.apart(), b.apart(), [](const auto* x, const auto* y) { return *x == *y; }))
        return QStringLiteral("apart");
    if (!(a.past() == b.past())) return QStringLiteral("past");
    if (a.sentCount() != b.sentCount()) return QStringLiteral("sentCount");
    if (a.workers() != b.workers()) return QStringLiteral("workers");
    if (a.upstreamCalls() != b.upstreamCalls()) return QStringLiteral("upstream calls");
    if (a.changes() != b.changes()) return QStringLiteral("changes");
    if (!(a.watched() == b.watched())) return QStringLiteral("watched");
    if (!(a.participants() == b.participants())) return QStringLiteral("participants");
    if (!areAlike(a.generic(), b.generic())) return QStringLiteral("generic tracks");
    if (a.origin() != b.origin()) return QStringLiteral("origin");
    if (a.latest() != b.latest()) return QStringLiteral("latest");
    if (a.forgottenBefore() != b.forgottenBefore()) return QStringLiteral("forgottenBefore");
    if (a.eventCount() != b.eventCount()) return QStringLiteral("eventCount");
    if (a.inFlight() != b.inFlight()) return QStringLiteral("inFlight");
    if (a.isEmpty() != b.isEmpty()) return QStringLiteral("isEmpty");
    return {};
}

} // namespace support
