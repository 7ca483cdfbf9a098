#pragma once

#include "engine/trace/store.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// Collects how long answered requests took, looking at each request only until it has ended.
class Latencies
{
public:
    /// Takes in what the store has learnt since the last call; starts anew after Store::clear().
    void update(const trace::Store& store);

    std::size_t count() const { return m_latencies.size(); }

    /// The latency that `fraction` (0 to 1) of the answered requests did not exceed; none while nothing is
    /// answered.
    std::optional<trace::Duration> percentile(double fraction);

private:
    bool isSettled(const trace::Request& request);

    std::vector<trace::Duration> m_latencies; // in no particular order
    std::vector<std::size_t> m_open;          // rows of requests that were seen and have not ended
    std::size_t m_seen = 0;
    trace::RequestId m_first = trace::RequestId::None;
};

/// What the block "This run" says.
struct RunFacts
{
    QString requests;
    QString inFlight;
    QString latency; ///< "4.0 / 7.7 s"
    QString events;  ///< "142 / 0"

    bool operator==(const RunFacts&) const = default;
};

RunFacts describeRun(const trace::Store& store, Latencies& latencies, quint64 droppedEvents);

} // namespace ui
