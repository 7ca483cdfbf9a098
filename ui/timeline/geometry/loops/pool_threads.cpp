#include "ui/timeline/geometry/loops/pool_threads.h"

#include "ui/text/tr.h"
#include "ui/timeline/scene/lane_columns.h"
#include "ui/timeline/scene/shade_stack.h"

#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kManyRequests = 2000; // from so many on looking at each of them costs too much
constexpr int kPoolNumberFrom = 14;         // height that has room for a number
constexpr int kPoolNumberGap = 6;           // in front of it

/// Calls `visit(job, request)` for each job of the pool of these requests.
template <typename Rows, typename Visit>
void forEachJob(const SceneContext& context, const Rows& rows, analysis::PoolKind kind, Visit visit)
{
    for (const auto row : rows) {
        const auto& request = context.store.requestAt(row);
        forEachPoolJob(request, context.options.now, [&](const analysis::PoolJob& job) {
            if (job.pool.kind == kind) visit(job, request.id);
        });
    }
}

void countJob(SpanCounter& counter, const analysis::PoolJob& job)
{
    const auto add = [&](const analysis::Stretch& stretch, trace::Nuance nuance) {
        counter.add(stretch.begin.time_since_epoch().count(), stretch.end.time_since_epoch().count(),
                    shadeOf(nuance));
    };
    add(job.wait, trace::Nuance::ForThread);
    add(job.run, trace::Nuance::Waiting);
}

/// Jobs by column: on a thread, or waiting for one.
std::vector<ShadeCounts> countJobs(const SceneContext& context, const WorkerTrack& worker,
                                   analysis::PoolKind kind)
{
    const auto& load = worker.pools[static_cast<std::size_t>(kind)].load;
    std::size_t seen = 0;
    for (const auto& lane : worker.track.lanes)
        seen += context.visibleRequests(lane).size();
    return countPieces(context.scene.grid, [&](const ColumnGrid& piece) {
        SpanCounter counter(piece);
        const bool areMany = seen > kManyRequests && load.isFineEnoughFor(piece);
        if (areMany) load.addTo(counter);
        for (std::size_t lane = 0; lane < worker.track.lanes.size(); ++lane) {
            const auto rows = areMany ? SceneContext::unsettled(worker.track, lane)
                                      : context.visibleRequests(worker.track.lanes[lane]);
            forEachJob(context, rows, kind,
                       [&](const analysis::PoolJob& job, trace::RequestId) { countJob(counter, job); });
        }
        return counter.take();
    });
}

long highestOf(std::span<const ShadeCounts> columns, trace::Nuance nuance)
{
    float most = 0;
    for (const auto& counts : columns)
        most = std::max(most, counts.in(nuance));
    return std::lround(most);
}

/// The first columns from `from` on that are empty for so long; `from` where none are.
std::size_t roomBehind(std::span<const ShadeCounts> columns, std::size_t from, std::size_t room,
                       std::size_t end)
{
    auto begin = from;
    for (auto column = from; column < columns.size() && column - begin < room; ++column)
        if (columns[column].total() > 0) begin = column + 1;
    return begin + room <= end ? begin : from;
}

/// The most threads in use, and the most jobs that waited for one; behind what it tells of, where there is
/// room.
void addNumbers(const SceneContext& context, std::span<const ShadeCounts> columns, const QRect& rect)
{
    const auto used = highestOf(columns, trace::Nuance::Waiting);
    const auto waiting = highestOf(columns, trace::Nuance::ForThread);
    if (used == 0 && waiting == 0) return;
    const auto text = waiting > 0 ? tr("%1 in use, %2 wait for a thread").arg(used).arg(waiting)
                                  : tr("%1 in use").arg(used);
    const auto told = waiting > 0 ? trace::Nuance::ForThread : trace::Nuance::Waiting;
    const auto isPeak = [&](const ShadeCounts& counts) {
        return std::lround(counts.in(told)) == (waiting > 0 ? waiting : used);
    };
    const auto peak = std::ranges::find_if(columns, isPeak);
    const auto end =
        std::find_if(peak, columns.end(), [](const ShadeCounts& counts) { return counts.total() <= 0; });
    const int width = context.widthOf(TextStyle::SmallDuration, text) + 2;
    const int room = width + kPoolNumberGap;
    const auto place = roomBehind(columns, static_cast<std::size_t>(end - columns.begin()),
                                  static_cast<std::size_t>(room), static_cast<std::size_t>(rect.width()));
    const int left = std::clamp(rect.left() + static_cast<int>(place) + kPoolNumberGap, rect.left(),
                                std::max(rect.left(), rect.right() - width));
    context.scene.texts.push_back({{left, rect.bottom() - kPoolNumberFrom, width, kPoolNumberFrom},
                                   text,
                                   TextStyle::SmallDuration,
                                   Qt::AlignLeft | Qt::AlignVCenter});
}

} // namespace

void addPoolThreads(const SceneContext& context, const WorkerTrack& worker, analysis::PoolKind kind,
                    const QRect& rect)
{
    const auto columns = countJobs(context, worker, kind);
    float most = 1;
    for (const auto& counts : columns)
        most = std::max(most, counts.total());
    ShadeStack stack(columns, rect.height());
    stack.shareAll(static_cast<float>(rect.height()) / most);
    context.scene.densities.push_back(stack.density(rect, SceneRow::Kind::Lane));
    context.scene.pools.push_back({rect, {worker.worker, kind}});
    if (rect.height() < kPoolNumberFrom) return;
    addNumbers(context, std::span(columns).first(std::min(context.toldColumns(), columns.size())), rect);
}

QString poolName(analysis::PoolKind kind)
{
    return kind == analysis::PoolKind::Executor ? tr("executor") : tr("thread pool");
}

PoolMoment poolAt(const SceneContext& context, const WorkerTrack& worker, analysis::PoolKind kind,
                  trace::Time moment)
{
    PoolMoment there;
    const auto add = [&](const analysis::PoolJob& job, trace::RequestId request) {
        if (job.run.begin <= moment && moment < job.run.end) there.onThreads.push_back(request);
        if (job.wait.begin <= moment && moment < job.wait.end) there.waiting.push_back(request);
    };
    for (const auto& lane : worker.track.lanes)
        forEachJob(context, context.visibleRequests(lane), kind, add);
    return there;
}

} // namespace ui
