#include "ui/timeline/state_load.h"

#include <algorithm>

namespace ui {

namespace {

void addAll(StateCounts& to, const StateCounts& from, float factor)
{
    for (std::size_t i = 0; i < trace::kStateCount; ++i)
        to[i] += from[i] * factor;
}

/// Each two neighbours become one.
void halve(std::vector<StateCounts>& buckets)
{
    const auto size = (buckets.size() + 1) / 2;
    for (std::size_t i = 0; i < size; ++i) {
        auto sum = buckets[2 * i];
        if (2 * i + 1 < buckets.size()) addAll(sum, buckets[2 * i + 1], 1);
        buckets[i] = sum;
    }
    buckets.resize(size);
}

} // namespace

void StateLoad::add(trace::Time origin, trace::Time begin, trace::Time end, trace::State state)
{
    if (m_levels[0].empty()) m_origin = origin.time_since_epoch().count();
    const auto from = std::max<std::int64_t>(begin.time_since_epoch().count() - m_origin, 0);
    const auto to = end.time_since_epoch().count() - m_origin;
    if (to <= from) return;
    ++m_spans;
    makeRoomFor(to);
    for (std::size_t k = 0; k < kLevels; ++k)
        addToLevel(k, from, to, state);
}

void StateLoad::makeRoomFor(std::int64_t offset)
{
    const auto most = static_cast<std::int64_t>(std::clamp(m_spans, kLeastBuckets, kMostBuckets));
    while (offset >> m_shift >= most) {
        for (auto& level : m_levels)
            halve(level);
        ++m_shift;
    }
    for (std::size_t k = 0; k < kLevels; ++k) {
        const auto needed = static_cast<std::size_t>(offset >> shiftOf(k)) + 1;
        if (m_levels[k].size() < needed) m_levels[k].resize(needed);
    }
}

void StateLoad::addToLevel(std::size_t k, std::int64_t begin, std::int64_t end, trace::State state)
{
    const int shift = shiftOf(k);
    const auto first = begin >> shift;
    const auto last = (end - 1) >> shift;
    const auto at = [&](std::int64_t bucket) -> float& {
        return m_levels[k][static_cast<std::size_t>(bucket)][static_cast<std::size_t>(state)];
    };
    if (first == last) {
        at(first) += static_cast<float>(end - begin);
        return;
    }
    at(first) += static_cast<float>(((first + 1) << shift) - begin);
    for (auto bucket = first + 1; bucket < last; ++bucket)
        at(bucket) += static_cast<float>(std::int64_t{1} << shift);
    at(last) += static_cast<float>(end - (last << shift));
}

bool StateLoad::isFineEnoughFor(const ColumnGrid& grid) const
{
    return static_cast<double>(std::int64_t{1} << m_shift) <= grid.perColumn();
}

void StateLoad::addTo(const ColumnGrid& grid, std::vector<StateCounts>& columns) const
{
    std::size_t k = 0;
    while (k + 1 < kLevels && static_cast<double>(std::int64_t{1} << shiftOf(k + 1)) <= grid.perColumn())
        ++k;
    const auto& level = m_levels[k];
    const auto length = std::int64_t{1} << shiftOf(k);
    const auto factor = static_cast<float>(1 / grid.perColumn());
    const auto first = std::max<std::int64_t>(0, (grid.begin() - m_origin) >> shiftOf(k));
    for (auto bucket = first; bucket < static_cast<std::int64_t>(level.size()); ++bucket) {
        const auto begin = std::max(m_origin + bucket * length, grid.begin());
        const auto end = std::min(m_origin + (bucket + 1) * length, grid.end());
        if (begin >= grid.end()) return;
        if (begin >= end) continue;
        // A bucket is no longer than a column: it lies in one or in two of them.
        const int column = grid.column(begin);
        const auto boundary = std::min(grid.at(column + 1), end);
        const auto share = static_cast<float>(boundary - begin) / static_cast<float>(length);
        const auto rest = static_cast<float>(end - boundary) / static_cast<float>(length);
        const auto& counts = level[static_cast<std::size_t>(bucket)];
        addAll(columns[static_cast<std::size_t>(column)], counts, factor * share);
        if (rest > 0 && column + 1 < grid.count())
            addAll(columns[static_cast<std::size_t>(column) + 1], counts, factor * rest);
    }
}

std::size_t StateLoad::bytes() const
{
    std::size_t bytes = 0;
    for (const auto& level : m_levels)
        bytes += level.capacity() * sizeof(StateCounts);
    return bytes;
}

void SpanCounter::add(std::int64_t begin, std::int64_t end, trace::State state)
{
    const auto from = std::max(begin, m_grid.begin());
    const auto to = std::min(end, m_grid.end());
    if (from >= to) return;
    const int first = m_grid.column(from);
    const int last = std::min(m_grid.column(to - 1), m_grid.count() - 1);
    const auto part = [this](std::int64_t covered) {
        return static_cast<float>(static_cast<double>(covered) / m_grid.perColumn());
    };
    if (first == last) {
        at(m_columns, first, state) += part(to - from);
        return;
    }
    at(m_columns, first, state) += part(m_grid.at(first + 1) - from);
    at(m_columns, last, state) += part(to - m_grid.at(last));
    at(m_steps, first + 1, state) += 1;
    at(m_steps, last, state) -= 1;
}

std::vector<StateCounts> SpanCounter::take()
{
    StateCounts whole{};
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        addAll(whole, m_steps[column], 1);
        addAll(m_columns[column], whole, 1);
    }
    return std::move(m_columns);
}

} // namespace ui
