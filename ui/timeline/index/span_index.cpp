#include "ui/timeline/index/span_index.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ui {

namespace {

ShadeSet worthOf(Shade shade, std::int64_t begin, std::int64_t end)
{
    return isWorthSeeing(shade, trace::Duration(end - begin)) ? only(shade) : ShadeSet{0};
}

/// The library's is a call.
std::ptrdiff_t floored(double value)
{
    const auto whole = static_cast<std::ptrdiff_t>(value);
    return static_cast<double>(whole) > value ? whole - 1 : whole;
}

/// Of the time in the buckets of a chunk.
using Lasted = std::array<float, kSpanShades>;

} // namespace

void SpanIndex::append(trace::Time begin, trace::Time end, Shade what)
{
    const auto from = std::max(begin.time_since_epoch().count(), m_end);
    const auto to = end.time_since_epoch().count();
    if (from >= to) return;
    const bool isGap = !m_chunks.empty() && from > m_end;
    if (isGap) push(m_end, kNoShade);
    const bool isOther =
        m_chunks.empty() || isGap || m_chunks.back().shadeOf(m_chunks.back().points.size() - 1) != what;
    if (isOther) push(from, what);
    m_end = to;
}

void SpanIndex::forgetBefore(trace::Time time)
{
    while (m_chunks.size() > 1 && endOf(0) <= time.time_since_epoch().count())
        m_chunks.pop_front();
}

void SpanIndex::push(std::int64_t time, Shade shade)
{
    if (m_chunks.empty() || m_chunks.back().points.size() == kChunkSize) {
        if (!m_chunks.empty()) m_chunks.back().close(time);
        m_chunks.emplace_back().begin = time;
    }
    auto& chunk = m_chunks.back();
    chunk.points.push_back(static_cast<Point>(time - chunk.begin) << 4 | shade);
}

void SpanIndex::Chunk::close(std::int64_t end)
{
    while ((end - begin) >> bucketShift >= static_cast<std::int64_t>(kBuckets))
        ++bucketShift;
    std::vector<Lasted> lasted(kBuckets);
    buckets.assign(2 * kBuckets - 1, {});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto from = timeOf(i);
        const auto to = endOf(i, end);
        const auto shade = shadeOf(i);
        if (shade == kNoShade) continue;
        const auto worth = worthOf(shade, from, to);
        for (auto bucket = (from - begin) >> bucketShift; begin + (bucket << bucketShift) < to; ++bucket) {
            const auto first = begin + (bucket << bucketShift);
            const auto last = first + (std::int64_t{1} << bucketShift);
            const auto k = static_cast<std::size_t>(bucket);
            lasted[k][shade] += static_cast<float>(std::min(to, last) - std::max(from, first));
            buckets[k].present |= only(shade);
            buckets[k].worthSeeing |= worth;
        }
    }
    auto* level = buckets.data();
    float factor = Bucket::kWhole / static_cast<float>(std::int64_t{1} << bucketShift);
    for (std::size_t size = kBuckets;; size /= 2, factor /= 2) {
        for (std::size_t k = 0; k < size; ++k)
            for (std::size_t shade = 0; shade < kSpanShades; ++shade)
                level[k].shares[shade] = static_cast<std::uint8_t>(lasted[k][shade] * factor + 0.5F);
        if (size == 1) break;
        for (std::size_t k = 0; k < size / 2; ++k) {
            for (std::size_t shade = 0; shade < kSpanShades; ++shade)
                lasted[k][shade] = lasted[2 * k][shade] + lasted[2 * k + 1][shade];
            level[size + k].present = level[2 * k].present | level[2 * k + 1].present;
            level[size + k].worthSeeing = level[2 * k].worthSeeing | level[2 * k + 1].worthSeeing;
        }
        level += size;
    }
    std::ranges::copy(std::span(buckets).last<2 * kCoarse - 1>(), coarse.begin());
}

