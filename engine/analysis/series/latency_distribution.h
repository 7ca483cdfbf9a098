#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// A stretch of durations, its end not included.
struct LatencyRange
{
    trace::Duration from{0};
    trace::Duration to{0};

    bool contains(trace::Duration latency) const { return from <= latency && latency < to; }
    bool operator==(const LatencyRange&) const = default;
};

/// A bar of the logarithmic histogram: ten of them to a factor of ten.
using LatencyBucket = std::uint8_t;
inline constexpr LatencyBucket kLatencyBuckets =
    90; ///< from 1 µs to 1,000 s; what is beyond is in the outermost

LatencyBucket latencyBucket(trace::Duration latency);

/// The outermost ones reach to everything beyond.
LatencyRange rangeOf(LatencyBucket bucket);

/// How long requests took. Percentiles are exact for some ten thousand of them, and from then on within half
/// a percent, in memory and time that grow no more.
class LatencyDistribution
{
public:
    static constexpr std::size_t kMostExact = 20'000;

    LatencyDistribution();

    void add(trace::Duration latency);

    std::size_t count() const { return m_count; }
    trace::Duration longest() const { return m_longest; }

    /// The latency that `fraction` (above 0, to 1) of them did not exceed; none of none.
    std::optional<trace::Duration> percentile(double fraction) const;

    /// How many are in each bar of the histogram.
    const std::vector<std::uint32_t>& histogram() const { return m_histogram; }

private:
    bool isExact() const { return m_count <= kMostExact; }
    trace::Duration exactAt(std::size_t rank) const;
    trace::Duration estimatedAt(std::size_t rank) const;

    std::size_t m_count = 0;
    trace::Duration m_longest{0};
    mutable std::vector<trace::Duration> m_exact; // in no particular order
    std::vector<std::uint32_t> m_fine;            // counts of narrow stretches, while not exact
    std::vector<std::uint32_t> m_histogram;
};

} // namespace analysis
