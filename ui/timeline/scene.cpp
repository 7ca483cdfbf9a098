#include "ui/timeline/scene.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kReach = 3; // pixels beside a thin bar that still count as pointing at it

} // namespace

const SceneTarget* targetAt(const Scene& scene, const QPoint& position)
{
    const auto contains = [&](int reach) {
        return [&position, reach](const SceneTarget& target) {
            return target.rect.adjusted(-reach, 0, reach, 0).contains(position);
        };
    };
    for (const int reach : {0, kReach}) {
        const auto target = std::ranges::find_if(scene.targets, contains(reach));
        if (target != scene.targets.end()) return &*target;
    }
    return nullptr;
}

const SceneTarget* targetOf(const Scene& scene, trace::RequestId id)
{
    const auto isMeant = [id](const SceneTarget& target) { return target.request == id && target.isOnTrack; };
    const auto target = std::ranges::find_if(scene.targets, isMeant);
    return target != scene.targets.end() ? &*target : nullptr;
}

} // namespace ui
