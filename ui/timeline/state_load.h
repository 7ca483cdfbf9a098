#pragma once

#include "engine/trace/segment.h"
#include "ui/timeline/column_grid.h"

#include <array>
#include <vector>

namespace ui {

/// How many requests are in each state, on average over a stretch of time.
using StateCounts = std::array<float, trace::kStateCount>;

/// How many spans were in each state over the whole of a run, append-only and in any order. The memory is
/// bounded: the run is divided into buckets, no more than there are spans, which get longer as it grows.
class StateLoad
{
public:
    /// Times before `origin` count as `origin`.
    void add(trace::Time origin, trace::Time begin, trace::Time end, trace::State state);

    /// True where the buckets are no longer than the columns, so that addTo() has something to say.
    bool isFineEnoughFor(const ColumnGrid& grid) const;

    /// Adds to each column how many spans it holds on average.
    void addTo(const ColumnGrid& grid, std::vector<StateCounts>& columns) const;

    std::size_t bytes() const;

private:
    static constexpr std::size_t kLeastBuckets = 1 << 11;
    static constexpr std::size_t kMostBuckets = 1 << 16;
    static constexpr std::size_t kLevels = 3;
    static constexpr int kFanOutShift = 2;

    // Nanoseconds spent in each state, by bucket.
    using Level = std::vector<StateCounts>;

    void makeRoomFor(std::int64_t offset);
    void addToLevel(std::size_t k, std::int64_t begin, std::int64_t end, trace::State state);
    int shiftOf(std::size_t k) const { return m_shift + static_cast<int>(k) * kFanOutShift; }

    std::int64_t m_origin = 0;
    std::size_t m_spans = 0;
    int m_shift = 14; ///< a bucket of the finest level is 1 << m_shift nanoseconds long
    std::array<Level, kLevels> m_levels;
};

/// Counts spans by column of a grid. A span costs the same however many columns it covers.
class SpanCounter
{
public:
    explicit SpanCounter(const ColumnGrid& grid)
        : m_grid(grid)
        , m_columns(static_cast<std::size_t>(grid.count()))
        , m_steps(static_cast<std::size_t>(grid.count()) + 1)
    {}

    /// In nanoseconds of the machine's clock.
    void add(std::int64_t begin, std::int64_t end, trace::State state);

    void add(const StateLoad& load) { load.addTo(m_grid, m_columns); }

    const ColumnGrid& grid() const { return m_grid; }

    /// How many spans each column holds on average.
    std::vector<StateCounts> take();

private:
    float& at(std::vector<StateCounts>& counts, int column, trace::State state)
    {
        return counts[static_cast<std::size_t>(column)][static_cast<std::size_t>(state)];
    }

    ColumnGrid m_grid;
    std::vector<StateCounts> m_columns; ///< what covers columns in part
    std::vector<StateCounts> m_steps;   ///< by how much more columns are covered wholly than the one before
};

} // namespace ui
