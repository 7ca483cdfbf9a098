#include "ui/timeline/scene/lane_columns.h"

#include "ui/timeline/scene/kept_columns.h"
#include "ui/timeline/scene/past_columns.h"
#include "ui/timeline/time/column_grid.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

// From so many spans on, counting them one by one costs more than a frame can afford.
constexpr std::size_t kManySpans = 1000;

std::int64_t nanoseconds(trace::Time time)
{
    return time.time_since_epoch().count();
}

template <typename Grid>
bool reachesInto(const Grid& grid, trace::Time begin, trace::Time end)
{
    return nanoseconds(end) > grid.begin() && nanoseconds(begin) < grid.end();
}

/// Work that nobody waits for is in none of the states.
void countState(SpanCounter& counter, std::int64_t begin, std::int64_t end, Shade shade)
{
    if (shade != kAbandonedShade) counter.add(begin, end, shade);
}

/// Of what has but one shade.
void shadePresent(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> shades)
{
    const auto counts = foldedInto(context, track.indexes[lane].spans);
    for (std::size_t column = 0; column < shades.size(); ++column)
        if (counts[column].present != 0) shades[column] = shadeOf(trace::State::Waiting);
}

void addIndexed(const Track& track, SpanCounter& counter)
{
    const auto& grid = counter.grid();
    const auto begin = timeAt(grid.begin());
    const auto end = timeAt(grid.end());
    if (track.load.isFineEnoughFor(grid) && track.load.countIn(begin, end) > kManySpans) {
        track.load.addTo(counter);
        return;
    }
    for (const auto& index : track.indexes)
        index.spans.forEachIn(begin, end, [&](std::int64_t from, std::int64_t to, Shade shade) {
            countState(counter, from, to, shade);
        });
}

/// Calls `visit(begin, end, shade)` for each segment of the unsettled requests of a lane that the grid shows,
/// work that nobody waits for among them.
template <typename Grid, typename Visit>
void forEachChanging(const SceneContext& context, const Grid& grid, const Track& track, std::size_t lane,
                     Visit visit)
{
    std::vector<trace::Segment> segments;
    for (const auto row : SceneContext::unsettled(track, lane)) {
        const auto& request = context.store.requestAt(row);
        if (!reachesInto(grid, request.begin(), context.overOf(request))) continue;
        segments.clear();
        trace::appendSegments(request, context.options.now, segments);
        for (const auto& segment : segments)
            visit(nanoseconds(segment.begin), nanoseconds(segment.end), shadeOf(segment.nuance));
        segments.clear();
        trace::appendAbandonedWork(request, context.options.now, segments);
        for (const auto& segment : segments)
            visit(nanoseconds(segment.begin), nanoseconds(segment.end), kAbandonedShade);
    }
}

/// A grid, and where what is counted in it is kept.
struct Counted
{
    const PlotGrid& grid;
    KeptColumns* kept = nullptr;

    /// Whether to keep what `hasMore(begin, end, few)` says is in sight. A few spans are counted again sooner
    /// than their columns are copied.
    template <typename HasMore>
    bool keeps(HasMore hasMore) const
    {
        return kept != nullptr && grid.isStraight() &&
               hasMore(timeAt(grid.begin()), timeAt(grid.end()), kept->few());
    }

    /// What `count(piece)` counts of `source`, to which nobody is going to be added before `settled`.
    template <typename Count>
    const std::vector<ShadeCounts>& keptColumns(const Identity& source, trace::Time settled,
                                                Count count) const
    {
        return kept->of(source, grid.pieces().front().grid, settled, count);
    }
};

Counted inPlot(const SceneContext& context)
{
    return {context.scene.grid, context.options.keptColumns};
}

/// What is settled of a track.
std::vector<ShadeCounts> countIndexed(const Track& track, const Counted& counted, trace::Time settled)
{
    const auto count = [&](const ColumnGrid& piece) {
        SpanCounter counter(piece);
        addIndexed(track, counter);
        return counter.take();
    };
    const bool isKept = counted.keeps([&](trace::Time begin, trace::Time end, std::size_t few) {
        return track.load.countIn(begin, end) > few;
    });
    return isKept ? counted.keptColumns(track.load.identity(), settled, count)
                  : countPieces(counted.grid, count);
}

trace::Time settledRequests(const Counted& counted)
{
    return counted.kept == nullptr ? trace::kUnset : counted.kept->settled();
}

bool isChanging(const Track* track)
{
    for (std::size_t lane = 0; lane < track->lanes.size(); ++lane)
        if (!SceneContext::unsettled(*track, lane).empty()) return true;
    return false;
}

/// What `add(counter)` adds piece by piece is still changing.
template <typename Add>
void addChanging(const Counted& counted, std::span<const Track* const> tracks,
                 std::vector<ShadeCounts>& columns, Add add)
{
    if (std::ranges::none_of(tracks, isChanging)) return;
    const auto changing = countPieces(counted.grid, [&](const ColumnGrid& piece) {
        SpanCounter counter(piece);
        add(counter);
        return counter.take();
    });
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns[column].add(changing[column]);
}

std::vector<ShadeCounts> countRequestsIn(const SceneContext& context, std::span<const Track* const> tracks,
                                         const Counted& counted)
{
    auto columns = countIndexed(*tracks.front(), counted, settledRequests(counted));
    for (const auto* track : tracks.subspan(1)) {
        const auto indexed = countIndexed(*track, counted, settledRequests(counted));
        for (std::size_t column = 0; column < columns.size(); ++column)
            columns[column].add(indexed[column]);
    }
    addChanging(counted, tracks, columns, [&](SpanCounter& counter) {
        const auto count = [&](std::int64_t begin, std::int64_t end, Shade shade) {
            countState(counter, begin, end, shade);
        };
        for (const auto* track : tracks)
            for (std::size_t lane = 0; lane < track->lanes.size(); ++lane)
                forEachChanging(context, counter.grid(), *track, lane, count);
    });
    showPastRequests(context, tracks, counted.grid, columns);
    return columns;
}

