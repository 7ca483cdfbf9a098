#include "ui/timeline/geometry/service_boxes.h"

#include "ui/timeline/geometry/watched_words.h"
#include "ui/timeline/scene/lane_columns.h"

#include <QStringList>

namespace ui {

namespace {

constexpr int kBoxLabelMargin = 7;
constexpr int kLargeBoxTextFrom = 13; // height of the box
constexpr int kBoxTextFrom = 10;
constexpr int kNarrowest = 4;          // narrower boxes are but columns
constexpr std::size_t kMostBoxes = 64; // on one lane

bool hasRoomForLabel(const QRect& box)
{
    return box.height() >= kBoxTextFrom && box.width() >= 3 * kBoxLabelMargin;
}

/// The first one that fits.
void addLabel(const SceneContext& context, const QRect& box, const QStringList& labels)
{
    const auto style = box.height() >= kLargeBoxTextFrom ? TextStyle::BoxLabel : TextStyle::SmallBoxLabel;
    const auto inside = box.adjusted(kBoxLabelMargin, 0, -2, 0);
    const auto fits = [&](const QString& label) { return context.widthOf(style, label) <= inside.width(); };
    const auto label = std::ranges::find_if(labels, fits);
    if (label == labels.end()) return;
    context.scene.texts.push_back({inside, *label, style, Qt::AlignLeft | Qt::AlignVCenter});
}

/// What begins after the time cursor has no label.
template <typename LabelOf>
void addBox(const SceneContext& context, const QRect& rect, BoxKind kind, trace::Time begin, LabelOf labelOf)
{
    if (rect.width() < kNarrowest) return;
    context.scene.boxes.push_back({rect, kind});
    if (hasRoomForLabel(rect) && begin <= context.told()) addLabel(context, rect, labelOf());
}

QRect laneRect(const SceneContext& context, const LaneRows& rows, std::size_t lane)
{
    const auto& plot = context.scene.plotArea;
    return {plot.left(), rows.barTop(lane), plot.width(), rows.barHeight};
}

void addCallBoxes(const SceneContext& context, const LaneItems& lane, const QRect& rect)
{
    const auto& store = context.store;
    const auto visible = context.visibleRows(
        lane, [&](std::uint32_t row) { return store.callAt(row).arrived; },
        [&](std::uint32_t row) { return callEnd(context, store.callAt(row)); });
    if (visible.size() > kMostBoxes) return;
    for (const auto row : visible) {
        const auto& call = store.callAt(row);
        const auto box = context.visibleRect(call.arrived, callEnd(context, call), rect.top(), rect.height());
        addBox(context, box, BoxKind::UpstreamCall, call.arrived,
               [&] { return callTexts(context.store, call); });
    }
}

void addClientBoxes(const SceneContext& context, const LaneItems& lane, const QRect& rect)
{
    const auto& store = context.store;
    const auto visible = context.visibleRows(
        lane, [&](std::uint32_t row) { return store.requestAt(row).sent; },
        [&](std::uint32_t row) { return context.endOf(store.requestAt(row)); });
    if (visible.size() > kMostBoxes) return;
    for (const auto row : visible) {
        const auto& request = store.requestAt(row);
        const auto end = context.endOf(request);
        const auto box = context.visibleRect(request.sent, end, rect.top(), rect.height());
        addBox(context, box, BoxKind::ClientView, request.sent,
               [&] { return QStringList{QStringLiteral("#%1").arg(trace::number(request.id))}; });
    }
}

} // namespace

void addUpstreamCalls(const SceneContext& context, const Track& track, const LaneRows& rows)
{
    for (std::size_t i = 0; i < track.lanes.size(); ++i) {
        const auto rect = laneRect(context, rows, track.rows[i]);
        if (!context.isOnScreen(rect.top(), rect.height())) continue;
        shadeCalls(context, track, i, context.scene.addRow(rect, SceneRow::Kind::Upstream));
        addCallBoxes(context, track.lanes[i], rect);
        context.scene.lanes.push_back({rect, SceneLane::Kind::Calls, &track.lanes[i]});
    }
}

void addClientView(const SceneContext& context, const Track& track, const LaneRows& rows)
{
    for (std::size_t i = 0; i < track.lanes.size(); ++i) {
        const auto rect = laneRect(context, rows, track.rows[i]);
        if (!context.isOnScreen(rect.top(), rect.height())) continue;
        shadeClient(context, track, i, context.scene.addRow(rect, SceneRow::Kind::Client));
        addClientBoxes(context, track.lanes[i], rect);
        context.scene.lanes.push_back({rect, SceneLane::Kind::Client, &track.lanes[i]});
    }
}

} // namespace ui
