#include "ui/timeline/layout/track_cards.h"

#include "ui/style/text_style.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"
#include "ui/timeline/geometry/density.h"
#include "ui/timeline/geometry/loops/loop_ribbon.h"
#include "ui/timeline/geometry/loops/pool_threads.h"
#include "ui/timeline/geometry/loops/queue_steps.h"
#include "ui/timeline/geometry/request_bars.h"
#include "ui/timeline/geometry/service_boxes.h"
#include "ui/timeline/geometry/watched_words.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/scene/lane_columns.h"
#include "ui/timeline/scene/past_columns.h"

#include <QStringList>

#include <array>

namespace ui {

namespace {

constexpr int kEdgeHeight = 5;
constexpr int kRoomForCaption = 40; // below the name of a service

/// Where the parts of a worker's head stand, from its top.
struct HeadParts
{
    int name;
    TextStyle style;
    int ribbon;
    int ribbonHeight;
    int queue;
    int queueHeight; ///< 0: none
};

// In the order of HeadSize.
constexpr std::array<HeadParts, 4> kParts{{
    {10, TextStyle::Title, 14, 16, 40, 31},
    {4, TextStyle::LaneName, 7, 13, 24, 15},
    {0, TextStyle::SmallLaneName, 4, 9, 0, 0},
    {-3, TextStyle::SmallLaneName, 2, 9, 0, 0},
}};

void addName(const SceneContext& context, int top, TextStyle style, const QString& text)
{
    const QRect rect(kNameLeft, top, context.scene.plotArea.left() - kNameLeft - 4, kNameHeight);
    context.scene.texts.push_back({rect, text, style, Qt::AlignLeft | Qt::AlignVCenter});
}

/// Whether a click on the title folds or unfolds its track.
void addArrow(const SceneContext& context, int top, const TrackKey& track)
{
    const auto view = context.options.views.find(track);
    const bool isFolded = view != context.options.views.end() && view->second == TrackView::Collapsed;
    const QRect rect(kMargin + 1, top, kNameLeft - kMargin - 1, kNameHeight);
    context.scene.texts.push_back({rect, isFolded ? QStringLiteral("▸") : QStringLiteral("▾"),
                                   TextStyle::Caption, Qt::AlignHCenter | Qt::AlignVCenter});
}

/// The name of a track, which folds it when it is clicked.
void addTitle(const SceneContext& context, int top, int height, TextStyle style, const QString& text,
              const TrackKey& track)
{
    addName(context, top, style, text);
    if (context.options.hasArrows) addArrow(context, top, track);
    context.scene.titles.push_back(
        {{kMargin, top, context.scene.plotArea.left() - kMargin - 4, height}, track});
}

void addCard(const SceneContext& context, int top, int height)
{
    context.scene.cards.push_back({kMargin, top, context.scene.size.width() - 2 * kMargin, height});
}

/// Where the track can be pulled higher: its last pixels.
void addEdge(const SceneContext& context, const Strip& strip, int top, const Track& track,
             const TrackKey& key)
{
    if (strip.mode == LaneMode::None) return;
    const auto lanes = strip.mode == LaneMode::Lanes ? std::max<std::size_t>(track.lanes.size(), 1) : 1;
    const QRect rect(kMargin, top + strip.height - kEdgeHeight, context.scene.size.width() - 2 * kMargin,
                     kEdgeHeight);
    context.scene.edges.push_back({rect, key, static_cast<int>(lanes) * strip.rows.pitch});
}

LaneRows moved(LaneRows rows, int by)
{
    rows.top += by;
    return rows;
}

QRect rowsRect(const SceneContext& context, const LaneRows& rows)
{
    const auto& plot = context.scene.plotArea;
    return {plot.left(), rows.top, plot.width(), rows.pitch};
}

/// Requests or calls that are too many for lanes of their own.
void addFold(const SceneContext& context, const std::vector<ShadeCounts>& columns, const QRect& rect,
             const TrackKey& key, const Track& track, SceneRow::Kind kind = SceneRow::Kind::Lane)
{
    addDensity(context, columns, rect, kind);
    context.scene.folds.push_back({rect, key, &track.lanes});
}

/// What was there before the lanes know anything, all lanes together. `count(grid)` tells it by column.
template <typename Count>
void addPast(const SceneContext& context, const LaneRows& rows, const TrackKey& key, const Track& track,
             SceneRow::Kind kind, Count count)
{
    const auto& grid = context.scene.grid;
    const auto width = static_cast<int>(pastColumns(context.store, grid));
    if (width == 0 || track.lanes.empty()) return;
    const auto columns = count(grid.first(width));
    const auto height = static_cast<int>(track.lanes.size()) * rows.pitch;
    const QRect rect(context.scene.plotArea.left(), rows.top, width, height);
    addDensity(context, columns, rect, kind);
    context.scene.folds.push_back({rect, key, &track.lanes, true});
}

/// Whoever was never read and has gone waits no more.
std::size_t waitingNow(const SceneContext& context)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(context.tracks.open(), [&](const OpenRequest& open) {
            const auto& request = context.store.requestAt(open.row);
            return request.isInFlight() && !trace::isSet(request.read);
        }));
}

