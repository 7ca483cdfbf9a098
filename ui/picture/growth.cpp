#include "ui/picture/growth.h"

#include "ui/timeline/layout/scene_builder.h"

#include <algorithm>

namespace ui {

namespace {

struct Wait
{
    trace::Time begin;
    trace::Time end;
    std::size_t lane = 0;
};

/// Until a worker read the request, or until it ended without that.
std::vector<Wait> waitsOf(const trace::Store& store)
{
    std::vector<Wait> waits;
    for (const auto& request : store.requests()) {
        const auto isReadFirst =
            trace::isSet(request.read) && (request.isInFlight() || request.read < request.end());
        const auto end = isReadFirst ? request.read : request.end();
        const bool isKnown = trace::isSet(request.begin()) && !request.isProbe;
        if (isKnown) waits.push_back({request.begin(), trace::isSet(end) ? end : store.latest()});
    }
    std::ranges::sort(waits, {}, &Wait::begin);
    return waits;
}

std::size_t lanesFor(std::vector<Wait> waits)
{
    LaneLayout layout(0);
    std::vector<Wait> open;
    for (auto& wait : waits) {
        std::erase_if(open, [&](const Wait& earlier) {
            if (earlier.end > wait.begin) return false;
            layout.end(earlier.lane, earlier.end);
            return true;
        });
        wait.lane = layout.append(wait.begin);
        open.push_back(wait);
    }
    return layout.laneCount();
}

} // namespace

LaneCounts lanesWhileGrowing(const trace::Store& store, const Tracks& whole, const TrackViews& views)
{
    auto lanes = countLanes(store, whole, views);
    const auto waits = waitsOf(store);
    const auto isSeen = [](const Wait& wait) { return wait.end - wait.begin >= kVisibleWait; };
    if (std::ranges::none_of(waits, isSeen)) return lanes;
    const auto view = views.find({TrackKey::Kind::Waiting, {}});
    lanes.waiting = TrackCount(lanesFor(waits), view != views.end() ? view->second : TrackView::Whole);
    return lanes;
}

} // namespace ui
