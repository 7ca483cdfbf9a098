#include "ui/page/data/page_loops.h"

#include "engine/trace/worker_terms.h"
#include "ui/page/data/page_requests.h"
#include "ui/page/data/page_texts.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/geometry/loops/probe_strip.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

// More gaps between a loop's callbacks than that can be told apart in no picture of the whole run.
constexpr std::int64_t kFinestGaps = 20'000;

QJsonObject placed(const char* kind, const QRect& rect)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("y"), rect.top()},
            {QStringLiteral("h"), rect.height()}};
}

struct Busy
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// Begin and length of each stretch of the index. Those that lie closer together than `gap` are one.
QJsonArray stretchesJson(const SpanIndex& index, trace::Nuance nuance, const PageClock& clock,
                         trace::Duration gap)
{
    std::vector<Busy> stretches;
    index.forEachIn(clock.origin() - std::chrono::hours(1), trace::Time::max(),
                    [&](std::int64_t begin, std::int64_t end, Shade shade) {
                        if (shade != shadeOf(nuance)) return;
                        if (!stretches.empty() && begin - stretches.back().end <= gap.count())
                            stretches.back().end = std::max(stretches.back().end, end);
                        else
                            stretches.push_back({begin, end});
                    });
    QJsonArray json;
    PageTimes times(json);
    for (const auto& stretch : stretches) {
        times.add(clock.at(timeAt(stretch.begin)));
        times.add(clock.at(timeAt(stretch.end)));
    }
    return json;
}

const WorkerTrack* trackOf(const SceneContext& context, trace::WorkerId worker)
{
    const auto& workers = context.tracks.workers();
    const auto found = std::ranges::find(workers, worker, &WorkerTrack::worker);
    return found != workers.end() ? &*found : nullptr;
}

/// From when to when the worker is there; empty: all the time.
QJsonArray presenceJson(const SceneContext& context, trace::WorkerId worker, const PageClock& clock)
{
    QJsonArray json;
    PageTimes times(json);
    for (const auto& term : trace::presenceOf(context.store, worker, context.options.now)) {
        times.add(clock.at(term.begin));
        times.add(clock.at(term.end));
    }
    return json;
}

/// The rows of a track's requests that wait for a loop at some time.
void appendWaiting(const SceneContext& context, const Track& track, std::vector<std::uint32_t>& waiting)
{
    std::vector<trace::Segment> segments;
    for (const auto& lane : track.lanes)
        for (const auto row : lane) {
            segments.clear();
            trace::appendSegments(context.store.requestAt(row), context.options.now, segments);
            if (std::ranges::any_of(segments, &trace::waitsForLoop, &trace::Segment::state))
                waiting.push_back(row);
        }
}

} // namespace

QJsonObject loopRow(const SceneContext& context, const SceneRow& row, const PageClock& clock)
{
    auto json = placed("loop", row.rect);
    const auto* worker = trackOf(context, row.worker);
    if (worker == nullptr) return json;
    const auto gap = context.options.range.length() / kFinestGaps;
    const auto add = [&](const char* name, const SpanIndex& index, trace::Nuance nuance) {
        json.insert(QLatin1String(name), stretchesJson(index, nuance, clock, gap));
    };
    add("busy", worker->busy, trace::Nuance::Running);
    add("blocking", worker->held, trace::Nuance::Blocking);
    add("computing", worker->held, trace::Nuance::Computing);
    QJsonArray holds;
    for (const auto& hold : worker->holds) {
        const auto begin = clock.at(hold.begin);
        holds.append(QJsonArray{begin, clock.at(hold.end) - begin,
                                pageText(durationText(hold.end - hold.begin)),
                                static_cast<int>(hold.nuance)});
    }
    json.insert(QStringLiteral("holds"), holds);
    json.insert(QStringLiteral("present"), presenceJson(context, row.worker, clock));
    return json;
}

QJsonObject queueRow(const SceneContext& context, const SceneQueue& queue)
{
    auto json = placed("queue", queue.area);
    std::vector<std::uint32_t> waiting;
    if (const auto* worker = trackOf(context, queue.worker)) appendWaiting(context, worker->track, waiting);
    // Whoever waits for a worker waits for this loop, if there is no other one.
    if (context.tracks.workers().size() == 1) appendWaiting(context, context.tracks.waiting(), waiting);
    std::ranges::sort(waiting);
    json.insert(QStringLiteral("items"), pagePlaces(context.store, waiting));
    return json;
}

QJsonObject poolRow(const SceneContext& context, const ScenePool& pool, const PageClock& clock)
{
    auto json = placed("pool", pool.rect);
    QJsonArray jobs;
    const auto* worker = trackOf(context, pool.pool.worker);
    for (const auto& lane : worker != nullptr ? worker->track.lanes : std::vector<LaneItems>())
        for (const auto row : lane)
            forEachPoolJob(context.store.requestAt(row), context.options.now,
                           [&](const analysis::PoolJob& job) {
                               if (job.pool.kind == pool.pool.kind)
                                   jobs.append(QJsonArray{clock.at(job.wait.begin), clock.at(job.run.begin),
                                                          clock.at(job.run.end)});
                           });
    json.insert(QStringLiteral("items"), jobs);
    return json;
}

QJsonObject probeRow(const SceneContext& context, const PageClock& clock)
{
    auto json = placed("probes", context.scene.probeArea);
    QJsonArray probes;
    for (const auto row : context.tracks.health().probes()) {
        const auto& probe = context.store.requestAt(row);
        probes.append(clock.at(probe.sent));
        probes.append(
            static_cast<int>(kindOf(probe, context.options.now, context.options.loadBalancer.interval)));
    }
    json.insert(QStringLiteral("items"), probes);
    return json;
}

} // namespace ui
