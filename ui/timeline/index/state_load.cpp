#include "ui/timeline/index/state_load.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace ui {

std::optional<SpanCounter::Cover> SpanCounter::coverOf(std::int64_t begin, std::int64_t end) const
{
    const auto from = std::max(begin, m_grid.begin());
    const auto to = std::min(end, m_grid.end());
    if (from >= to) return std::nullopt;
    const auto part = [this](std::int64_t covered) { return static_cast<float>(m_grid.columnsIn(covered)); };
    const int column = m_grid.column(from);
    const auto first = static_cast<std::size_t>(column);
    const auto firstEnd = m_grid.at(column + 1);
    if (to <= firstEnd) return Cover{first, first, part(to - from), 0};
    const int last = std::min(m_grid.column(to - 1), m_grid.count() - 1);
    return Cover{first, static_cast<std::size_t>(last), part(firstEnd - from), part(to - m_grid.at(last))};
}

void SpanCounter::add(std::int64_t begin, std::int64_t end, Shade shade)
{
    const auto cover = coverOf(begin, end);
    if (!cover) return;
    const auto worth = isWorthSeeing(shade, trace::Duration(end - begin)) ? only(shade) : ShadeSet{0};
    const auto wide = cover->first < cover->last ? only(shade) : ShadeSet{0};
    const auto addPart = [&](std::size_t column, float part) {
        m_columns[column].of[shade] += part;
        m_columns[column].present |= only(shade);
        m_columns[column].worthSeeing |= worth;
        m_columns[column].wide |= wide;
    };
    addPart(cover->first, cover->ofFirst);
    if (cover->first == cover->last) return;
    addPart(cover->last, cover->ofLast);
    m_stepping |= only(shade);
    const float seen = worth != 0 ? 1 : 0;
    m_steps[cover->first + 1].all[shade] += 1;
    m_steps[cover->last].all[shade] -= 1;
    m_steps[cover->first + 1].worthSeeing[shade] += seen;
    m_steps[cover->last].worthSeeing[shade] -= seen;
}

void SpanCounter::add(int column, const ShadeCounts& counts)
{
    auto& there = m_columns[static_cast<std::size_t>(column)];
    for (std::size_t shade = 0; shade < kSpanShades; ++shade)
        there.of[shade] += counts.of[shade];
    there.present |= counts.present;
    there.worthSeeing |= counts.worthSeeing;
}

std::vector<ShadeCounts> SpanCounter::take()
{
    for (unsigned rest = m_stepping; rest != 0; rest &= rest - 1)
        takeSteps(static_cast<Shade>(std::countr_zero(rest)));
    for (auto& there : m_columns) {
        unsigned present = there.present;
        for (std::size_t shade = 0; shade < kSpanShades; ++shade)
            present |= (there.of[shade] > 0 ? 1U : 0U) << shade;
        there.present = static_cast<ShadeSet>(present);
        there.changes = ShadeCounts::kMany;
    }
    return std::move(m_columns);
}

/// Adds the spans that cover columns wholly.
void SpanCounter::takeSteps(Shade shade)
{
    constexpr float kHalf = 0.5F;
    float all = 0;
    float worthSeeing = 0;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        auto& there = m_columns[column];
        all += m_steps[column].all[shade];
        worthSeeing += m_steps[column].worthSeeing[shade];
        there.of[shade] += all;
        if (all > kHalf) there.wide |= only(shade);
        if (worthSeeing > 0) there.worthSeeing |= only(shade);
    }
}

void StateLoad::addAll(Counts& to, const Counts& from, float factor)
{
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += from[i] * factor;
}

