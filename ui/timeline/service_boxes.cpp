#include "ui/timeline/service_boxes.h"

namespace ui {

namespace {

constexpr int kLabelMargin = 7;
constexpr int kLargeTextFrom = 13; // height of the box
constexpr int kTextFrom = 10;

bool hasRoomForLabel(const QRect& box)
{
    return box.height() >= kTextFrom && box.width() >= 3 * kLabelMargin;
}

void addLabel(const SceneContext& context, const QRect& box, const QString& label)
{
    const auto style = box.height() >= kLargeTextFrom ? TextStyle::BoxLabel : TextStyle::SmallBoxLabel;
    const auto inside = box.adjusted(kLabelMargin, 0, -2, 0);
    if (widthOf(style, label) > inside.width()) return;
    context.scene.texts.push_back({inside, label, style, Qt::AlignLeft | Qt::AlignVCenter});
}

void addBox(const SceneContext& context, const QRect& rect, BoxKind kind, trace::RequestId request)
{
    auto& scene = context.scene;
    if (rect.width() <= 0) return;
    // Boxes that share a pixel column with the one before them add nothing to see.
    const bool isHidden = !scene.boxes.empty() && scene.boxes.back().rect.contains(rect);
    if (!isHidden) scene.boxes.push_back({rect, kind});
    if (request != trace::RequestId::None) scene.targets.push_back({rect, request, false});
}

trace::Time clientEnd(const SceneContext& context, const trace::Request& request)
{
    const auto end = trace::isSet(request.failed) ? request.failed : request.received;
    return trace::isSet(end) ? end : std::max(context.options.now, request.sent);
}

trace::Time callEnd(const SceneContext& context, const trace::UpstreamCall& call)
{
    return trace::isSet(call.answered) ? call.answered : std::max(context.options.now, call.arrived);
}

} // namespace

void addUpstreamCalls(const SceneContext& context, const Track& track, const LaneRows& rows)
{
    const auto& calls = context.store.upstreamCalls();
    for (std::size_t i = 0; i < track.lanes.size(); ++i) {
        if (!context.isOnScreen(rows.barTop(i), rows.barHeight)) continue;
        const auto visible = context.visibleRows(
            track.lanes[i], [&](std::uint32_t row) { return calls[row].arrived; },
            [&](std::uint32_t row) { return callEnd(context, calls[row]); });
        for (const auto row : visible) {
            const auto& call = calls[row];
            const auto rect =
                context.visibleRect(call.arrived, callEnd(context, call), rows.barTop(i), rows.barHeight);
            addBox(context, rect, BoxKind::UpstreamCall, call.request);
            if (!hasRoomForLabel(rect)) continue;
            addLabel(context, rect,
                     QStringLiteral("#%1·%2").arg(trace::number(call.request)).arg(call.index));
        }
    }
}

void addClientView(const SceneContext& context, const Track& track, const LaneRows& rows)
{
    const auto& requests = context.store.requests();
    for (std::size_t i = 0; i < track.lanes.size(); ++i) {
        if (!context.isOnScreen(rows.barTop(i), rows.barHeight)) continue;
        const auto visible = context.visibleRows(
            track.lanes[i], [&](std::uint32_t row) { return requests[row].sent; },
            [&](std::uint32_t row) { return clientEnd(context, requests[row]); });
        for (const auto row : visible) {
            const auto& request = requests[row];
            const auto rect = context.visibleRect(request.sent, clientEnd(context, request), rows.barTop(i),
                                                  rows.barHeight);
            addBox(context, rect, BoxKind::ClientView, request.id);
            if (!hasRoomForLabel(rect)) continue;
            addLabel(context, rect, QStringLiteral("#%1").arg(trace::number(request.id)));
        }
    }
}

} // namespace ui
