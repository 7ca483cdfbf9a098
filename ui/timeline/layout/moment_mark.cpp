#include "ui/timeline/layout/moment_mark.h"

#include "ui/text/duration_text.h"

#include <algorithm>
#include <cstdlib>

namespace ui {

namespace {

constexpr int kHandleHeight = 17;
constexpr int kHandleMargin = 10;
constexpr int kGrip = 3; // pixels beside the line that take hold of it

} // namespace

std::optional<MomentMark> momentMark(const LookedAt& lookedAt, const CurrentScene& scene)
{
    if (!lookedAt.cursor.moment || !lookedAt.run.hasBegun()) return std::nullopt;
    const auto& plot = scene->plotArea;
    const int x = scene.scale().column(*lookedAt.cursor.moment - lookedAt.run.origin());
    const int top = scene->rulerArea.bottom() + 1;
    MomentMark mark{.x = x, .later = {}, .handle = std::nullopt};
    mark.later = QRect(QPoint(std::max(x + 1, plot.left()), top), plot.bottomRight());
    if (x < plot.left() || x > plot.right()) return mark;
    const auto text = momentText(*lookedAt.cursor.moment - lookedAt.run.origin(), scene.scale().perPixel());
    const int width = scene.meter().widthOf(TextStyle::Pill, text) + 2 * kHandleMargin;
    mark.handle = {{x - width / 2, scene->rulerArea.bottom() - kHandleHeight - 2, width, kHandleHeight},
                   text,
                   PillKind::Moment};
    for (const auto& label : scene->tickLabels)
        if (label.rect.intersects(mark.handle->rect)) mark.hidden.push_back(label.rect);
    const bool isAlone = lookedAt.run.tracks().workers().size() == 1;
    mark.counts = waitingPills(scene.scene(), lookedAt.cursor.there, isAlone, x, scene.meter());
    return mark;
}

bool isOnMoment(const LookedAt& lookedAt, const CurrentScene& scene, const QPoint& position)
{
    const auto mark = momentMark(lookedAt, scene);
    if (!mark || !mark->handle) return false;
    const bool isBeside =
        std::abs(position.x() - mark->x) <= kGrip && position.y() > scene->rulerArea.bottom();
    return mark->handle->rect.contains(position) || isBeside;
}

} // namespace ui
