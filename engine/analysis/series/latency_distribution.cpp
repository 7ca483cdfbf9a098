#include "engine/analysis/series/latency_distribution.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace analysis {

namespace {

constexpr double kFirstBucketEnd = 1'000 * 1.2589254117941673; // nanoseconds; the factor is 10^(1/10)
constexpr double kBucketsPerDecade = 10;

// Each power of two is cut into 2^8 equal stretches: half a percent of the latency at most.
constexpr int kStretchBits = 8;
constexpr std::size_t kStretches = std::size_t{1} << kStretchBits;
constexpr std::size_t kFineSize = kStretches * (65 - kStretchBits);

std::uint64_t nanoseconds(trace::Duration latency)
{
    return static_cast<std::uint64_t>(std::max<trace::Duration::rep>(latency.count(), 0));
}

std::size_t fineIndex(trace::Duration latency)
{
    const auto value = nanoseconds(latency);
    if (value < kStretches) return value;
    const int shift = std::bit_width(value) - 1 - kStretchBits;
    return (static_cast<std::size_t>(shift) << kStretchBits) + (value >> shift);
}

/// The middle of a stretch.
trace::Duration fineValue(std::size_t index)
{
    if (index < kStretches) return trace::Duration(index);
    const auto shift = (index >> kStretchBits) - 1;
    const auto begin = (index - (shift << kStretchBits)) << shift;
    return trace::Duration(begin + ((std::size_t{1} << shift) >> 1));
}

} // namespace

LatencyBucket latencyBucket(trace::Duration latency)
{
    const auto value = static_cast<double>(nanoseconds(latency));
    if (value < kFirstBucketEnd) return 0;
    // A hair more than the logarithm says, so that a round border belongs to the bucket that it begins.
    const auto bucket = std::floor(std::log10(value / 1'000) * kBucketsPerDecade + 1e-9);
    return static_cast<LatencyBucket>(std::min(bucket, kLatencyBuckets - 1.0));
}

LatencyRange rangeOf(LatencyBucket bucket)
{
    const auto border = [](int number) {
        return trace::Duration(std::llround(1'000 * std::pow(10.0, number / kBucketsPerDecade)));
    };
    const auto from = bucket == 0 ? trace::Duration::zero() : border(bucket);
    const auto to = bucket + 1 == kLatencyBuckets ? trace::Duration::max() : border(bucket + 1);
    return {from, to};
}

LatencyDistribution::LatencyDistribution()
    : m_histogram(kLatencyBuckets)
{}

void LatencyDistribution::add(trace::Duration latency)
{
    ++m_count;
    ++m_histogram[latencyBucket(latency)];
    m_longest = std::max(m_longest, latency);
    if (isExact()) {
        m_exact.push_back(latency);
        return;
    }
    if (m_fine.empty()) {
        m_fine.resize(kFineSize);
        for (const auto earlier : m_exact)
            ++m_fine[fineIndex(earlier)];
        m_exact = {};
    }
    ++m_fine[fineIndex(latency)];
}

std::optional<trace::Duration> LatencyDistribution::percentile(double fraction) const
{
    if (m_count == 0) return {};
    const auto rank = static_cast<std::size_t>(std::ceil(fraction * static_cast<double>(m_count)));
    const auto place = std::clamp<std::size_t>(rank, 1, m_count) - 1;
    return isExact() ? exactAt(place) : estimatedAt(place);
}

trace::Duration LatencyDistribution::exactAt(std::size_t rank) const
{
    const auto place = m_exact.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(m_exact, place);
    return *place;
}

trace::Duration LatencyDistribution::estimatedAt(std::size_t rank) const
{
    std::size_t upTo = 0;
    for (std::size_t index = 0; index < m_fine.size(); ++index) {
        upTo += m_fine[index];
        if (upTo > rank) return std::min(fineValue(index), m_longest);
    }
    return m_longest;
}

} // namespace analysis