QString waitingCaption(const SceneContext& context)
{
    const auto count = context.options.moment ? context.options.queuedThen : waitingNow(context);
    if (count == 0) return tr("nobody");
    return count == 1 ? tr("1 request") : tr("%1 requests").arg(countText(count));
}

void addWaiting(const SceneContext& context, const Strip& strip, int offset)
{
    const auto& waiting = context.tracks.waiting();
    const int top = strip.top + offset;
    const TrackKey key{TrackKey::Kind::Waiting, {}};
    if (strip.height == 0 || !context.isOnScreen(top, strip.height)) return;
    addCard(context, top, strip.height);
    addEdge(context, strip, top, waiting, key);
    const auto rows = moved(strip.rows, offset);
    if (strip.height > 40) {
        addTitle(context, top + 8, 34, TextStyle::LaneName, tr("Waiting for"), key);
        addName(context, top + 23, TextStyle::LaneName, tr("a worker"));
        addName(context, top + 39, TextStyle::Caption, waitingCaption(context));
    } else {
        addTitle(context, top + 5, kNameHeight, TextStyle::SmallLaneName, tr("Waiting"), key);
    }
    const std::array<const Track*, 1> tracks{&waiting};
    if (strip.mode == LaneMode::Density)
        addFold(context, countRequests(context, tracks), rowsRect(context, rows), key, waiting);
    if (strip.mode == LaneMode::Density) return;
    addRequestLanes(context, waiting, rows, LaneNames::OnBars);
    addPast(context, rows, key, waiting, SceneRow::Kind::Lane,
            [&](const PlotGrid& grid) { return countRequests(context, tracks, grid); });
}

/// The first caption that has room, or the last one.
QString fittingName(const SceneContext& context, const QStringList& names)
{
    const int room = context.scene.plotArea.left() - kNameLeft - 4;
    for (const auto& name : names)
        if (context.widthOf(TextStyle::Caption, name) <= room) return name;
    return names.back();
}

void addHead(const SceneContext& context, const WorkerTrack& worker, HeadSize size, int top)
{
    const auto& parts = kParts[static_cast<std::size_t>(size)];
    const auto& plot = context.scene.plotArea;
    const int titleHeight = std::max(parts.ribbonHeight, size == HeadSize::Full ? 68 : 12);
    addTitle(context, top + parts.name, titleHeight, parts.style,
             tr("Worker %1").arg(context.store.watched().numberOf(worker.worker)),
             {TrackKey::Kind::Worker, worker.worker});
    addLoopRibbon(context, worker, {plot.left(), top + parts.ribbon, plot.width(), parts.ribbonHeight});
    if (size != HeadSize::Full) return;
    const auto processes = processTexts(context.store, worker.worker);
    addName(context, top + 29, TextStyle::Caption,
            processes.isEmpty() ? tr("event loop") : fittingName(context, processes));
    addName(context, top + 53, TextStyle::Caption,
            processes.isEmpty() ? tr("waiting for loop") : tr("unread on sockets"));
}

void addPools(const SceneContext& context, const WorkerTrack& worker, const LaneRows& rows)
{
    if (rows.barHeight == 0) return;
    const auto& plot = context.scene.plotArea;
    std::size_t row = 0;
    for (const auto kind : {analysis::PoolKind::Threadpool, analysis::PoolKind::Executor}) {
        if (!worker.pools[static_cast<std::size_t>(kind)].isUsed) continue;
        const int top = rows.barTop(row++);
        addName(context, top + (rows.barHeight - kNameHeight) / 2, TextStyle::Caption, poolName(kind));
        addPoolThreads(context, worker, kind, {plot.left(), top, plot.width(), rows.barHeight});
    }
}

