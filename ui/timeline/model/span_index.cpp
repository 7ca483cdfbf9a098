#include "ui/timeline/model/span_index.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int kFirstState = kAbandonedShade + 1;

// The states in the order of their severity.
constexpr std::array<trace::State, trace::kStateCount> kBySeverity{
    trace::State::Waiting, trace::State::Running, trace::State::NotKnown,
    trace::State::Queued,  trace::State::Ready,   trace::State::Blocking};

} // namespace

Shade shadeOf(trace::State state)
{
    return static_cast<Shade>(trace::severity(state) + kFirstState);
}

trace::State stateOf(Shade shade)
{
    return kBySeverity[static_cast<std::size_t>(shade - kFirstState)];
}

void SpanIndex::append(trace::Time begin, trace::Time end, Shade what)
{
    const auto from = std::max(begin.time_since_epoch().count(), m_end);
    const auto to = end.time_since_epoch().count();
    if (from >= to) return;
    const bool isGap = !m_chunks.empty() && from > m_end;
    if (isGap) push(pointOf(m_end, kNoShade));
    if (m_chunks.empty() || isGap || shade(m_chunks.back().points.back()) != what) push(pointOf(from, what));
    m_end = to;
}

void SpanIndex::push(Point point)
{
    if (m_chunks.empty() || m_chunks.back().points.size() == kChunkSize) {
        if (!m_chunks.empty()) closeChunk(m_chunks.back(), timeOf(point));
        m_chunks.emplace_back().begin = timeOf(point);
    }
    m_chunks.back().points.push_back(point);
}

void SpanIndex::closeChunk(Chunk& chunk, std::int64_t end)
{
    const auto begin = chunk.begin;
    while ((end - begin) >> chunk.bucketShift >= static_cast<std::int64_t>(kBuckets))
        ++chunk.bucketShift;
    chunk.worst.assign(2 * kBuckets - 1, kNoShade);
    for (std::size_t i = 0; i < kChunkSize; ++i) {
        const auto next = i + 1 < kChunkSize ? timeOf(chunk.points[i + 1]) : end;
        const auto first = (timeOf(chunk.points[i]) - begin) >> chunk.bucketShift;
        const auto last = std::max(first, (next - 1 - begin) >> chunk.bucketShift);
        for (auto bucket = first; bucket <= last; ++bucket) {
            auto& worst = chunk.worst[static_cast<std::size_t>(bucket)];
            worst = std::max(worst, shade(chunk.points[i]));
        }
    }
    auto below = chunk.worst.begin();
    for (std::size_t size = kBuckets; size > 1; size /= 2) {
        const auto above = below + static_cast<std::ptrdiff_t>(size);
        for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(size / 2); ++i)
            above[i] = std::max(below[2 * i], below[2 * i + 1]);
        below = above;
    }
    std::ranges::copy(std::span(chunk.worst).last<2 * kCoarse - 1>(), chunk.coarse.begin());
}

void SpanIndex::fold(const ColumnGrid& grid, std::span<Shade> columns) const
{
    for (auto i = chunkAt(grid.begin()); i < m_chunks.size(); ++i) {
        const auto& chunk = m_chunks[i];
        if (chunk.begin >= grid.end()) return;
        const bool isClosed = !chunk.worst.empty();
        const bool areBucketsFine = std::int64_t{1} << chunk.bucketShift <= grid.perColumn();
        if (isClosed && areBucketsFine)
            foldBuckets(chunk, endOf(i), grid, columns);
        else
            foldPoints(i, grid, columns);
    }
}

void SpanIndex::foldBuckets(const Chunk& chunk, std::int64_t end, const ColumnGrid& grid,
                            std::span<Shade> columns)
{
    const auto begin = chunk.begin;
    int shift = chunk.bucketShift;
    std::size_t size = kBuckets;
    for (; size > 1 && std::int64_t{2} << shift <= grid.perColumn(); ++shift)
        size /= 2;
    const auto* worst = size > kCoarse ? chunk.worst.data() + 2 * (kBuckets - size)
                                       : chunk.coarse.data() + 2 * (kCoarse - size);
    const auto from = std::max(begin, grid.begin());
    const auto to = std::min(end, grid.end());
    if (from >= to) return;
    const auto first = (from - begin) >> shift;
    const auto last = (to - 1 - begin) >> shift;
    const double step = static_cast<double>(std::int64_t{1} << shift) / grid.perColumn();
    double place = grid.place(begin + (first << shift)) + step / 2;
    const double lastColumn = static_cast<double>(columns.size()) - 1;
    for (auto bucket = first; bucket <= last; ++bucket, place += step) {
        auto& column = columns[static_cast<std::size_t>(std::clamp(place, 0.0, lastColumn))];
        column = std::max(column, worst[bucket]);
    }
}

void SpanIndex::foldPoints(std::size_t chunk, const ColumnGrid& grid, std::span<Shade> columns) const
{
    const auto& points = m_chunks[chunk].points;
    auto i = pointAt(points, grid.begin());
    const auto gridEnd = grid.end();
    if (timeOf(points[i]) >= gridEnd || endOf(chunk, i) <= grid.begin()) return;
    int column = grid.column(std::max(timeOf(points[i]), grid.begin()));
    for (; i < points.size(); ++i) {
        const auto end = std::min(endOf(chunk, i), gridEnd);
        const int next = grid.column(end);
        const int last = next > column && grid.at(next) == end ? next - 1 : next;
        const auto here = shade(points[i]);
        for (int c = column; c <= std::min(last, grid.count() - 1); ++c)
            columns[static_cast<std::size_t>(c)] = std::max(columns[static_cast<std::size_t>(c)], here);
        if (end >= gridEnd) return;
        column = next;
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
        return chunk * kChunkSize + pointAt(m_chunks[chunk].points, time);
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
std::size_t SpanIndex::pointAt(const std::vector<Point>& points, std::int64_t time)
{
    const auto isAfter = [](std::int64_t moment, Point point) { return moment < timeOf(point); };
    const auto after = std::upper_bound(points.begin(), points.end(), time, isAfter);
    return after == points.begin() ? 0 : static_cast<std::size_t>(after - points.begin()) - 1;
}

std::int64_t SpanIndex::endOf(std::size_t chunk) const
{
    return chunk + 1 < m_chunks.size() ? m_chunks[chunk + 1].begin : m_end;
}

std::int64_t SpanIndex::endOf(std::size_t chunk, std::size_t point) const
{
    const auto& points = m_chunks[chunk].points;
    return point + 1 < points.size() ? timeOf(points[point + 1]) : endOf(chunk);
}

std::size_t SpanIndex::bytes() const
{
    auto bytes = m_chunks.capacity() * sizeof(Chunk);
    for (const auto& chunk : m_chunks)
        bytes += chunk.points.capacity() * sizeof(Point) + chunk.worst.capacity();
    return bytes;
}

} // namespace ui
