#include "ui/timeline/scene/past_columns.h"

#include <algorithm>

namespace ui {

namespace {

/// Calls `visit(stretch, part)` for each stretch of the past that a column reaches into; `part` is how many
/// nanoseconds of the stretch's are the column's, for each nanosecond of the column.
template <typename Visit>
void forEachStretch(const trace::Past& past, std::size_t count, const ColumnGrid& grid, int column,
                    Visit visit)
{
    const auto zero = past.origin().time_since_epoch().count();
    const auto width = past.width().count();
    const auto begin = std::max(grid.at(column), zero);
    const auto end = std::max(grid.at(column + 1), grid.at(column) + 1);
    if (end <= begin) return;
    const auto last = std::min(static_cast<std::size_t>((end - 1 - zero) / width) + 1, count);
    for (auto i = static_cast<std::size_t>((begin - zero) / width); i < last; ++i) {
        const auto from = zero + static_cast<std::int64_t>(i) * width;
        const auto shared = std::min(end, from + width) - std::max(begin, from);
        visit(i, static_cast<double>(shared) / static_cast<double>(width) /
                     static_cast<double>(end - grid.at(column)));
    }
}

void addPastTime(ShadeCounts& counts, Shade shade, trace::Duration time, double part)
{
    if (time <= trace::Duration(0)) return;
    counts.of[shade] += static_cast<float>(static_cast<double>(time.count()) * part);
    counts.present |= only(shade);
    counts.changes = ShadeCounts::kMany;
}

/// How long the worst one was is known of these alone.
void addPastHold(ShadeCounts& counts, trace::Nuance nuance, trace::Duration time,
                 const trace::PastShare& share)
{
    const auto shade = shadeOf(nuance);
    if (time > trace::Duration(0) && isWorthSeeing(shade, share.worstHold)) counts.worthSeeing |= only(shade);
}

/// Calls `visit(grid, column, place)` for each column that is past and not in a folded stretch: `column` of
/// `grid`, a piece of the plot's, is the plot's column `place`.
template <typename Visit>
void forEachPastColumn(const SceneContext& context, const PlotGrid& plot, Visit visit)
{
    const auto count = pastColumns(context.store, plot);
    plot.forEachTold([&](const ColumnGrid& grid, std::size_t first) {
        for (std::size_t column = 0; static_cast<int>(column) < grid.count() && first + column < count;
             ++column)
            visit(grid, static_cast<int>(column), first + column);
    });
}

} // namespace

std::size_t pastColumns(const trace::Store& store, const PlotGrid& grid)
{
    if (store.past().isEmpty() || !trace::isSet(store.forgottenBefore())) return 0;
    const auto before = store.forgottenBefore().time_since_epoch().count();
    const double place = std::clamp<double>(grid.place(before), 0, grid.count());
    return static_cast<std::size_t>(place);
}

const trace::PastWorker* pastOf(const SceneContext& context, const Track& track)
{
    for (const auto& worker : context.tracks.workers())
        if (&worker.track == &track) return context.store.past().worker(worker.worker);
    return &track == &context.tracks.waiting() ? context.store.past().worker(trace::WorkerId::None) : nullptr;
}

void showPastRequests(const SceneContext& context, std::span<const Track* const> tracks, const PlotGrid& plot,
                      std::span<ShadeCounts> columns)
{
    std::vector<const trace::PastWorker*> workers;
    for (const auto* track : tracks)
        if (const auto* worker = pastOf(context, *track)) workers.push_back(worker);
    forEachPastColumn(context, plot, [&](const ColumnGrid& grid, int column, std::size_t place) {
        auto& counts = columns[place] = {};
        for (const auto* worker : workers)
            forEachStretch(context.store.past(), worker->shares.size(), grid, column,
                           [&](std::size_t i, double part) {
                               const auto& share = worker->shares[i];
                               for (const auto nuance : trace::kNuances) {
                                   const auto time = share.times[static_cast<std::size_t>(nuance)];
                                   addPastTime(counts, shadeOf(nuance), time, part);
                                   if (trace::isHold(nuance)) addPastHold(counts, nuance, time, share);
                               }
                           });
    });
}

void showPastWaits(const SceneContext& context, const std::vector<trace::Duration>& waits,
                   const PlotGrid& plot, std::span<ShadeCounts> columns)
{
    forEachPastColumn(context, plot, [&](const ColumnGrid& grid, int column, std::size_t place) {
        auto& counts = columns[place] = {};
        forEachStretch(context.store.past(), waits.size(), grid, column, [&](std::size_t i, double part) {
            addPastTime(counts, shadeOf(trace::State::Waiting), waits[i], part);
        });
    });
}

void showPastLoop(const SceneContext& context, trace::WorkerId worker, std::span<ShadeCounts> busy,
                  std::span<ShadeCounts> held)
{
    const auto& plot = context.scene.grid;
    const auto* past = context.store.past().worker(worker);
    forEachPastColumn(context, plot, [&](const ColumnGrid& grid, int column, std::size_t place) {
        auto& busyThere = busy[place] = {};
        auto& heldThere = held[place] = {};
        if (past == nullptr) return;
        forEachStretch(context.store.past(), past->shares.size(), grid, column,
                       [&](std::size_t i, double part) {
                           const auto& share = past->shares[i];
                           addPastTime(busyThere, shadeOf(trace::State::Running), share.busy, part);
                           addPastTime(heldThere, shadeOf(trace::Nuance::Blocking), share.blocked, part);
                           addPastHold(heldThere, trace::Nuance::Blocking, share.blocked, share);
                           addPastTime(heldThere, shadeOf(trace::Nuance::Computing), share.computed, part);
                           addPastHold(heldThere, trace::Nuance::Computing, share.computed, share);
                       });
    });
}

} // namespace ui
