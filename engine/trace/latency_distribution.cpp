#include "engine/trace/latency_distribution.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace trace {

namespace {

constexpr double kFirstBucketEnd = 1'000 * 1.2589254117941673; // nanoseconds; the factor is 10^(1/10)
constexpr double kBucketsPerDecade = 10;

// Each power of two is cut into 2^8 equal stretches: half a percent of the latency at most.
constexpr int kStretchBits = 8;
constexpr std::size_t kStretches = std::size_t{1} << kStretchBits;
constexpr std::size_t kFineSize = kStretches * (65 - kStretchBits);

std::uint64_t lasted(Duration latency)
{
    return static_cast<std::uint64_t>(std::max<Duration::rep>(latency.count(), 0));
}

std::size_t fineIndex(Duration latency)
{
    const auto value = lasted(latency);
    if (value < kStretches) return value;
    const int shift = std::bit_width(value) - 1 - kStretchBits;
    return (static_cast<std::size_t>(shift) << kStretchBits) + (value >> shift);
}

bool isCount(std::int64_t number)
{
    return number > 0 && number <= std::numeric_limits<std::uint32_t>::max();
}

/// The middle of a stretch.
Duration fineValue(std::size_t index)
{
    if (index < kStretches) return Duration(index);
    const auto shift = (index >> kStretchBits) - 1;
    const auto begin = (index - (shift << kStretchBits)) << shift;
    return Duration(begin + ((std::size_t{1} << shift) >> 1));
}

} // namespace

