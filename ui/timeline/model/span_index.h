#pragma once

#include "engine/trace/segment.h"
#include "ui/timeline/model/column_grid.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace ui {

/// What a pixel column shows: 0 nothing, then what the server does for a client that has gone, then the
/// states by their severity, so that the worst is the largest. Those in an index fit in three bits.
using Shade = std::uint8_t;

inline constexpr Shade kNoShade = 0;
inline constexpr Shade kAbandonedShade = 1;
inline constexpr Shade kAbsentShade = 8; ///< only where a loop is shown: its worker is not there
inline constexpr std::size_t kShadeCount = 9;

Shade shadeOf(trace::State state);
trace::State stateOf(Shade shade); ///< of a state's shade

/// The spans of one lane, append-only: in order of time, without overlap. Every thousand of them form a chunk
/// that remembers the worst state in each of its buckets of time, coarser and coarser, so that folding a lane
/// into pixel columns costs as much as there are columns, not spans. About twelve bytes a span.
class SpanIndex
{
public:
    /// What reaches back before the end of what was appended last is cut off.
    void append(trace::Time begin, trace::Time end, Shade what);
    void append(trace::Time begin, trace::Time end, trace::State state)
    {
        append(begin, end, shadeOf(state));
    }

    bool isEmpty() const { return m_chunks.empty(); }

    /// Raises each column to the worst state in it. Spans narrower than a column may stand half a column
    /// beside their place, wider ones end that exactly.
    void fold(const ColumnGrid& grid, std::span<Shade> columns) const;

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
        for (auto chunk = chunkAt(first); chunk < m_chunks.size(); ++chunk) {
            const auto& points = m_chunks[chunk].points;
            if (m_chunks[chunk].begin >= last) return;
            for (auto i = pointAt(points, first); i < points.size() && timeOf(points[i]) < last; ++i)
                if (shade(points[i]) != kNoShade) visit(timeOf(points[i]), endOf(chunk, i), shade(points[i]));
        }
    }

    std::size_t bytes() const;

private:
    static constexpr std::size_t kChunkSize = 1024;
    static constexpr std::size_t kBuckets = 2 * kChunkSize;
    static constexpr std::size_t kCoarse = 64;

    // A moment and the shade from then on.
    using Point = std::uint64_t;

    struct Chunk
    {
        std::int64_t begin = 0; ///< of its first point: looking for a chunk leaves the points alone
        std::vector<Point> points;
        // Once it is full: the worst shade in each of kBuckets buckets, in each two of those, and so on.
        std::vector<Shade> worst;
        // The last of them, from kCoarse on, close at hand for a view of the whole run.
        std::array<Shade, 2 * kCoarse - 1> coarse{};
        int bucketShift = 0; ///< a bucket is 1 << bucketShift nanoseconds long
    };

    static std::int64_t timeOf(Point point) { return static_cast<std::int64_t>(point >> 3); }
    static Shade shade(Point point) { return static_cast<Shade>(point & 7); }
    static Point pointOf(std::int64_t time, Shade shade) { return static_cast<Point>(time) << 3 | shade; }

    static std::size_t pointAt(const std::vector<Point>& points, std::int64_t time);
    static void closeChunk(Chunk& chunk, std::int64_t end);
    static void foldBuckets(const Chunk& chunk, std::int64_t end, const ColumnGrid& grid,
                            std::span<Shade> columns);

    void push(Point point);
    void foldPoints(std::size_t chunk, const ColumnGrid& grid, std::span<Shade> columns) const;
    std::size_t chunkAt(std::int64_t time) const;
    std::int64_t endOf(std::size_t chunk) const;
    std::int64_t endOf(std::size_t chunk, std::size_t point) const;

    std::vector<Chunk> m_chunks;
    std::int64_t m_end = 0;
};

} // namespace ui
