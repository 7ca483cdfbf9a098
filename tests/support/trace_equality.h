#pragma once

#include "engine/trace/store.h"
#include "tests/support/generic_equality.h"

#include <QString>

#include <algorithm>

namespace support {

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