LatencyBucket latencyBucket(Duration latency)
{
    const auto value = static_cast<double>(lasted(latency));
    if (value < kFirstBucketEnd) return 0;
    // A hair more than the logarithm says, so that a round border belongs to the bucket that it begins.
    const auto bucket = std::floor(std::log10(value / 1'000) * kBucketsPerDecade + 1e-9);
    return static_cast<LatencyBucket>(std::min(bucket, kLatencyBuckets - 1.0));
}

LatencyRange rangeOf(LatencyBucket bucket)
{
    const auto border = [](int number) {
        return Duration(std::llround(1'000 * std::pow(10.0, number / kBucketsPerDecade)));
    };
    const auto from = bucket == 0 ? Duration::zero() : border(bucket);
    const auto to = bucket + 1 == kLatencyBuckets ? Duration::max() : border(bucket + 1);
    return {from, to};
}

LatencyDistribution::LatencyDistribution()
    : m_histogram(kLatencyBuckets)
{}

void LatencyDistribution::add(Duration latency)
{
    ++m_count;
    ++m_histogram[latencyBucket(latency)];
    m_longest = std::max(m_longest, latency);
    if (isExact()) {
        m_exact.push_back(latency);
        return;
    }
    for (const auto earlier : std::exchange(m_exact, {}))
        ++fineAt(fineIndex(earlier));
    ++fineAt(fineIndex(latency));
}

/// There is room for the powers of two that were seen and those between, for most distributions are narrow.
std::uint32_t& LatencyDistribution::fineAt(std::size_t index)
{
    const auto block = index - index % kStretches;
    if (m_fine.empty()) m_fineFirst = block;
    if (block < m_fineFirst) {
        m_fine.insert(m_fine.begin(), m_fineFirst - block, 0);
        m_fineFirst = block;
    }
    if (block + kStretches > m_fineFirst + m_fine.size()) m_fine.resize(block + kStretches - m_fineFirst);
    return m_fine[index - m_fineFirst];
}

std::optional<Duration> LatencyDistribution::percentile(double fraction) const
{
    if (m_count == 0) return {};
    const auto rank = static_cast<std::size_t>(std::ceil(fraction * static_cast<double>(m_count)));
    const auto place = std::clamp<std::size_t>(rank, 1, m_count) - 1;
    return isExact() ? exactAt(place) : estimatedAt(place);
}

Duration LatencyDistribution::exactAt(std::size_t rank) const
{
    const auto place = m_exact.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(m_exact, place);
    return *place;
}

Duration LatencyDistribution::estimatedAt(std::size_t rank) const
{
    std::size_t upTo = 0;
    for (std::size_t index = 0; index < m_fine.size(); ++index) {
        upTo += m_fine[index];
        if (upTo > rank) return std::min(fineValue(m_fineFirst + index), m_longest);
    }
    return m_longest;
}

/// The longest; then three lists, each with its length before it: pairs of bar and count, latencies, pairs of
/// narrow stretch and count.
std::vector<std::int64_t> LatencyDistribution::numbers() const
{
    std::vector<std::int64_t> numbers{m_longest.count()};
    const auto addCounts = [&](const std::vector<std::uint32_t>& counts, std::size_t first) {
        const auto length = numbers.size();
        numbers.push_back(0);
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] != 0) numbers.insert(numbers.end(), {std::int64_t(first + i), counts[i]});
        numbers[length] = static_cast<std::int64_t>(numbers.size() - length - 1);
    };
    addCounts(m_histogram, 0);
    numbers.push_back(std::ssize(m_exact));
    const auto begin = numbers.size();
    for (const auto latency : m_exact)
        numbers.push_back(latency.count());
    std::sort(numbers.begin() + static_cast<std::ptrdiff_t>(begin), numbers.end());
    addCounts(m_fine, m_fineFirst);
    return numbers;
}

std::optional<LatencyDistribution> LatencyDistribution::of(std::span<const std::int64_t> numbers)
{
    if (numbers.empty() || numbers.front() < 0) return {};
    LatencyDistribution made;
    made.m_longest = Duration(numbers.front());
    auto rest = numbers.subspan(1);
    using Take = bool (LatencyDistribution::*)(std::span<const std::int64_t>);
    for (const Take take : {&LatencyDistribution::takeHistogram, &LatencyDistribution::takeExact,
                            &LatencyDistribution::takeFine}) {
        if (rest.empty() || rest.front() < 0 || rest.front() >= std::ssize(rest)) return {};
        const auto length = static_cast<std::size_t>(rest.front());
        if (!(made.*take)(rest.subspan(1, length))) return {};
        rest = rest.subspan(1 + length);
    }
    return rest.empty() ? std::optional(std::move(made)) : std::nullopt;
}

bool LatencyDistribution::takeHistogram(std::span<const std::int64_t> pairs)
{
    if (pairs.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (pairs[i] < 0 || pairs[i] >= kLatencyBuckets || !isCount(pairs[i + 1])) return false;
        m_histogram[static_cast<std::size_t>(pairs[i])] = static_cast<std::uint32_t>(pairs[i + 1]);
        m_count += static_cast<std::size_t>(pairs[i + 1]);
    }
    return true;
}

bool LatencyDistribution::takeExact(std::span<const std::int64_t> latencies)
{
    if (latencies.size() != (isExact() ? m_count : 0)) return false;
    for (const auto latency : latencies)
        m_exact.emplace_back(latency);
    return true;
}

bool LatencyDistribution::takeFine(std::span<const std::int64_t> pairs)
{
    if (pairs.size() % 2 != 0) return false;
    std::size_t count = 0;
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (pairs[i] < 0 || pairs[i] >= std::int64_t(kFineSize) || !isCount(pairs[i + 1])) return false;
        fineAt(static_cast<std::size_t>(pairs[i])) = static_cast<std::uint32_t>(pairs[i + 1]);
        count += static_cast<std::size_t>(pairs[i + 1]);
    }
    return count == (isExact() ? 0 : m_count);
}

std::size_t LatencyDistribution::bytes() const
{
    return (m_histogram.capacity() + m_fine.capacity()) * sizeof(std::uint32_t) +
           m_exact.capacity() * sizeof(Duration);
}

} // namespace trace