void SpanIndex::Bucket::addTo(ShadeCounts& column, double columns, bool isSeen) const
{
    const auto factor = static_cast<float>(columns / kWhole);
    for (unsigned rest = present; rest != 0; rest &= rest - 1) {
        const auto shade = static_cast<std::size_t>(std::countr_zero(rest));
        column.of[shade] += factor * static_cast<float>(shares[shade]);
    }
    if (!isSeen) return;
    column.present |= present;
    column.worthSeeing |= worthSeeing;
    column.changes = ShadeCounts::kMany;
}

void SpanIndex::fold(const ColumnGrid& grid, std::span<ShadeCounts> columns) const
{
    for (auto i = chunkAt(grid.begin()); i < m_chunks.size(); ++i) {
        const auto& chunk = m_chunks[i];
        if (chunk.begin >= grid.end()) return;
        const bool isClosed = !chunk.buckets.empty();
        const bool areBucketsFine = std::int64_t{1} << chunk.bucketShift <= grid.perColumn();
        if (isClosed && areBucketsFine)
            chunk.foldBuckets(endOf(i), grid, columns);
        else
            chunk.foldPoints(endOf(i), grid, columns);
    }
}

void SpanIndex::Chunk::foldBuckets(std::int64_t chunkEnd, const ColumnGrid& grid,
                                   std::span<ShadeCounts> columns) const
{
    int shift = bucketShift;
    std::size_t size = kBuckets;
    for (; size > 1 && std::int64_t{2} << shift <= grid.perColumn(); ++shift)
        size /= 2;
    const auto* level =
        size > kCoarse ? buckets.data() + 2 * (kBuckets - size) : coarse.data() + 2 * (kCoarse - size);
    const auto from = std::max(begin, grid.begin());
    const auto to = std::min(chunkEnd, grid.end());
    if (from >= to) return;
    const auto first = (from - begin) >> shift;
    const auto last = (to - 1 - begin) >> shift;
    const double step = static_cast<double>(std::int64_t{1} << shift) / grid.perColumn();
    const auto end = static_cast<std::ptrdiff_t>(columns.size());
    double place = grid.place(begin + (first << shift));
    for (auto bucket = first; bucket <= last; ++bucket, place += step) {
        const auto at = floored(place);
        const double here = std::min(step, static_cast<double>(at + 1) - place);
        const bool isMostlyHere = 2 * here >= step;
        if (0 <= at && at < end)
            level[bucket].addTo(columns[static_cast<std::size_t>(at)], here, isMostlyHere);
        if (here < step && 0 <= at + 1 && at + 1 < end)
            level[bucket].addTo(columns[static_cast<std::size_t>(at + 1)], step - here, !isMostlyHere);
    }
}

/// One after the other: most of them lie within the column of the one before.
void SpanIndex::Chunk::foldPoints(std::int64_t end, const ColumnGrid& grid,
                                  std::span<ShadeCounts> columns) const
{
    const auto& worthFrom = worthSeeingFrom();
    const auto gridEnd = grid.end();
    auto columnEnd = grid.begin();
    auto* column = columns.data();
    for (auto i = pointAt(grid.begin()); i < points.size(); ++i) {
        const auto from = timeOf(i);
        if (from >= gridEnd) return;
        const auto to = endOf(i, end);
        const auto shade = shadeOf(i);
        if (from >= columnEnd) {
            const int at = std::min(grid.column(from), grid.count() - 1);
            column = &columns[static_cast<std::size_t>(at)];
            columnEnd = grid.at(at + 1);
        }
        if (shade == kNoShade) {
            if (from > grid.begin()) ++column->changes;
        } else if (from >= grid.begin() && to <= columnEnd) {
            const auto part = grid.columnsIn(to - from);
            column->of[shade] += static_cast<float>(part);
            column->present |= only(shade);
            if (to - from >= worthFrom[shade].count()) column->worthSeeing |= only(shade);
            if (part >= 1) column->wide |= only(shade);
            ++column->changes;
        } else {
            countSpan(grid, columns, from, to, shade);
        }
    }
}

