#pragma once

#include "ui/timeline/index/identity.h"
#include "ui/timeline/index/shade.h"
#include "ui/timeline/time/column_grid.h"

#include <array>
#include <optional>
#include <vector>

namespace ui {

/// Counts spans by column of a grid. A span costs the same however many columns it covers.
class SpanCounter
{
public:
    explicit SpanCounter(const ColumnGrid& grid)
        : m_grid(grid)
        , m_columns(static_cast<std::size_t>(grid.count()))
        , m_steps(static_cast<std::size_t>(grid.count()) + 1)
    {}

    /// A span of a nuance, in nanoseconds of the machine's clock.
    void add(std::int64_t begin, std::int64_t end, Shade shade);

    /// So many spans on average in one column.
    void add(int column, const ShadeCounts& counts);

    const ColumnGrid& grid() const { return m_grid; }

    /// How many spans each column holds on average.
    std::vector<ShadeCounts> take();

private:
    /// Which columns a span reaches into, and how much of the outer two it covers.
    struct Cover
    {
        std::size_t first;
        std::size_t last;
        float ofFirst;
        float ofLast; ///< 0 where that is the first one too
    };

    std::optional<Cover> coverOf(std::int64_t begin, std::int64_t end) const;
    void takeSteps(Shade shade);

    /// By how many more spans a column is covered wholly than the one before.
    struct Step
    {
        std::array<float, kSpanShades> all{};
        std::array<float, kSpanShades> worthSeeing{};
    };

    ColumnGrid m_grid;
    std::vector<ShadeCounts> m_columns; ///< what covers columns in part
    std::vector<Step> m_steps;
    ShadeSet m_stepping = 0; ///< that have steps
};

/// How many spans were in each state over the whole of a run, append-only and in any order. The memory is
/// bounded: the run is divided into buckets, fewer than there are spans, which get longer as it grows.
class StateLoad
{
public:
    /// About so many spans are going to be added: a run that is opened as a whole, lane by lane, would look
    /// sparse at first.
    void expect(std::size_t spans) { m_expected = spans; }

    /// Times before `origin` count as `origin`. A span costs the same however long it is.
    void add(trace::Time origin, trace::Time begin, trace::Time end, Shade shade);

    /// Makes what was added since the last call count in addTo(). Costs as much as the run from there on has
    /// buckets.
    void sumUp();

    /// True where the buckets are short enough for the columns to tell apart what a person would.
    bool isFineEnoughFor(const ColumnGrid& grid) const;

    /// Adds how many spans there are on average in each bucket that the counter's grid shows.
    void addTo(SpanCounter& counter) const;

    /// About how many spans reach into [begin, end): those that begin in the buckets that it touches, or
    /// cover the first one. What is forgotten elsewhere counts.
    std::size_t countIn(trace::Time begin, trace::Time end) const;

    const Identity& identity() const { return m_identity; }
    std::size_t bytes() const;

private:
    static constexpr std::size_t kSpansPerBucket = 12;
    static constexpr std::size_t kLeastBuckets = 1 << 11;
    static constexpr std::size_t kMostBuckets = 1 << 16;
    static constexpr std::size_t kFactor = 4; ///< from one of m_lasted to the next
    static constexpr std::size_t kLevels = 4;

    // In the order of the nuances' shades.
    using Counts = std::array<float, trace::kNuanceCount>;
    using Lasted = std::array<double, trace::kNuanceCount>; ///< nanoseconds, all spans together

    struct Bucket
    {
        Counts partly{}; ///< nanoseconds, of the spans that begin or end here
        Counts step{};   ///< by how many more spans it is covered wholly than the one before
    };

    /// What is worth seeing in each bucket, in each kFactor of them, and so on.
    using Sights = std::array<std::vector<ShadeSet>, kLevels>;

    static void addAll(Counts& to, const Counts& from, float factor);

    void makeRoomFor(std::int64_t offset);
    void halve();
    void sumUpSights(std::size_t from);
    static ShadeSet sightsIn(const std::vector<ShadeSet>& sights, double begin, double end);
    static Lasted lastedUntil(const std::vector<Lasted>& sums, double place);

    std::int64_t m_origin = 0;
    std::size_t m_spans = 0;
    std::size_t m_expected = 0;
    int m_shift = 14; ///< a bucket is 1 << m_shift nanoseconds long
    std::vector<Bucket> m_buckets;
    std::vector<std::uint32_t> m_begins; ///< of spans, in each bucket
    Sights m_sights;                     ///< all but the first from sumUp() on

    std::size_t m_summedUp = 0; ///< buckets in front of which nothing was added since the last sumUp()
    // Up to the begin of each bucket and to the end of the last one; then of each kFactor buckets, and so on:
    // close together, for a view of the whole run.
    std::array<std::vector<Lasted>, kLevels> m_lasted;
    std::vector<Counts> m_covering;     ///< how many spans cover the bucket before wholly
    std::vector<std::uint32_t> m_begun; ///< up to the begin of each bucket and to the end of the last one
    Identity m_identity;
};

} // namespace ui