void StateLoad::add(trace::Time origin, trace::Time begin, trace::Time end, Shade shade)
{
    if (m_buckets.empty()) m_origin = origin.time_since_epoch().count();
    const auto from = std::max<std::int64_t>(begin.time_since_epoch().count() - m_origin, 0);
    const auto to = end.time_since_epoch().count() - m_origin;
    if (to <= from) return;
    ++m_spans;
    makeRoomFor(to);
    const auto i = static_cast<std::size_t>(shade - kFirstNuance);
    const auto first = static_cast<std::size_t>(from >> m_shift);
    const auto last = static_cast<std::size_t>((to - 1) >> m_shift);
    m_summedUp = std::min(m_summedUp, first);
    ++m_begins[first];
    if (isWorthSeeing(shade, end - begin))
        for (auto bucket = first; bucket <= last; ++bucket)
            m_sights[0][bucket] |= only(shade);
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
    if (static_cast<std::size_t>(offset >> m_shift) < m_buckets.size()) return;
    const auto wanted = std::max(m_spans, m_expected) / kSpansPerBucket;
    const auto most = static_cast<std::int64_t>(std::clamp(wanted, kLeastBuckets, kMostBuckets));
    while (offset >> m_shift >= most)
        halve();
    const auto needed = static_cast<std::size_t>(offset >> m_shift) + 1;
    if (m_buckets.size() < needed) m_buckets.resize(needed);
    m_begins.resize(m_buckets.size());
    m_sights[0].resize(m_buckets.size());
}

/// Each two neighbours become one.
void StateLoad::halve()
{
    const auto length = static_cast<float>(std::int64_t{1} << m_shift);
    if (m_buckets.size() % 2 != 0) m_buckets.emplace_back();
    m_begins.resize(m_buckets.size());
    m_sights[0].resize(m_buckets.size());
    Counts late{}; // what covers the second half only covers all of the next one
    for (std::size_t i = 0; i < m_buckets.size() / 2; ++i) {
        auto merged = m_buckets[2 * i];
        const auto& second = m_buckets[2 * i + 1];
        addAll(merged.partly, second.partly, 1);
        addAll(merged.partly, second.step, length);
        addAll(merged.step, late, 1);
        late = second.step;
        m_buckets[i] = merged;
        m_begins[i] = m_begins[2 * i] + m_begins[2 * i + 1];
        m_sights[0][i] = m_sights[0][2 * i] | m_sights[0][2 * i + 1];
    }
    m_buckets.resize(m_buckets.size() / 2);
    m_buckets.push_back({{}, late});
    m_begins.resize(m_buckets.size() - 1);
    m_begins.push_back(0);
    m_sights[0].resize(m_buckets.size() - 1);
    m_sights[0].push_back(0);
    ++m_shift;
    m_summedUp = 0;
}

void StateLoad::sumUp()
{
    if (m_summedUp == m_buckets.size()) return;
    std::size_t buckets = 1;
    for (auto& sums : m_lasted) {
        sums.resize((m_buckets.size() + buckets - 1) / buckets + 1);
        buckets *= kFactor;
    }
    sumUpSights(m_summedUp);
    m_covering.resize(m_buckets.size() + 1);
    m_begun.resize(m_buckets.size() + 1);
    const auto length = static_cast<double>(std::int64_t{1} << m_shift);
    auto lasted = m_lasted[0][m_summedUp];
    auto covering = m_covering[m_summedUp];
    for (; m_summedUp < m_buckets.size(); ++m_summedUp) {
        const auto& bucket = m_buckets[m_summedUp];
        addAll(covering, bucket.step, 1);
        for (std::size_t i = 0; i < lasted.size(); ++i)
            lasted[i] += bucket.partly[i] + covering[i] * length;
        m_covering[m_summedUp + 1] = covering;
        m_begun[m_summedUp + 1] = m_begun[m_summedUp] + m_begins[m_summedUp];
        auto place = m_summedUp + 1;
        m_lasted[0][place] = lasted;
        for (std::size_t level = 1; level < kLevels && place % kFactor == 0; ++level)
            m_lasted[level][place /= kFactor] = lasted;
    }
    for (auto& sums : m_lasted)
        sums.back() = lasted; // of fewer buckets than the ones before
}

