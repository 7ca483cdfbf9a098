#include "ui/timeline/state_load.h"

#include <algorithm>

namespace ui {

namespace {

void addAll(StateCounts& to, const StateCounts& from, float factor)
{
    for (std::size_t i = 0; i < trace::kStateCount; ++i)
        to[i] += from[i] * factor;
}

} // namespace

std::optional<SpanCounter::Cover> SpanCounter::coverOf(std::int64_t begin, std::int64_t end) const
{
    const auto from = std::max(begin, m_grid.begin());
    const auto to = std::min(end, m_grid.end());
    if (from >= to) return std::nullopt;
    const int first = m_grid.column(from);
    const int last = std::min(m_grid.column(to - 1), m_grid.count() - 1);
    const auto part = [this](std::int64_t covered) {
        return static_cast<float>(static_cast<double>(covered) / m_grid.perColumn());
    };
    const auto firstEnd = first == last ? to : m_grid.at(first + 1);
    return Cover{static_cast<std::size_t>(first), static_cast<std::size_t>(last), part(firstEnd - from),
                 first == last ? 0 : part(to - m_grid.at(last))};
}

void SpanCounter::add(std::int64_t begin, std::int64_t end, trace::State state)
{
    const auto cover = coverOf(begin, end);
    if (!cover) return;
    const auto i = static_cast<std::size_t>(state);
    m_columns[cover->first][i] += cover->ofFirst;
    if (cover->first == cover->last) return;
    m_columns[cover->last][i] += cover->ofLast;
    m_steps[cover->first + 1][i] += 1;
    m_steps[cover->last][i] -= 1;
}

void SpanCounter::add(std::int64_t begin, std::int64_t length, std::span<const StateCounts> buckets)
{
    const double count = m_grid.count();
    const double step = static_cast<double>(length) / m_grid.perColumn();
    double place = m_grid.place(begin);
    for (const auto& counts : buckets) {
        const double end = std::min(place + step, count);
        for (double from = std::max(place, 0.0); from < end;) {
            const auto column = static_cast<std::size_t>(from);
            const double to = std::min(end, static_cast<double>(column + 1));
            addAll(m_columns[column], counts, static_cast<float>(to - from));
            from = to;
        }
        place += step;
    }
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

void StateLoad::add(trace::Time origin, trace::Time begin, trace::Time end, trace::State state)
{
    if (m_buckets.empty()) m_origin = origin.time_since_epoch().count();
    const auto from = std::max<std::int64_t>(begin.time_since_epoch().count() - m_origin, 0);
    const auto to = end.time_since_epoch().count() - m_origin;
    if (to <= from) return;
    ++m_spans;
    makeRoomFor(to);
    const auto i = static_cast<std::size_t>(state);
    const auto first = static_cast<std::size_t>(from >> m_shift);
    const auto last = static_cast<std::size_t>((to - 1) >> m_shift);
    m_summedUp = std::min(m_summedUp, first);
    if (first == last) {
        m_buckets[first].partly[i] += static_cast<float>(to - from);
        return;
    }
    const auto beginOf = [this](std::size_t bucket) { return static_cast<std::int64_t>(bucket) << m_shift; };
    m_buckets[first].partly[i] += static_cast<float>(beginOf(first + 1) - from);
    m_buckets[last].partly[i] += static_cast<float>(to - beginOf(last));
    m_buckets[first + 1].step[i] += 1;
    m_buckets[last].step[i] -= 1;
}

void StateLoad::makeRoomFor(std::int64_t offset)
{
    const auto wanted = std::max(m_spans, m_expected) / kSpansPerBucket;
    const auto most = static_cast<std::int64_t>(std::clamp(wanted, kLeastBuckets, kMostBuckets));
    while (offset >> m_shift >= most)
        halve();
    const auto needed = static_cast<std::size_t>(offset >> m_shift) + 1;
    if (m_buckets.size() < needed) m_buckets.resize(needed);
}

/// Each two neighbours become one.
void StateLoad::halve()
{
    const auto length = static_cast<float>(std::int64_t{1} << m_shift);
    if (m_buckets.size() % 2 != 0) m_buckets.emplace_back();
    StateCounts late{}; // what covers the second half only covers all of the next one
    for (std::size_t i = 0; i < m_buckets.size() / 2; ++i) {
        auto merged = m_buckets[2 * i];
        const auto& second = m_buckets[2 * i + 1];
        addAll(merged.partly, second.partly, 1);
        addAll(merged.partly, second.step, length);
        addAll(merged.step, late, 1);
        late = second.step;
        m_buckets[i] = merged;
    }
    m_buckets.resize(m_buckets.size() / 2);
    m_buckets.push_back({{}, late});
    ++m_shift;
    m_summedUp = 0;
}

void StateLoad::sumUp()
{
    if (m_summedUp == m_buckets.size()) return;
    const auto firstBlock = m_summedUp / kBlock;
    m_covered.resize(m_buckets.size() / kBlock + 1);
    m_levels[0].resize(m_buckets.size());
    const auto perNanosecond = 1 / static_cast<float>(std::int64_t{1} << m_shift);
    auto covered = m_covered[firstBlock];
    for (auto i = firstBlock * kBlock; i < m_buckets.size(); ++i) {
        if (i % kBlock == 0) m_covered[i / kBlock] = covered;
        addAll(covered, m_buckets[i].step, 1);
        m_levels[0][i] = covered;
        addAll(m_levels[0][i], m_buckets[i].partly, perNanosecond);
    }
    sumUpCoarser(firstBlock);
    m_summedUp = m_buckets.size();
}

void StateLoad::sumUpCoarser(std::size_t firstBlock)
{
    for (std::size_t k = 1; k < kLevels; ++k) {
        const auto& finer = m_levels[k - 1];
        m_levels[k].resize((finer.size() + 1) / 2);
        for (auto i = firstBlock * (kBlock >> k); i < m_levels[k].size(); ++i) {
            StateCounts mean{};
            addAll(mean, finer[2 * i], 0.5F);
            if (2 * i + 1 < finer.size()) addAll(mean, finer[2 * i + 1], 0.5F);
            m_levels[k][i] = mean;
        }
    }
}

bool StateLoad::isFineEnoughFor(const ColumnGrid& grid) const
{
    constexpr double kColumnsPerBucket = 4;
    return static_cast<double>(std::int64_t{1} << m_shift) <= kColumnsPerBucket * grid.perColumn();
}

void StateLoad::addTo(SpanCounter& counter) const
{
    const auto& grid = counter.grid();
    int k = 0;
    while (k + 1 < static_cast<int>(kLevels) &&
           static_cast<double>(std::int64_t{2} << (m_shift + k)) <= grid.perColumn())
        ++k;
    const auto& level = m_levels[static_cast<std::size_t>(k)];
    const int shift = m_shift + k;
    const auto size = static_cast<std::int64_t>(level.size());
    const auto first = std::clamp<std::int64_t>((grid.begin() - m_origin) >> shift, 0, size);
    const auto end = std::clamp<std::int64_t>(((grid.end() - 1 - m_origin) >> shift) + 1, first, size);
    counter.add(
        m_origin + (first << shift), std::int64_t{1} << shift,
        std::span(level).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(end - first)));
}

std::size_t StateLoad::bytes() const
{
    auto bytes = m_buckets.capacity() * sizeof(Bucket) + m_covered.capacity() * sizeof(StateCounts);
    for (const auto& level : m_levels)
        bytes += level.capacity() * sizeof(StateCounts);
    return bytes;
}

} // namespace ui
