#pragma once

#include "engine/analysis/series/latencies.h"
#include "engine/analysis/series/run_counts.h"

#include <QString>

#include <chrono>

namespace ui {

/// What the block "This run" says.
struct RunFacts
{
    QString requests;
    QString inFlight;
    QString latency; ///< "4.0 / 7.7 s"
    QString events;  ///< "142 / 0"

    bool operator==(const RunFacts&) const = default;
};

/// "3.1 ms"; a dash before the first frame.
QString frameTimeText(std::chrono::nanoseconds time);

/// "4.0 / 7.7 s": p50 and p99, in a unit that shows both or each in its own; a dash where nobody was
/// answered.
QString latencyText(const trace::LatencyDistribution& latencies);

/// Pure.
RunFacts describeRun(const analysis::RunCounts& counts, std::uint64_t events, quint64 droppedEvents);

/// Pure. `latencies` are the store's.
RunFacts describeRun(const trace::Store& store, const trace::LatencyDistribution& latencies,
                     quint64 droppedEvents);

} // namespace ui