std::size_t SpanIndex::countIn(trace::Time begin, trace::Time end, std::size_t enough) const
{
    if (m_chunks.empty()) return 0;
    const auto from = begin.time_since_epoch().count();
    const auto to = end.time_since_epoch().count();
    const auto first = chunkAt(from);
    const auto last = chunkAt(to);
    if (last > first + 1 && enough < kChunkSize) return enough;
    const auto rankOf = [this](std::size_t chunk, std::int64_t time) {
        return chunk * kChunkSize + m_chunks[chunk].pointAt(time);
    };
    return rankOf(last, to) - rankOf(first, from);
}

/// The chunk that covers `time`, else the first one.
std::size_t SpanIndex::chunkAt(std::int64_t time) const
{
    const auto isAfter = [](std::int64_t moment, const Chunk& chunk) { return moment < chunk.begin; };
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), time, isAfter);
    return after == m_chunks.begin() ? 0 : static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

/// The point whose span covers `time`, else the first one after it.
std::size_t SpanIndex::Chunk::pointAt(std::int64_t time) const
{
    const auto isAfter = [this](std::int64_t moment, Point point) {
        return moment - begin < static_cast<std::int64_t>(point >> 4);
    };
    const auto after = std::upper_bound(points.begin(), points.end(), time, isAfter);
    return after == points.begin() ? 0 : static_cast<std::size_t>(after - points.begin()) - 1;
}

std::int64_t SpanIndex::endOf(std::size_t chunk) const
{
    return chunk + 1 < m_chunks.size() ? m_chunks[chunk + 1].begin : m_end;
}

std::int64_t SpanIndex::endOf(std::size_t chunk, std::size_t point) const
{
    return m_chunks[chunk].endOf(point, endOf(chunk));
}

std::size_t SpanIndex::bytes() const
{
    auto bytes = m_chunks.size() * sizeof(Chunk);
    for (const auto& chunk : m_chunks)
        bytes += chunk.points.capacity() * sizeof(Point) + chunk.buckets.capacity() * sizeof(Bucket);
    return bytes;
}

void giveColumns(const ColumnGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
                 Shade shade)
{
    forEachTouched(grid, begin, end, [&](std::size_t column) {
        auto& there = columns[column];
        if (there.worthSeeing > only(shade)) return;
        there = {};
        there.of[shade] = 1;
        there.present = only(shade);
    });
}

void countSpan(const ColumnGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
               Shade shade)
{
    const auto from = std::max(begin, grid.begin());
    const auto to = std::min(std::max(end, begin + 1), grid.end());
    if (from >= to) return;
    const int first = grid.column(from);
    const double left = grid.place(from);
    const double right =
        grid.place(to); // where columns are shorter than a nanosecond, far from that of to - 1
    const int last = std::clamp(static_cast<int>(std::ceil(right)) - 1, first, grid.count() - 1);
    const auto worth = worthOf(shade, begin, end);
    const auto wide = grid.place(end) - grid.place(begin) >= 1 ? only(shade) : ShadeSet{0};
    const auto addPart = [&](int column, double part) {
        auto& there = columns[static_cast<std::size_t>(column)];
        there.of[shade] += static_cast<float>(std::max(part, 0.0));
        there.present |= only(shade);
        there.worthSeeing |= worth;
        there.wide |= wide;
    };
    addPart(first, std::min(right, first + 1.0) - std::max<double>(left, first));
    for (int column = first + 1; column < last; ++column)
        addPart(column, 1);
    if (first < last) addPart(last, std::min(right, last + 1.0) - last);
    if (from == begin && first < grid.count()) ++columns[static_cast<std::size_t>(first)].changes;
}

} // namespace ui
