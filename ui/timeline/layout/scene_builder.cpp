#include "ui/timeline/layout/scene_builder.h"

#include "engine/trace/file/foreign/remarks.h"
#include "ui/style/state_fill.h"
#include "ui/text/tr.h"
#include "ui/timeline/generic/generic_arrows.h"
#include "ui/timeline/generic/generic_cards.h"
#include "ui/timeline/geometry/change_flags.h"
#include "ui/timeline/geometry/flow_arrows.h"
#include "ui/timeline/geometry/idle_marks.h"
#include "ui/timeline/geometry/loops/probe_strip.h"
#include "ui/timeline/geometry/ruler.h"
#include "ui/timeline/layout/overview.h"
#include "ui/timeline/layout/track_cards.h"
#include "ui/timeline/scene/kept_columns.h"

#include <cmath>

namespace ui {

namespace {

constexpr int kFlagTop = 4;
constexpr int kProbeHeight = 34;

void addEmptyState(const SceneContext& context)
{
    auto& scene = context.scene;
    const int width = std::min(560, scene.trackArea.width() - 2 * kMargin);
    QRect card(0, 0, width, 116);
    card.moveCenter({scene.trackArea.center().x(), scene.trackArea.top() + scene.trackArea.height() * 2 / 5});
    scene.cards.push_back(card);
    const int centred = Qt::AlignCenter;
    if (context.store.isForeign()) {
        auto words = QString::fromStdString(trace::nothingShown(context.store));
        if (!words.isEmpty()) words[0] = words[0].toUpper();
        scene.texts.push_back({card.adjusted(kMargin, 14, -kMargin, -14), words, TextStyle::EmptyHint,
                               centred | Qt::TextWordWrap});
        return;
    }
    scene.texts.push_back(
        {card.adjusted(0, 18, 0, -66), tr("Nothing has been sent yet"), TextStyle::EmptyTitle, centred});
    scene.texts.push_back({card.adjusted(kMargin, 52, -kMargin, -14),
                           tr("Click Send request, then once more, and watch who waits for whom."),
                           TextStyle::EmptyHint, centred | Qt::TextWordWrap});
}

/// What somebody tried before steps back behind what goes on now.
void addFaded(const SceneContext& context)
{
    constexpr int kBefore = 6; // pixels before the newest one that stay as they are
    const auto newest = context.tracks.experiments().newest();
    if (!context.options.fadesOlder || !trace::isSet(newest)) return;
    auto rect = context.scene.plotArea;
    rect.setRight(std::min(context.column(newest) - kBefore, rect.right()));
    if (!rect.isEmpty()) context.scene.faded = rect;
}

void addTracks(const SceneContext& context, const LaneCounts& lanes)
{
    auto& scene = context.scene;
    const auto heights = layOutTracks(lanes, scene.trackArea.height());
    scene.contentHeight = heights.contentHeight;
    const int offset = scene.trackArea.top() - context.options.scroll;
    addTrackCards(context, heights, offset);
    addGenericTracks(context, heights, offset);
    addGenericArrows(context, heights, offset);
    addForgotten(context, offset + kFlagTop);
    addChangeFlags(context, offset + kFlagTop);
}

int overviewHeight(bool hasOverview)
{
    return hasOverview ? kOverviewHeight : 0;
}

Scene emptySceneOf(const LaneCounts& lanes, const SceneOptions& options, trace::Time origin)
{
    const auto& size = options.size;
    const int head = headHeight(lanes, options.hasOverview);
    Scene scene;
    scene.size = size;
    if (options.hasOverview) scene.overviewArea = overviewAreaOf(size.width());
    scene.rulerArea = {0, overviewHeight(options.hasOverview), size.width(), kRulerHeight};
    const int probeTop = scene.rulerArea.bottom() + 1;
    if (lanes.hasProbes) scene.probeArea = {0, probeTop, size.width(), kProbeHeight};
    scene.trackArea = {0, head, size.width(), std::max(1, size.height() - head)};
    scene.plotArea = {kPlotLeft, head, plotWidth(size.width()), scene.trackArea.height()};
    scene.grid = PlotGrid(origin, FoldedTime::over(options.range, options.folded), options.range,
                          scene.plotArea.width());
    return scene;
}

TrackView viewOf(const TrackKey& key, const TrackViews& views)
{
    const auto view = views.find(key);
    return view != views.end() ? view->second : TrackView::Whole;
}

TrackCount counted(const Track& track, const TrackKey& key, const TrackViews& views)
{
    return {track.lanes.size(), viewOf(key, views)};
}

void countGeneric(const std::vector<trace::GenericTrack>& tracks, const TrackViews& views, LaneCounts& counts)
{
    for (std::size_t row = 0; row < tracks.size(); ++row) {
        const auto view = viewOf({TrackKey::Kind::Generic, {}, static_cast<std::uint32_t>(row)}, views);
        counts.generic.push_back(
            {{tracks[row].lanes.size(), view}, tracks[row].isCounter, beginsProcess(tracks, row)});
    }
}

} // namespace

int patternOffsetOf(const SceneOptions& options)
{
    const double zero = scaleOf(options.size.width(), options.range, options.folded).x(trace::Duration(0));
    return static_cast<int>(std::lround(std::fmod(zero, kPatternPeriod)));
}

int headHeight(const LaneCounts& lanes, bool hasOverview)
{
    return overviewHeight(hasOverview) + kRulerHeight + (lanes.hasProbes ? kProbeHeight : 0);
}

std::vector<const WorkerTrack*> inOrder(const Tracks& tracks, const TrackViews& views)
{
    std::vector<const WorkerTrack*> workers;
    workers.reserve(tracks.workers().size());
    for (const auto& worker : tracks.workers())
        workers.push_back(&worker);
    std::ranges::stable_sort(workers, {}, [&](const WorkerTrack* worker) {
        const auto found = views.find({TrackKey::Kind::Worker, worker->worker});
        const auto view = found != views.end() ? found->second : TrackView();
        return std::pair(!view.isPinned, view.place);
    });
    return workers;
}

LaneCounts countLanes(const trace::Store& store, const Tracks& tracks, const TrackViews& views)
{
    LaneCounts counts;
    if (tracks.isWaitingShown())
        counts.waiting = counted(tracks.waiting(), {TrackKey::Kind::Waiting, {}}, views);
    for (const auto* worker : inOrder(tracks, views)) {
        counts.workers.push_back(counted(worker->track, {TrackKey::Kind::Worker, worker->worker}, views));
        counts.workers.back().pools = worker->usedPools();
    }
    counts.upstream = counted(tracks.upstream(), {TrackKey::Kind::Upstream, {}}, views);
    counts.client = counted(tracks.client(), {TrackKey::Kind::Client, {}}, views);
    countGeneric(store.generic().tracks, views, counts);
    // Another program has no upstream and no clients that we know of.
    if (store.isForeign()) counts.upstream.view = counts.client.view = TrackView::Hidden;
    counts.hasProbes = !tracks.health().probes().empty() && !views.contains({TrackKey::Kind::Probes, {}});
    return counts;
}

Scene buildScene(const trace::Store& store, const Tracks& tracks, const SceneOptions& options,
                 const TextMeter& meter)
{
    const auto origin = store.isEmpty() || !trace::isSet(store.origin()) ? trace::Time{} : store.origin();
    const auto lanes = options.lanes.value_or(countLanes(store, tracks, options.views));
    auto scene = emptySceneOf(lanes, options, origin);
    const SceneContext context{store, tracks, options, meter, origin, scene};
    scene.patternOffset = patternOffsetOf(options);
    if (store.isEmpty() || !trace::isSet(store.origin())) {
        if (!store.isForeign()) addRuler(context); // nothing says when it was
        addEmptyState(context);
        return scene;
    }
    if (options.keptColumns != nullptr)
        options.keptColumns->beginFrame(tracks.settledUntil(store, options.now));
    addNow(context);
    addIdle(context);
    addRuler(context);
    addProbes(context);
    addTracks(context, lanes);
    addFlows(context);
    addFaded(context);
    addOverview(context);
    return scene;
}

} // namespace ui
