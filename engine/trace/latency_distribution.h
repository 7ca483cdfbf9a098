#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace trace {

/// A stretch of durations, its end not included.
struct LatencyRange
{
    Duration from{0};
    Duration to{0};

    bool contains(Duration latency) const { return from <= latency && latency < to; }
    bool operator==(const LatencyRange&) const = default;
};

/// A bar of the logarithmic histogram: ten of them to a factor of ten.
using LatencyBucket = std::uint8_t;
inline constexpr LatencyBucket kLatencyBuckets =
    90; ///< from 1 µs to 1,000 s; what is beyond is in the outermost

LatencyBucket latencyBucket(Duration latency);

/// The outermost ones reach to everything beyond.
LatencyRange rangeOf(LatencyBucket bucket);

/// How long requests took. Percentiles are exact for some ten thousand of them, and from then on within half
/// a percent, in memory and time that grow no more.
class LatencyDistribution
{
public:
    static constexpr std::size_t kMostExact = 20'000;

    LatencyDistribution();

    void add(Duration latency);

    std::size_t count() const { return m_count; }
    Duration longest() const { return m_longest; }

    /// The latency that `fraction` (above 0, to 1) of them did not exceed; none of none.
    std::optional<Duration> percentile(double fraction) const;

    /// How many are in each bar of the histogram.
    const std::vector<std::uint32_t>& histogram() const { return m_histogram; }

    /// All that it knows, for a file, and back; nothing where no distribution has these numbers.
    std::vector<std::int64_t> numbers() const;
    static std::optional<LatencyDistribution> of(std::span<const std::int64_t> numbers);

    std::size_t bytes() const;

    bool operator==(const LatencyDistribution& other) const { return numbers() == other.numbers(); }

private:
    bool isExact() const { return m_count <= kMostExact; }
    Duration exactAt(std::size_t rank) const;
    Duration estimatedAt(std::size_t rank) const;
    std::uint32_t& fineAt(std::size_t index);
    bool takeHistogram(std::span<const std::int64_t> pairs);
    bool takeExact(std::span<const std::int64_t> latencies);
    bool takeFine(std::span<const std::int64_t> pairs);

    std::size_t m_count = 0;
    Duration m_longest{0};
    mutable std::vector<Duration> m_exact; // in no particular order
    std::vector<std::uint32_t> m_fine;     // counts of narrow stretches, while not exact
    std::size_t m_fineFirst = 0;           // the first of these stretches
    std::vector<std::uint32_t> m_histogram;
};

} // namespace trace