void StateLoad::sumUpSights(std::size_t from)
{
    for (std::size_t level = 1; level < kLevels; ++level) {
        const auto& below = m_sights[level - 1];
        auto& sights = m_sights[level];
        from /= kFactor;
        sights.resize((below.size() + kFactor - 1) / kFactor);
        for (auto i = from; i < sights.size(); ++i) {
            sights[i] = 0;
            for (auto k = i * kFactor; k < std::min(below.size(), (i + 1) * kFactor); ++k)
                sights[i] |= below[k];
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
    if (m_lasted[0].empty()) return;
    const auto& grid = counter.grid();
    auto length = static_cast<double>(std::int64_t{1} << m_shift);
    std::size_t level = 0;
    for (; level + 1 < kLevels && kFactor * length <= grid.perColumn(); ++level)
        length *= kFactor;
    const auto& sums = m_lasted[level];
    const double first = static_cast<double>(grid.begin() - m_origin) / length;
    const double perColumn = grid.perColumn() / length;
    auto before = lastedUntil(sums, first);
    for (int column = 0; column < grid.count(); ++column) {
        const auto until = lastedUntil(sums, first + (column + 1) * perColumn);
        ShadeCounts counts;
        for (std::size_t i = 0; i < until.size(); ++i)
            counts.of[kFirstNuance + i] = static_cast<float>((until[i] - before[i]) / grid.perColumn());
        counts.worthSeeing =
            sightsIn(m_sights[level], first + column * perColumn, first + (column + 1) * perColumn);
        counter.add(column, counts);
        before = until;
    }
}

std::size_t StateLoad::countIn(trace::Time begin, trace::Time end) const
{
    if (m_begun.empty() || begin >= end) return 0;
    const auto last = static_cast<std::int64_t>(m_begun.size()) - 1;
    const auto bucketOf = [&](trace::Time time) {
        const auto bucket = (time.time_since_epoch().count() - m_origin) >> m_shift;
        return static_cast<std::size_t>(std::clamp<std::int64_t>(bucket, 0, last));
    };
    const auto first = bucketOf(begin);
    const auto behind = std::min(bucketOf(end - trace::Duration(1)) + 1, m_begun.size() - 1);
    const auto& covering = m_covering[std::min(first + 1, m_covering.size() - 1)];
    const float reaching = std::accumulate(covering.begin(), covering.end(), 0.0F);
    return m_begun[behind] - m_begun[std::min(first, behind)] +
           static_cast<std::size_t>(std::max(reaching, 0.0F));
}

/// Up to a place among the sums, as if what lies between two of them were spread over it evenly.
StateLoad::Lasted StateLoad::lastedUntil(const std::vector<Lasted>& sums, double place)
{
    if (place <= 0) return sums.front();
    const auto i = static_cast<std::size_t>(place);
    if (i + 1 >= sums.size()) return sums.back();
    const double part = place - static_cast<double>(i);
    auto lasted = sums[i];
    for (std::size_t k = 0; k < lasted.size(); ++k)
        lasted[k] += (sums[i + 1][k] - lasted[k]) * part;
    return lasted;
}

/// Between two places among them.
ShadeSet StateLoad::sightsIn(const std::vector<ShadeSet>& sights, double begin, double end)
{
    const auto last = std::min(end, static_cast<double>(sights.size()));
    ShadeSet all = 0;
    for (auto place = std::floor(std::max(begin, 0.0)); place < last; place += 1)
        all |= sights[static_cast<std::size_t>(place)];
    return all;
}

std::size_t StateLoad::bytes() const
{
    auto bytes = m_buckets.capacity() * sizeof(Bucket) + m_covering.capacity() * sizeof(Counts) +
                 (m_begins.capacity() + m_begun.capacity()) * sizeof(std::uint32_t);
    for (const auto& sights : m_sights)
        bytes += sights.capacity() * sizeof(ShadeSet);
    for (const auto& sums : m_lasted)
        bytes += sums.capacity() * sizeof(Lasted);
    return bytes;
}

} // namespace ui
