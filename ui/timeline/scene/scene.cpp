#include "ui/timeline/scene/scene.h"

#include <algorithm>

namespace ui {

std::span<Shade> Scene::addRow(const QRect& rect, SceneRow::Kind kind)
{
    const auto width = static_cast<std::size_t>(std::max(rect.width(), 0));
    const auto first = shades.size();
    shades.resize(first + width, kNoShade);
    const bool isOverview = kind == SceneRow::Kind::Overview || kind == SceneRow::Kind::GenericOverview;
    auto& list = isOverview ? overviewRows : rows;
    list.push_back({rect, kind, first});
    return std::span(shades).subspan(first, width);
}

std::optional<SceneEdge> edgeAt(const Scene& scene, const QPoint& position)
{
    const auto contains = [&](const SceneEdge& edge) { return edge.rect.contains(position); };
    const auto edge = std::ranges::find_if(scene.edges, contains);
    const bool isSeen = scene.trackArea.contains(position);
    return isSeen && edge != scene.edges.end() ? std::optional(*edge) : std::nullopt;
}

std::optional<SceneIdle> idleAt(const Scene& scene, const QPoint& position)
{
    const auto contains = [&](const SceneIdle& idle) { return idle.rect.contains(position); };
    const auto idle = std::ranges::find_if(scene.idle, contains);
    return idle != scene.idle.end() ? std::optional(*idle) : std::nullopt;
}

std::optional<TrackKey> titleAt(const Scene& scene, const QPoint& position)
{
    const auto contains = [&](const SceneTitle& title) { return title.rect.contains(position); };
    const auto title = std::ranges::find_if(scene.titles, contains);
    return title != scene.titles.end() ? std::optional(title->track) : std::nullopt;
}

} // namespace ui
