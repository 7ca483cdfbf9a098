#pragma once

#include "ui/timeline/index/identity.h"
#include "ui/timeline/index/shade.h"
#include "ui/timeline/time/column_grid.h"

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <span>
#include <vector>

namespace ui {

/// The spans of one lane, append-only: in order of time, without overlap. Every thousand of them form a chunk
/// that remembers how much of each of its buckets of time was spent in which shade, coarser and coarser, so
/// that folding a lane into pixel columns costs as much as there are columns, not spans. About fifteen bytes
/// a span.
class SpanIndex
{
public:
    /// What reaches back before the end of what was appended last is cut off.
    void append(trace::Time begin, trace::Time end, Shade what);
    void append(trace::Time begin, trace::Time end, trace::State state)
    {
        append(begin, end, shadeOf(state));
    }

    /// Drops the chunks that end before: some spans of before may stay.
    void forgetBefore(trace::Time time);

    bool isEmpty() const { return m_chunks.empty(); }

    /// Up to where spans were appended: nothing changes before.
    trace::Time end() const { return trace::Time(trace::Duration(m_end)); }

    const Identity& identity() const { return m_identity; }

    /// Adds to each column what part of it is spent in which shade. Spans narrower than a column may stand a
    /// column beside their place.
    void fold(const ColumnGrid& grid, std::span<ShadeCounts> columns) const;

    /// How many changes of state there are in [begin, end); next to each other equal ones count as one. Of
    /// more than `enough`, which is less than a thousand, it may tell only so many, without looking at them.
    std::size_t countIn(trace::Time begin, trace::Time end,
                        std::size_t enough = std::numeric_limits<std::size_t>::max()) const;

    /// Calls `visit(begin, end, shade)` for each span that reaches into [begin, end), in nanoseconds of the
    /// machine's clock.
    template <typename Visit>
    void forEachIn(trace::Time begin, trace::Time end, Visit visit) const
    {
        const auto first = begin.time_since_epoch().count();
        const auto last = end.time_since_epoch().count();
        for (auto i = chunkAt(first); i < m_chunks.size(); ++i) {
            const auto& chunk = m_chunks[i];
            if (chunk.begin >= last) return;
            for (auto k = chunk.pointAt(first); k < chunk.points.size() && chunk.timeOf(k) < last; ++k)
                if (chunk.shadeOf(k) != kNoShade) visit(chunk.timeOf(k), endOf(i, k), chunk.shadeOf(k));
        }
    }

    std::size_t bytes() const;

private:
    static constexpr std::size_t kChunkSize = 1024;
    static constexpr std::size_t kBuckets = kChunkSize / 4;
    static constexpr std::size_t kCoarse = 16;

    // A moment, counted from the chunk's begin, and the shade from then on.
    using Point = std::uint64_t;

    /// How a stretch of time was spent.
    struct Bucket
    {
        static constexpr float kWhole = 255; ///< the share of one shade alone

        std::array<std::uint8_t, kSpanShades> shares{};
        ShadeSet present = 0;
        ShadeSet worthSeeing = 0;

        /// What lasts so many columns; `isSeen`: most of it is in this one.
        void addTo(ShadeCounts& column, double columns, bool isSeen) const;
    };

    struct Chunk
    {
        std::int64_t begin = 0; ///< of its first point: looking for a chunk leaves the points alone
        std::vector<Point> points;
        // Once it is full: each of kBuckets buckets, each two of those, and so on.
        std::vector<Bucket> buckets;
        // The last of them, from kCoarse on, close together for a view of the whole run.
        std::array<Bucket, 2 * kCoarse - 1> coarse{};
        int bucketShift = 0; ///< a bucket is 1 << bucketShift nanoseconds long

        std::int64_t timeOf(std::size_t i) const { return begin + static_cast<std::int64_t>(points[i] >> 4); }
        Shade shadeOf(std::size_t i) const { return static_cast<Shade>(points[i] & 15); }
        std::size_t pointAt(std::int64_t time) const;
        std::int64_t endOf(std::size_t i, std::int64_t chunkEnd) const
        {
            return i + 1 < points.size() ? timeOf(i + 1) : chunkEnd;
        }
        void close(std::int64_t end);
        void foldBuckets(std::int64_t chunkEnd, const ColumnGrid& grid, std::span<ShadeCounts> columns) const;
        void foldPoints(std::int64_t end, const ColumnGrid& grid, std::span<ShadeCounts> columns) const;
    };

    void push(std::int64_t time, Shade shade);
    std::size_t chunkAt(std::int64_t time) const;
    std::int64_t endOf(std::size_t chunk) const;
    std::int64_t endOf(std::size_t chunk, std::size_t point) const;

    std::deque<Chunk> m_chunks;
    std::int64_t m_end = 0;
    Identity m_identity;
};

/// Gives the columns that [begin, end) touches to a shade alone, but those where a worse one is worth seeing.
void giveColumns(const ColumnGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
                 Shade shade);

/// Adds one span to the columns that it reaches into.
void countSpan(const ColumnGrid& grid, std::span<ShadeCounts> columns, std::int64_t begin, std::int64_t end,
               Shade shade);

} // namespace ui