void addWorker(const SceneContext& context, const WorkerTrack& worker, const Strip& strip, HeadSize head,
               int offset)
{
    const int top = strip.top + offset;
    if (strip.height == 0 || !context.isOnScreen(top, strip.height)) return;
    addCard(context, top, strip.height);
    addEdge(context, strip, top, worker.track, {TrackKey::Kind::Worker, worker.worker});
    addHead(context, worker, head, top);
    addPools(context, worker, moved(strip.pools, offset));
    const auto& parts = kParts[static_cast<std::size_t>(head)];
    const auto rows = moved(strip.rows, offset);
    const std::array<const Track*, 2> tracks{&worker.track, &context.tracks.waiting()};
    const auto countFirst = [&](std::size_t count) {
        return countRequests(context, std::span(tracks).first(count));
    };
    const bool hasQueue = parts.queueHeight > 0;
    // Whoever waits for a worker waits for this loop, if there is no other one.
    const bool isAlone = context.tracks.workers().size() == 1;
    std::vector<ShadeCounts> own;
    if (strip.mode == LaneMode::Density || (hasQueue && !isAlone)) own = countFirst(1);
    const auto& plot = context.scene.plotArea;
    if (hasQueue)
        addQueueSteps(context, isAlone ? countFirst(2) : own,
                      {plot.left(), top + parts.queue, plot.width(), parts.queueHeight}, worker.worker);
    if (strip.mode == LaneMode::Density)
        addFold(context, own, rowsRect(context, rows), {TrackKey::Kind::Worker, worker.worker}, worker.track);
    if (strip.mode != LaneMode::Lanes) return;
    addRequestLanes(context, worker.track, rows, LaneNames::Beside,
                    parts.style == TextStyle::Title ? TextStyle::LaneName : parts.style);
    addPast(context, rows, {TrackKey::Kind::Worker, worker.worker}, worker.track, SceneRow::Kind::Lane,
            [&](const PlotGrid& grid) { return countRequests(context, std::span(tracks).first(1), grid); });
}

void addSection(const SceneContext& context, bool isLow, int top, const QString& title,
                const QString& caption, const TrackKey& key)
{
    addTitle(context, top - 2, isLow ? kNameHeight : 34, isLow ? TextStyle::SmallLaneName : TextStyle::Title,
             title, key);
    if (!isLow) addName(context, top + 16, TextStyle::Caption, caption);
}

/// Its first row begins below the top of the strip, whether it is seen or not.
LaneRows sectionRows(const Strip& strip, int offset)
{
    auto rows = moved(strip.rows, offset);
    if (strip.mode == LaneMode::None) rows.top = strip.top + offset + 16;
    return rows;
}

void addUpstream(const SceneContext& context, const Strip& strip, bool isLow, int offset)
{
    if (strip.height == 0) return;
    const auto rows = sectionRows(strip, offset);
    addEdge(context, strip, strip.top + offset, context.tracks.upstream(), {TrackKey::Kind::Upstream, {}});
    addSection(context, isLow, rows.top, tr("Upstream"), tr("calls in service"),
               {TrackKey::Kind::Upstream, {}});
    if (strip.mode == LaneMode::Density)
        addFold(context, countCalls(context, context.tracks.upstream()), rowsRect(context, rows),
                {TrackKey::Kind::Upstream, {}}, context.tracks.upstream(), SceneRow::Kind::FoldedUpstream);
    if (strip.mode != LaneMode::Lanes) return;
    addUpstreamCalls(context, context.tracks.upstream(), rows);
    addPast(context, rows, {TrackKey::Kind::Upstream, {}}, context.tracks.upstream(),
            SceneRow::Kind::FoldedUpstream,
            [&](const PlotGrid& grid) { return countCalls(context, context.tracks.upstream(), grid); });
}

void addClient(const SceneContext& context, const Strip& strip, bool isLow, int offset)
{
    if (strip.height == 0) return;
    const auto rows = sectionRows(strip, offset);
    addEdge(context, strip, strip.top + offset, context.tracks.client(), {TrackKey::Kind::Client, {}});
    addSection(context, isLow, rows.top, tr("Client"), tr("sent → received"), {TrackKey::Kind::Client, {}});
    if (strip.mode == LaneMode::Density)
        addFold(context, countClients(context, context.tracks.client()), rowsRect(context, rows),
                {TrackKey::Kind::Client, {}}, context.tracks.client(), SceneRow::Kind::FoldedClient);
    if (strip.mode != LaneMode::Lanes) return;
    addClientView(context, context.tracks.client(), rows);
    addPast(context, rows, {TrackKey::Kind::Client, {}}, context.tracks.client(),
            SceneRow::Kind::FoldedClient,
            [&](const PlotGrid& grid) { return countClients(context, context.tracks.client(), grid); });
}

} // namespace

void addTrackCards(const SceneContext& context, const TrackHeights& heights, int offset)
{
    if (heights.waiting) addWaiting(context, *heights.waiting, offset);
    const auto workers = inOrder(context.tracks, context.options.views);
    for (std::size_t i = 0; i < heights.workers.size(); ++i)
        addWorker(context, *workers[i], heights.workers[i], heights.head, offset);
    const int top = (heights.upstream.height > 0 ? heights.upstream.top : heights.client.top) + offset;
    const int height = heights.serviceBottom + offset - top;
    const bool hasServices = heights.upstream.height + heights.client.height > 0;
    if (!hasServices || !context.isOnScreen(top, height)) return;
    addCard(context, top, height);
    // Both or neither have room for a caption.
    const auto isLow = [](const Strip& strip) { return strip.height > 0 && strip.height < kRoomForCaption; };
    const bool areLow = isLow(heights.upstream) || isLow(heights.client);
    addUpstream(context, heights.upstream, areLow, offset);
    addClient(context, heights.client, areLow, offset);
}

} // namespace ui
