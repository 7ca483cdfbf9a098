#include "ui/timeline/scene_builder.h"

#include "ui/theme.h"
#include "ui/timeline/change_flags.h"
#include "ui/timeline/loop_ribbon.h"
#include "ui/timeline/queue_steps.h"
#include "ui/timeline/request_bars.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/service_boxes.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

constexpr int kNameLeft = 20; // of the names in the left column
constexpr int kFlagTop = 4;
constexpr int kRibbonTop = 14;
constexpr int kRibbonHeight = 16;
constexpr int kQueueTop = 40;
constexpr int kQueueHeight = 31;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::Timeline", text);
}

void addName(const SceneContext& context, int top, TextStyle style, const QString& text)
{
    const QRect rect(kNameLeft, top, context.scene.plotArea.left() - kNameLeft - 4, 18);
    context.scene.texts.push_back({rect, text, style, Qt::AlignLeft | Qt::AlignVCenter});
}

void addCard(const SceneContext& context, int top, int height)
{
    context.scene.cards.push_back({kMargin, top, context.scene.size.width() - 2 * kMargin, height});
}

LaneRows moved(LaneRows rows, int by)
{
    rows.top += by;
    return rows;
}

QString waitingCaption(const Track& waiting)
{
    std::size_t count = 0;
    for (const auto& lane : waiting.lanes)
        count += lane.size();
    if (count == 0) return tr("nobody");
    return count == 1 ? tr("1 request") : tr("%1 requests").arg(count);
}

void addWaiting(const SceneContext& context, const Track& waiting, const Strip& strip, int offset)
{
    const int top = strip.top + offset;
    if (!context.isOnScreen(top, strip.height)) return;
    addCard(context, top, strip.height);
    addName(context, top + 8, TextStyle::LaneName, tr("Waiting for"));
    addName(context, top + 23, TextStyle::LaneName, tr("a worker"));
    addName(context, top + 39, TextStyle::Caption, waitingCaption(waiting));
    addRequestLanes(context, waiting, moved(strip.rows, offset), LaneNames::OnBars);
}

void addWorker(const SceneContext& context, const Tracks& tracks, const WorkerTrack& worker,
               const Strip& strip, int offset)
{
    const int top = strip.top + offset;
    if (!context.isOnScreen(top, strip.height)) return;
    const auto& plot = context.scene.plotArea;
    addCard(context, top, strip.height);
    addName(context, top + 10, TextStyle::Title, tr("Worker %1").arg(trace::number(worker.worker)));
    addName(context, top + 29, TextStyle::Caption, tr("event loop"));
    addName(context, top + 53, TextStyle::Caption, tr("waiting for loop"));
    addLoopRibbon(context, worker, {plot.left(), top + kRibbonTop, plot.width(), kRibbonHeight});
    const std::array<const Track*, 2> queue{&worker.track, &tracks.waiting()};
    // Whoever waits for a worker waits for this loop, if there is no other one.
    const std::span waits(queue.data(), tracks.workers().size() == 1 ? 2 : 1);
    addQueueSteps(context, waits, {plot.left(), top + kQueueTop, plot.width(), kQueueHeight});
    addRequestLanes(context, worker.track, moved(strip.rows, offset), LaneNames::Beside);
}

void addService(const SceneContext& context, const Tracks& tracks, const TrackHeights& heights, int offset)
{
    const int top = heights.upstream.top + offset;
    addCard(context, top, heights.serviceBottom - heights.upstream.top);
    const auto upstream = moved(heights.upstream.rows, offset);
    addName(context, upstream.top - 2, TextStyle::Title, tr("Upstream"));
    addName(context, upstream.top + 16, TextStyle::Caption, tr("calls in service"));
    addUpstreamCalls(context, tracks.upstream(), upstream);
    const auto client = moved(heights.client.rows, offset);
    addName(context, client.top - 2, TextStyle::Title, tr("Client"));
    addName(context, client.top + 16, TextStyle::Caption, tr("sent → received"));
    addClientView(context, tracks.client(), client);
}

void addEmptyState(const SceneContext& context)
{
    auto& scene = context.scene;
    const int width = std::min(560, scene.trackArea.width() - 2 * kMargin);
    QRect card(0, 0, width, 116);
    card.moveCenter({scene.trackArea.center().x(), scene.trackArea.top() + scene.trackArea.height() * 2 / 5});
    scene.cards.push_back(card);
    const int centred = Qt::AlignCenter;
    scene.texts.push_back(
        {card.adjusted(0, 18, 0, -66), tr("Nothing has been sent yet"), TextStyle::EmptyTitle, centred});
    scene.texts.push_back({card.adjusted(kMargin, 52, -kMargin, -14),
                           tr("Click Send request, then once more, and watch the second one wait."),
                           TextStyle::EmptyHint, centred | Qt::TextWordWrap});
}

void addTracks(const SceneContext& context, const Tracks& tracks)
{
    auto& scene = context.scene;
    const auto heights = layOutTracks(countLanes(tracks), scene.trackArea.height());
    scene.contentHeight = heights.contentHeight;
    const int offset = scene.trackArea.top() - context.options.scroll;
    if (heights.waiting) addWaiting(context, tracks.waiting(), *heights.waiting, offset);
    for (std::size_t i = 0; i < heights.workers.size(); ++i)
        addWorker(context, tracks, tracks.workers()[i], heights.workers[i], offset);
    addService(context, tracks, heights, offset);
    addChangeFlags(context, offset + kFlagTop);
}

Scene emptySceneOf(const QSize& size)
{
    Scene scene;
    scene.size = size;
    scene.rulerArea = {0, 0, size.width(), kRulerHeight};
    scene.trackArea = {0, kRulerHeight, size.width(), std::max(1, size.height() - kRulerHeight)};
    scene.plotArea = scene.trackArea.adjusted(kPlotLeft, 0, -kPlotRight, 0);
    return scene;
}

} // namespace

TimeScale scaleOf(const QSize& size, const TimeRange& range)
{
    return {range, kPlotLeft, static_cast<double>(size.width() - kPlotLeft - kPlotRight)};
}

LaneCounts countLanes(const Tracks& tracks)
{
    LaneCounts counts;
    if (tracks.isWaitingShown()) counts.waiting = tracks.waiting().lanes.size();
    for (const auto& worker : tracks.workers())
        counts.workers.push_back(worker.track.lanes.size());
    counts.upstream = tracks.upstream().lanes.size();
    counts.client = tracks.client().lanes.size();
    return counts;
}

Scene buildScene(const trace::Store& store, const Tracks& tracks, const SceneOptions& options)
{
    auto scene = emptySceneOf(options.size);
    const auto origin = store.isEmpty() ? trace::Time{} : store.origin();
    const SceneContext context{store, options, scaleOf(options.size, options.range), origin, scene};
    scene.patternOffset = context.column(origin) % kPatternPeriod;
    if (store.isEmpty() || !trace::isSet(origin)) {
        addRuler(context);
        addEmptyState(context);
        return scene;
    }
    addNow(context);
    addRuler(context);
    addTracks(context, tracks);
    return scene;
}

} // namespace ui
