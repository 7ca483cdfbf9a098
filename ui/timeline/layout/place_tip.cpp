#include "ui/timeline/layout/place_tip.h"

#include "engine/trace/worker_terms.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"
#include "ui/timeline/geometry/loops/loop_ribbon.h"
#include "ui/timeline/geometry/loops/pool_threads.h"
#include "ui/timeline/geometry/loops/probe_strip.h"
#include "ui/timeline/scene/lane_columns.h"
#include "ui/timeline/scene/past_columns.h"

#include <QStringList>

#include <cmath>

namespace ui {

namespace {

constexpr int kProbeReach = 5; // pixels beside the middle of its dot

QString lines(const QStringList& lines)
{
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>")) +
           QStringLiteral("</p>");
}

QString bold(const QString& text)
{
    return QStringLiteral("<b>%1</b>").arg(text);
}

trace::Time timeOf(std::int64_t moment)
{
    return trace::Time(trace::Duration(moment));
}

/// The pixel column at `position` alone.
ColumnGrid columnAt(const SceneContext& context, const QPoint& position)
{
    const auto& grid = context.scene.grid;
    return {timeOf(grid.at(position.x() - context.scene.plotArea.left())), grid.perColumn(), 1};
}

QString momentOf(const SceneContext& context, const ColumnGrid& column)
{
    return momentText(timeOf(column.begin()) - context.origin,
                      trace::Duration(std::llround(column.perColumn())));
}

const WorkerTrack* workerTrack(const SceneContext& context, trace::WorkerId worker)
{
    const auto& workers = context.tracks.workers();
    const auto found = std::ranges::find(workers, worker, &WorkerTrack::worker);
    return found != workers.end() ? &*found : nullptr;
}

QString workerName(const SceneContext& context, trace::WorkerId worker)
{
    return tr("Worker %1").arg(context.store.watched().numberOf(worker));
}

/// On average over the column: a crowd of short ones is "0.3", of others nobody counts parts.
QString averageText(float count)
{
    return decimalText(count, count > 0 && count < 0.95F ? 1 : 0);
}

/// Whether what is told of a column is known in coarse stretches only.
bool isPast(const SceneContext& context, const ColumnGrid& column)
{
    return pastColumns(context.store, column) > 0;
}

QString pastLine(const SceneContext& context)
{
    return tr("kept coarse, in stretches of %1").arg(exactDurationText(context.store.past().width()));
}

/// Of upstream or client, which know no states.
QString serviceTip(const SceneContext& context, const SceneFold& fold, const QPoint& position)
{
    const auto column = columnAt(context, position);
    const bool isUpstream = fold.track.kind == TrackKey::Kind::Upstream;
    const auto counts = isUpstream ? countCalls(context, context.tracks.upstream(), column)
                                   : countClients(context, context.tracks.client(), column);
    const auto total = counts.front().total();
    if (total < 0.05F) return {};
    const auto name = isUpstream ? tr("Upstream") : tr("Client");
    const auto what = isUpstream ? tr("calls in service at once: %1") : tr("requests in flight at once: %1");
    return lines(
        {tr("%1, at %2").arg(bold(name), momentOf(context, column)), what.arg(averageText(total)),
         isPast(context, column) ? pastLine(context) : tr("a click selects the one that took longest")});
}

QString foldTip(const SceneContext& context, const SceneFold& fold, const QPoint& position)
{
    if (fold.track.kind != TrackKey::Kind::Waiting && fold.track.kind != TrackKey::Kind::Worker)
        return serviceTip(context, fold, position);
    const auto* worker = workerTrack(context, fold.track.worker);
    const bool isWaiting = fold.track.kind == TrackKey::Kind::Waiting;
    if (!isWaiting && worker == nullptr) return {};
    const auto column = columnAt(context, position);
    const std::array<const Track*, 1> tracks{isWaiting ? &context.tracks.waiting() : &worker->track};
    const auto counts = countRequests(context, tracks, column).front();
    QStringList states;
    for (const auto nuance : trace::kNuances)
        if (const auto count = counts.in(nuance); count >= 0.05F)
            states << QStringLiteral("%1 %2").arg(averageText(count), nuanceName(nuance));
    if (states.isEmpty()) return {};
    const auto total = counts.total();
    const auto name = isWaiting ? tr("Waiting for a worker") : workerName(context, fold.track.worker);
    return lines(
        {tr("%1, at %2").arg(bold(name), momentOf(context, column)),
         tr("%1 requests at once: %2").arg(averageText(total), states.join(QStringLiteral(", "))),
         isPast(context, column) ? pastLine(context) : tr("a click selects the one that took longest")});
}

QString queueTip(const SceneContext& context, const SceneQueue& queue, const QPoint& position)
{
    const auto* worker = workerTrack(context, queue.worker);
    if (worker == nullptr) return {};
    const auto column = columnAt(context, position);
    const std::array<const Track*, 2> tracks{&worker->track, &context.tracks.waiting()};
    const bool isAlone = context.tracks.workers().size() == 1;
    const auto counts = countRequests(context, std::span(tracks).first(isAlone ? 2 : 1), column).front();
    const auto waiting = counts.in(trace::State::Queued) + counts.in(trace::State::Ready);
    return lines({tr("%1, at %2").arg(bold(workerName(context, queue.worker)), momentOf(context, column)),
                  tr("requests that wait for its loop: %1").arg(averageText(waiting))});
}

/// What a worker did in the stretch of the past that a moment lies in.
QStringList pastLines(const SceneContext& context, trace::WorkerId id, trace::Time moment)
{
    const auto& past = context.store.past();
    const auto* worker = past.worker(id);
    const auto i =
        static_cast<std::size_t>(std::max((moment - past.origin()) / past.width(), std::int64_t{0}));
    const bool isKnown = worker != nullptr && i < worker->shares.size();
    const auto share = isKnown ? worker->shares[i] : trace::PastShare();
    const auto percent = [&](trace::Duration part) {
        return QString::number(std::lround(100.0 * static_cast<double>(part.count()) /
                                           static_cast<double>(past.width().count())));
    };
    QStringList told{tr("its loop was busy for %1 %, and held for %2 %")
                         .arg(percent(share.busy), percent(share.blocked + share.computed))};
    if (share.worstHold > trace::Duration(0))
        told << tr("held for %1 at a time, at worst").arg(exactDurationText(share.worstHold));
    told << tr("requests that ended: %1, of them failed: %2")
                .arg(countText(share.answered + share.failed), countText(share.failed));
    return told << pastLine(context);
}

/// What its loop did around `moment`, from when to when.
QString loopLine(const SceneContext& context, trace::WorkerId id, trace::Time moment)
{
    const auto& workers = context.store.workers();
    const auto worker = std::ranges::find(workers, id, &trace::WorkerTrace::id);
    if (worker == workers.end()) return {};
    const auto presence = trace::presenceOf(context.store, id, context.options.now);
    const auto covers = [moment](const trace::Term& term) {
        return term.begin <= moment && moment <= term.end;
    };
    const auto term = std::ranges::find_if(presence, covers);
    const auto unseen = trace::unseenTermOf(context.store, id, context.options.now);
    if (unseen && covers(*unseen)) return tr("what its loop does is not known");
    if (!presence.empty() && term == presence.end()) return tr("it is not there");
    const auto told = [&](const QString& text, trace::Time begin, trace::Time end) {
        return text.arg(exactDurationText(end - begin), momentText(begin - context.origin),
                        momentText(end - context.origin));
    };
    const auto since = term != presence.end() ? std::max(context.origin, term->begin) : context.origin;
    const auto& busy = worker->busy;
    const auto next = std::ranges::upper_bound(busy, moment, {}, &trace::BusyPeriod::begin);
    const auto known = std::max(context.told(), moment);
    const auto until = next != busy.end() ? std::min(next->begin, known) : known;
    if (next == busy.begin()) return told(tr("its loop is free for %1, from %2 to %3"), since, until);
    const auto end = trace::isSet(std::prev(next)->end) ? std::min(std::prev(next)->end, known) : until;
    if (moment < end) return told(tr("its loop is busy for %1, from %2 to %3"), std::prev(next)->begin, end);
    return told(tr("its loop is free for %1, from %2 to %3"), std::max(end, since), until);
}

QString ribbonTip(const SceneContext& context, const SceneRow& row, const QPoint& position)
{
    const auto* worker = workerTrack(context, row.worker);
    if (worker == nullptr) return {};
    const auto column = columnAt(context, position);
    QStringList told{
        tr("%1, at %2").arg(bold(workerName(context, worker->worker)), momentOf(context, column))};
    const auto begin = timeOf(column.begin());
    const auto end = timeOf(column.end());
    const auto middle = begin + (end - begin) / 2;
    if (isPast(context, column)) return lines(told + pastLines(context, worker->worker, middle));
    const auto busy = std::lround(
        100.0 * static_cast<double>(busyTime(context, *worker, begin, end).count()) / column.perColumn());
    if (const auto hold = holdAt(context, *worker, middle)) {
        const auto until = std::min(hold->end, std::max(context.told(), middle));
        const bool isBlocking = hold->nuance == trace::Nuance::Blocking;
        told << (isBlocking ? tr("its loop is held by blocking calls for %1, from %2 to %3")
                            : tr("its loop is held by computing for %1, from %2 to %3"))
                    .arg(exactDurationText(until - hold->begin), momentText(hold->begin - context.origin),
                         momentText(until - context.origin));
    } else if (0 < busy && busy < 100)
        told << tr("its loop is busy %1 % of this moment, free for the rest").arg(busy);
    else
        told << loopLine(context, worker->worker, middle);
    return lines(told);
}

/// "#3, #4, #5 …": no more than a glance takes in.
QString namesOf(const std::vector<trace::RequestId>& requests)
{
    constexpr std::size_t kMost = 8;
    QStringList names;
    for (const auto id : std::span(requests).first(std::min(requests.size(), kMost)))
        names << QStringLiteral("#%1").arg(trace::number(id));
    if (requests.size() > kMost) names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

QString poolTip(const SceneContext& context, const ScenePool& pool, const QPoint& position)
{
    const auto* worker = workerTrack(context, pool.pool.worker);
    if (worker == nullptr) return {};
    const auto column = columnAt(context, position);
    const auto there = poolAt(context, *worker, pool.pool.kind, timeOf(column.begin()));
    QStringList told{
        tr("%1, at %2")
            .arg(bold(workerName(context, worker->worker) + QStringLiteral(", ") + poolName(pool.pool.kind)),
                 momentOf(context, column))};
    told << tr("threads in use: %1").arg(there.onThreads.size());
    if (!there.onThreads.empty()) told.back() += QStringLiteral(" (%1)").arg(namesOf(there.onThreads));
    if (!there.waiting.empty())
        told << tr("waiting for a thread: %1").arg(there.waiting.size()) +
                    QStringLiteral(" (%1)").arg(namesOf(there.waiting));
    return lines(told);
}

QString becameOf(const SceneContext& context, const trace::Request& probe)
{
    const auto kind = kindOf(probe, context.told(), context.options.loadBalancer.interval);
    const auto took =
        trace::isSet(probe.received) ? exactDurationText(probe.received - probe.sent) : QString();
    switch (kind) {
    case ProbeKind::Answered: return tr("answered after %1").arg(took);
    case ProbeKind::Late: return tr("answered too late, after %1").arg(took);
    case ProbeKind::Open: return tr("not answered yet");
    case ProbeKind::Unanswered: return tr("not answered");
    }
    return {};
}

QString probeTip(const SceneContext& context, const QPoint& position)
{
    QStringList told;
    for (const auto row : context.tracks.health().probes()) {
        const auto& probe = context.store.requestAt(row);
        if (std::abs(context.column(probe.sent) - position.x()) > kProbeReach) continue;
        if (probe.sent > context.told()) break;
        if (told.size() == 6) return lines(told << QStringLiteral("…"));
        told << tr("%1, at %2: %3")
                    .arg(bold(tr("Health probe")), momentText(probe.sent - context.origin),
                         becameOf(context, probe));
    }
    return told.isEmpty() ? QString() : lines(told);
}

QString idleTip(const SceneIdle& idle)
{
    return lines({tr("%1 without a request, from %2 to %3")
                      .arg(bold(durationText(idle.time.length())), momentText(idle.time.begin),
                           momentText(idle.time.end)),
                  idle.isFolded ? tr("a click shows all of it") : tr("a click folds it")});
}

/// On the overview.
QString pastTip(const SceneContext& context)
{
    const auto before = context.store.forgottenBefore() - context.origin;
    return lines({tr("before %1: kept coarse").arg(momentText(before)), pastLine(context)});
}

} // namespace

QString placeTipAt(const SceneContext& context, const QPoint& position)
{
    const auto& scene = context.scene;
    if (const auto idle = idleAt(scene, position)) return idleTip(*idle);
    if (scene.overviewPast.contains(position)) return pastTip(context);
    if (scene.probeArea.contains(position)) return probeTip(context, position);
    if (!scene.plotArea.contains(position)) return {};
    if (timeOf(columnAt(context, position).begin()) > context.told()) return {};
    for (const auto& fold : scene.folds)
        if (fold.rect.contains(position)) return foldTip(context, fold, position);
    for (const auto& pool : scene.pools)
        if (pool.rect.contains(position)) return poolTip(context, pool, position);
    for (const auto& queue : scene.queues)
        if (queue.area.contains(position)) return queueTip(context, queue, position);
    for (const auto& row : scene.rows)
        if (row.kind == SceneRow::Kind::Loop && row.rect.contains(position))
            return ribbonTip(context, row, position);
    return {};
}

} // namespace ui
