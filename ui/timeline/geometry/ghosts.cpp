#include "ui/timeline/geometry/ghosts.h"

#include "engine/analysis/measures/measure.h"
#include "ui/timeline/scene/lane_finder.h"

namespace ui {

std::vector<QRect> ghostRects(const trace::Store& store, const Scene& scene, trace::Time now,
                              const TimeScale& scale, std::span<const analysis::Guess> guesses)
{
    std::vector<QRect> ghosts;
    for (const auto& guess : guesses) {
        const auto* request = analysis::arrival(store, guess.arrival);
        const auto bar = request == nullptr ? std::nullopt : barOf(store, scene, now, request->id);
        if (!bar) continue;
        const int left = scale.column(request->begin() - store.origin());
        const int right = scale.column(guess.end);
        const QRect ghost(left, bar->top(), std::max(1, right - left), bar->height());
        if (const auto seen = ghost.intersected(scene.plotArea); !seen.isEmpty()) ghosts.push_back(seen);
    }
    return ghosts;
}

} // namespace ui