/// Calls that have no answer yet may become settled from their begin on.
trace::Time settledCalls(const SceneContext& context, const Track& track, const Counted& counted)
{
    auto settled = settledRequests(counted);
    for (std::size_t lane = 0; lane < track.lanes.size(); ++lane)
        if (const auto rows = SceneContext::unsettled(track, lane); !rows.empty())
            settled = std::min(settled, context.store.callAt(rows.front()).arrived);
    return settled;
}

std::vector<ShadeCounts> countCallsIn(const SceneContext& context, const Track& track, const Counted& counted)
{
    auto columns = countIndexed(track, counted, settledCalls(context, track, counted));
    addChanging(counted, std::array{&track}, columns, [&](SpanCounter& counter) {
        for (std::size_t lane = 0; lane < track.lanes.size(); ++lane)
            for (const auto row : SceneContext::unsettled(track, lane)) {
                const auto& call = context.store.callAt(row);
                counter.add(nanoseconds(call.arrived), nanoseconds(callEnd(context, call)),
                            shadeOf(trace::State::Waiting));
            }
    });
    showPastWaits(context, context.store.past().calls(), counted.grid, columns);
    return columns;
}

std::vector<ShadeCounts> countClientsIn(const SceneContext& context, const Track& track,
                                        const Counted& counted)
{
    auto columns = countIndexed(track, counted, settledRequests(counted));
    addChanging(counted, std::array{&track}, columns, [&](SpanCounter& counter) {
        for (std::size_t lane = 0; lane < track.lanes.size(); ++lane)
            for (const auto row : SceneContext::unsettled(track, lane)) {
                const auto& request = context.store.requestAt(row);
                counter.add(nanoseconds(request.sent), nanoseconds(context.endOf(request)),
                            shadeOf(trace::State::Waiting));
            }
    });
    showPastWaits(context, context.store.past().clients(), counted.grid, columns);
    return columns;
}

} // namespace

std::vector<ShadeCounts> foldedInto(const SceneContext& context, const SpanIndex& spans)
{
    const auto counted = inPlot(context);
    const auto count = [&](const ColumnGrid& piece) {
        std::vector<ShadeCounts> columns(static_cast<std::size_t>(piece.count()));
        spans.fold(piece, columns);
        return columns;
    };
    const bool isKept = counted.keeps([&](trace::Time begin, trace::Time end, std::size_t few) {
        return spans.countIn(begin, end, few + 1) > few;
    });
    return isKept ? counted.keptColumns(spans.identity(), spans.end(), count)
                  : countPieces(counted.grid, count);
}

std::vector<ShadeCounts> countLane(const SceneContext& context, const Track& track, std::size_t lane)
{
    const auto& grid = context.scene.grid;
    auto columns = foldedInto(context, track.indexes[lane].spans);
    forEachChanging(context, grid, track, lane, [&](std::int64_t begin, std::int64_t end, Shade shade) {
        countSpan(grid, columns, begin, end, shade);
    });
    std::fill_n(columns.begin(), pastColumns(context.store, grid), ShadeCounts());
    return columns;
}

void shadeCalls(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> columns)
{
    const auto& grid = context.scene.grid;
    shadePresent(context, track, lane, columns);
    for (const auto row : SceneContext::unsettled(track, lane)) {
        const auto& call = context.store.callAt(row);
        shadeSpan(grid, columns, nanoseconds(call.arrived), nanoseconds(callEnd(context, call)),
                  shadeOf(trace::State::Waiting));
    }
    std::fill_n(columns.begin(), pastColumns(context.store, grid), kNoShade);
}

void shadeClient(const SceneContext& context, const Track& track, std::size_t lane, std::span<Shade> columns)
{
    const auto& grid = context.scene.grid;
    shadePresent(context, track, lane, columns);
    for (const auto row : SceneContext::unsettled(track, lane)) {
        const auto& request = context.store.requestAt(row);
        shadeSpan(grid, columns, nanoseconds(request.sent), nanoseconds(context.endOf(request)),
                  shadeOf(trace::State::Waiting));
    }
    std::fill_n(columns.begin(), pastColumns(context.store, grid), kNoShade);
}

trace::Time callEnd(const SceneContext& context, const trace::UpstreamCall& call)
{
    return trace::isSet(call.answered) ? call.answered : std::max(context.options.now, call.arrived);
}

std::vector<ShadeCounts> countRequests(const SceneContext& context, std::span<const Track* const> tracks)
{
    return countRequestsIn(context, tracks, inPlot(context));
}

std::vector<ShadeCounts> countRequests(const SceneContext& context, std::span<const Track* const> tracks,
                                       const PlotGrid& grid)
{
    return countRequestsIn(context, tracks, {grid});
}

std::vector<ShadeCounts> countCalls(const SceneContext& context, const Track& track)
{
    return countCallsIn(context, track, inPlot(context));
}

std::vector<ShadeCounts> countCalls(const SceneContext& context, const Track& track, const PlotGrid& grid)
{
    return countCallsIn(context, track, {grid});
}

std::vector<ShadeCounts> countClients(const SceneContext& context, const Track& track)
{
    return countClientsIn(context, track, inPlot(context));
}

std::vector<ShadeCounts> countClients(const SceneContext& context, const Track& track, const PlotGrid& grid)
{
    return countClientsIn(context, track, {grid});
}

} // namespace ui
