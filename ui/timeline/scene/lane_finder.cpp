#include "ui/timeline/scene/lane_finder.h"

#include <algorithm>

namespace ui {

namespace {

struct Extent
{
    trace::Time begin;
    trace::Time end;
};

trace::Time orNow(trace::Time time, trace::Time begin, trace::Time now)
{
    return trace::isSet(time) ? time : std::max(now, begin);
}

Extent extentOf(const trace::Request& request, trace::Time now)
{
    return {request.begin(), orNow(request.over(), request.begin(), now)};
}

Extent extentOf(const trace::Store& store, SceneLane::Kind kind, std::uint32_t row, trace::Time now)
{
    if (kind == SceneLane::Kind::Calls) {
        const auto& call = store.callAt(row);
        return {call.arrived, orNow(call.answered, call.arrived, now)};
    }
    const auto& request = store.requestAt(row);
    if (kind == SceneLane::Kind::Client) return {request.sent, orNow(request.end(), request.sent, now)};
    return extentOf(request, now);
}

trace::RequestId idOf(const trace::Store& store, SceneLane::Kind kind, std::uint32_t row)
{
    return kind == SceneLane::Kind::Calls ? store.callAt(row).request : store.requestAt(row).id;
}

/// The visible pixels between two times, at least one.
std::optional<QRect> pixelsOf(const Scene& scene, const QRect& lane, const Extent& extent)
{
    const auto from = std::max(extent.begin.time_since_epoch().count(), scene.grid.begin());
    const auto to = std::min(extent.end.time_since_epoch().count(), scene.grid.end());
    if (from > to || from >= scene.grid.end()) return std::nullopt;
    const int left = scene.grid.column(from);
    const int right = std::max(std::min(scene.grid.column(to), scene.grid.count()), left + 1);
    const QRect rect(scene.plotArea.left() + left, lane.top(), right - left, lane.height());
    const auto seen = rect.intersected(scene.plotArea);
    return seen.isEmpty() ? std::nullopt : std::optional(seen);
}

/// The last row of the lane that begins at or before `moment`.
std::optional<std::uint32_t> rowBefore(const trace::Store& store, const SceneLane& lane, trace::Time moment,
                                       trace::Time now)
{
    const auto beginOf = [&](std::uint32_t row) { return extentOf(store, lane.kind, row, now).begin; };
    const auto after = std::ranges::upper_bound(*lane.rows, moment, {}, beginOf);
    return after != lane.rows->begin() ? std::optional(*std::prev(after)) : std::nullopt;
}

std::optional<std::uint32_t> rowOnLane(const trace::Store& store, const Scene& scene, const SceneLane& lane,
                                       trace::Time now, int column)
{
    const trace::Time end(trace::Duration(scene.grid.at(column + 1) - 1));
    const auto row = rowBefore(store, lane, end, now);
    if (!row) return std::nullopt;
    const auto extent = extentOf(store, lane.kind, *row, now);
    return extent.end.time_since_epoch().count() >= scene.grid.at(column) ? row : std::nullopt;
}

/// What is pointed at, or just beside the pointer.
struct Hit
{
    SceneLane::Kind kind;
    std::uint32_t row;
};

std::optional<Hit> hitAt(const trace::Store& store, const Scene& scene, trace::Time now,
                         const QPoint& position)
{
    if (!scene.plotArea.contains(position)) return std::nullopt;
    const auto isMeant = [&](const SceneLane& lane) { return lane.rect.contains(position); };
    const auto lane = std::ranges::find_if(scene.lanes, isMeant);
    if (lane == scene.lanes.end()) return std::nullopt;
    const int column = position.x() - scene.plotArea.left();
    for (const int reach : {0, -1, 1, -2, 2, -kReach, kReach})
        if (const auto row = rowOnLane(store, scene, *lane, now, column + reach))
            return Hit{lane->kind, *row};
    return std::nullopt;
}

/// Where the request has its bar.
const SceneLane* laneOf(const trace::Store& store, const Scene& scene, trace::Time now,
                        const trace::Request& request)
{
    for (const auto& lane : scene.lanes) {
        if (lane.kind != SceneLane::Kind::Requests) continue;
        const auto found = rowBefore(store, lane, request.begin(), now);
        if (found && store.requestAt(*found).id == request.id) return &lane;
    }
    return nullptr;
}

/// Of what the fold's lanes are made.
SceneLane::Kind kindOf(const SceneFold& fold)
{
    switch (fold.track.kind) {
    case TrackKey::Kind::Upstream: return SceneLane::Kind::Calls;
    case TrackKey::Kind::Client: return SceneLane::Kind::Client;
    default: return SceneLane::Kind::Requests;
    }
}

/// Where the request is counted, among others, if it has no bar of its own.
const SceneFold* foldOf(const Scene& scene, const trace::Request& request)
{
    const bool isRead = trace::isSet(request.read);
    const TrackKey track =
        isRead ? TrackKey{TrackKey::Kind::Worker, request.worker} : TrackKey{TrackKey::Kind::Waiting};
    const auto fold = std::ranges::find(scene.folds, track, &SceneFold::track);
    return fold != scene.folds.end() ? &*fold : nullptr;
}

} // namespace

trace::RequestId requestAt(const trace::Store& store, const Scene& scene, trace::Time now,
                           const QPoint& position)
{
    const auto hit = hitAt(store, scene, now, position);
    return hit ? idOf(store, hit->kind, hit->row) : trace::RequestId::None;
}

const trace::UpstreamCall* callAt(const trace::Store& store, const Scene& scene, trace::Time now,
                                  const QPoint& position)
{
    const auto hit = hitAt(store, scene, now, position);
    return hit && hit->kind == SceneLane::Kind::Calls ? &store.callAt(hit->row) : nullptr;
}

trace::RequestId requestInFold(const trace::Store& store, const Scene& scene, trace::Time now,
                               const QPoint& position)
{
    const auto isMeant = [&](const SceneFold& fold) { return fold.rect.contains(position); };
    const auto fold = std::ranges::find_if(scene.folds, isMeant);
    if (fold == scene.folds.end()) return trace::RequestId::None;
    const int column = position.x() - scene.plotArea.left();
    auto longest = trace::RequestId::None;
    auto length = trace::Duration::min();
    for (const auto& rows : *fold->lanes) {
        const SceneLane lane{fold->rect, kindOf(*fold), &rows};
        const auto row = rowOnLane(store, scene, lane, now, column);
        if (!row) continue;
        const auto extent = extentOf(store, lane.kind, *row, now);
        if (extent.end - extent.begin <= length) continue;
        length = extent.end - extent.begin;
        longest = idOf(store, lane.kind, *row);
    }
    return longest;
}

std::optional<std::size_t> segmentAt(const trace::Store& store, const Scene& scene, trace::Time now,
                                     const trace::Request& request, const QPoint& position)
{
    const auto* lane = laneOf(store, scene, now, request);
    if (lane == nullptr || !lane->rect.contains(position)) return std::nullopt;
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    for (std::size_t i = segments.size(); i-- > 0;) {
        const auto pixels = pixelsOf(scene, lane->rect, {segments[i].begin, segments[i].end});
        if (pixels && pixels->contains(position)) return i;
    }
    return std::nullopt;
}

std::optional<QRect> barOf(const trace::Store& store, const Scene& scene, trace::Time now,
                           trace::RequestId id)
{
    const auto* request = store.find(id);
    const auto* lane = request != nullptr ? laneOf(store, scene, now, *request) : nullptr;
    return lane != nullptr ? pixelsOf(scene, lane->rect, extentOf(*request, now)) : std::nullopt;
}

std::optional<QRect> placeOf(const trace::Store& store, const Scene& scene, trace::Time now,
                             trace::RequestId id)
{
    if (const auto bar = barOf(store, scene, now, id)) return bar;
    const auto* request = store.find(id);
    const auto* fold = request != nullptr ? foldOf(scene, *request) : nullptr;
    return fold != nullptr ? pixelsOf(scene, fold->rect, extentOf(*request, now)) : std::nullopt;
}

std::optional<QRect> segmentRectOf(const trace::Store& store, const Scene& scene, trace::Time now,
                                   trace::RequestId id, std::size_t segment)
{
    const auto* request = store.find(id);
    const auto* lane = request != nullptr ? laneOf(store, scene, now, *request) : nullptr;
    if (lane == nullptr) return std::nullopt;
    std::vector<trace::Segment> segments;
    trace::appendSegments(*request, now, segments);
    if (segment >= segments.size()) return std::nullopt;
    return pixelsOf(scene, lane->rect, {segments[segment].begin, segments[segment].end});
}

} // namespace ui
