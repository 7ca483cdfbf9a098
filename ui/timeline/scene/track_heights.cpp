#include "ui/timeline/scene/track_heights.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ui {

namespace {

constexpr int kFlagRoom = 24; // above the first card, for the flags of changes
constexpr int kWaitingHeight = 60;
constexpr int kWaitingLanes = 44;
constexpr int kThinWaitingLane = 3;
constexpr int kServiceFoot = 12;
constexpr int kSectionCollapsed = 18;
constexpr std::size_t kFewLanes = 6;    // stay lanes, unless dozens of workers want to be seen
constexpr std::size_t kFewWorkers = 16; // keep their requests: one rather scrolls
constexpr std::size_t kManyLanes = 64;  // more than that nobody reads one by one

constexpr int kPoolGap = 6; // below the threads of a pool
constexpr int kThinChosenLane = 3;
constexpr int kLeastChosen = 12;
constexpr int kGenericLane = 20;
constexpr int kThinGenericLane = 15;        // has room for small letters
constexpr std::size_t kFewGenericLanes = 8; // deeper nesting gets thin lanes
constexpr int kGenericMargin = 3;
constexpr int kGenericCollapsed = 22;
constexpr int kGenericGap = 3;
constexpr int kCounterHeight = 44;

struct Thickness
{
    int thin;
    int full;

    int at(double degree) const { return thin + static_cast<int>(degree * (full - thin)); }
};

// They give way with the workers, the upstream sooner: few of its calls are at once.
constexpr Thickness kUpstreamLane{9, 26};
constexpr Thickness kClientLane{7, 19};

struct HeadRow
{
    int height; ///< name, loop ribbon, queue
    int foot;
    int gap;  ///< between cards
    int pool; ///< of one pool's threads
};

// In the order of HeadSize.
constexpr std::array<HeadRow, 4> kHeads{{{81, 9, 10, 38}, {42, 6, 6, 24}, {15, 3, 2, 0}, {13, 0, 1, 0}}};

/// Of upstream and client.
struct ServiceSize
{
    int head;    ///< above the name
    int atLeast; ///< the name, and its caption where there is room
};

constexpr ServiceSize kFullService{16, 34};
constexpr ServiceSize kSmallService{6, 20};

/// One way to lay tracks out; the later ones take less room and tell less.
struct Stage
{
    HeadSize head;
    LaneMode workers;
    LaneMode services;
    Thickness lane;
    Thickness density; ///< of folded lanes
    ServiceSize service;
};

// Bars get thinner than their letters only where neither smaller heads nor folded services leave room for
// them.
constexpr std::array<Stage, 10> kStages{{
    {HeadSize::Full, LaneMode::Lanes, LaneMode::Lanes, {15, 34}, {48, 160}, kFullService},
    {HeadSize::Full, LaneMode::Lanes, LaneMode::Density, {15, 34}, {48, 160}, kFullService},
    {HeadSize::Compact, LaneMode::Lanes, LaneMode::Density, {15, 34}, {40, 120}, kFullService},
    {HeadSize::Compact, LaneMode::Lanes, LaneMode::Density, {14, 34}, {40, 120}, kSmallService},
    {HeadSize::Compact, LaneMode::Lanes, LaneMode::Density, {8, 14}, {40, 120}, kSmallService},
    {HeadSize::Compact, LaneMode::Density, LaneMode::Density, {14, 34}, {40, 120}, kSmallService},
    {HeadSize::Small, LaneMode::Density, LaneMode::Density, {14, 26}, {14, 80}, kSmallService},
    {HeadSize::Small, LaneMode::Density, LaneMode::Density, {4, 26}, {7, 80}, kSmallService},
    {HeadSize::Tiny, LaneMode::Density, LaneMode::Density, {4, 10}, {5, 40}, kSmallService},
    {HeadSize::Tiny, LaneMode::None, LaneMode::Density, {4, 10}, {14, 40}, kSmallService},
}};

// What is scrolled anyway tells at least this much.
constexpr const Stage& kScrolled = kStages[8];

LaneRows rowsOf(int top, int pitch, int fullPitch, int fullBar)
{
    const int bar = std::max(pitch * fullBar / fullPitch, pitch - 2 * std::max(1, pitch / 6));
    const int barHeight = std::clamp(bar, 1, std::max(fullBar, pitch * fullBar / fullPitch));
    return {top, pitch, (pitch - barHeight) / 2, barHeight};
}

LaneRows densityAt(int top, int height)
{
    return {top, height, 0, height};
}

/// The lanes of a track whose height a person chose: one by one where they have room, else folded.
Strip chosenStrip(int top, int head, const TrackCount& track, int foot, int fullPitch, int fullBar)
{
    const int lanes = static_cast<int>(std::max<std::size_t>(track.lanes, 1));
    const int height = std::max(track.view.height, kLeastChosen);
    const int pitch = height / lanes;
    const int whole = head + height + foot;
    if (pitch < kThinChosenLane) return {top, whole, densityAt(top + head, height), LaneMode::Density};
    const int widened = std::max(fullPitch, pitch);
    return {top, whole, rowsOf(top + head, pitch, widened, widened * fullBar / fullPitch), LaneMode::Lanes};
}

bool isHeightChosen(const TrackCount& track)
{
    return track.view == TrackView::Whole && track.view.height > 0;
}

LaneMode modeOf(const TrackCount& track, LaneMode wanted, HeadSize head)
{
    const auto few = head == HeadSize::Tiny ? 1 : kFewLanes;
    if (track.view == TrackView::Collapsed) return LaneMode::None;
    if (wanted == LaneMode::Lanes && track.lanes > kManyLanes) return LaneMode::Density;
    if (wanted == LaneMode::Density && track.lanes <= few) return LaneMode::Lanes;
    return wanted;
}

/// Beside small heads it is small, too.
Strip waitingStrip(int top, const TrackCount& track, HeadSize head)
{
    if (track.view == TrackView::Hidden) return {};
    const int lanes = static_cast<int>(std::max<std::size_t>(track.lanes, 1));
    const int first = top + (kWaitingHeight - kWaitingLanes) / 2;
    if (isHeightChosen(track)) return chosenStrip(top, first - top, track, first - top, 22, 18);
    if (track.view == TrackView::Collapsed || head >= HeadSize::Small)
        return {top, 28, densityAt(top + 6, 16), LaneMode::Density};
    if (lanes * kThinWaitingLane > kWaitingLanes)
        return {top, kWaitingHeight, densityAt(first, kWaitingLanes), LaneMode::Density};
    return {top, kWaitingHeight, rowsOf(first, std::min(kWaitingLanes / lanes, 22), 22, 18), LaneMode::Lanes};
}

/// The lanes of a worker, below its head.
Strip stripBelow(const HeadRow& head, int top, const TrackCount& track, const Stage& stage, double degree)
{
    if (isHeightChosen(track)) return chosenStrip(top, head.height, track, head.foot, 34, 24);
    const auto mode = modeOf(track, stage.workers, stage.head);
    const int first = top + head.height;
    if (mode == LaneMode::None) return {top, head.height, {}, mode};
    const int density = stage.density.at(degree);
    if (mode == LaneMode::Density)
        return {top, head.height + density + head.foot, densityAt(first, density), mode};
    const int pitch = stage.lane.at(degree);
    const int height = head.height + static_cast<int>(track.lanes) * pitch + head.foot;
    return {top, height, rowsOf(first, pitch, 34, 24), mode};
}

Strip workerStrip(int top, const TrackCount& track, const Stage& stage, double degree)
{
    if (track.view == TrackView::Hidden) return {};
    auto head = kHeads[static_cast<std::size_t>(stage.head)];
    const int poolsTop = top + head.height;
    head.height += track.pools * head.pool;
    auto strip = stripBelow(head, top, track, stage, degree);
    strip.pools = {poolsTop, head.pool, 0, std::max(head.pool - kPoolGap, 0)};
    return strip;
}

/// `fullBar` fits into the full pitch.
Strip sectionStrip(int top, const TrackCount& track, const Stage& stage, int pitch, int fullPitch,
                   int fullBar)
{
    if (track.view == TrackView::Hidden) return {};
    const auto [head, atLeast] = stage.service;
    if (isHeightChosen(track)) return chosenStrip(top, head, track, 0, fullPitch, fullBar);
    const auto mode = modeOf(track, stage.services, stage.head);
    const int first = top + head;
    if (mode == LaneMode::None) return {top, head + kSectionCollapsed, {}, mode};
    if (mode == LaneMode::Density) return {top, head + atLeast, densityAt(first, atLeast - 6), mode};
    const int lanes = static_cast<int>(std::max<std::size_t>(track.lanes, 1));
    const int roomy = std::max(pitch, std::min(fullPitch, atLeast / lanes)); // what the name needs is theirs
    return {top, head + std::max(atLeast, lanes * roomy), rowsOf(first, roomy, fullPitch, fullBar), mode};
}

/// Readable at any height of the window: there may be hundreds, and then one scrolls.
Strip genericStrip(int top, const GenericCount& generic)
{
    const auto& track = generic.track;
    if (track.view == TrackView::Hidden) return {};
    if (track.view == TrackView::Collapsed)
        return {top, kGenericCollapsed, densityAt(top + 4, kGenericCollapsed - 8), LaneMode::Density};
    if (generic.isCounter)
        return {top, kCounterHeight, densityAt(top + 4, kCounterHeight - 8), LaneMode::Density};
    const bool isDeep = track.lanes > kFewGenericLanes;
    const int pitch = isDeep ? kThinGenericLane : kGenericLane;
    const int height = static_cast<int>(track.lanes) * pitch + 2 * kGenericMargin;
    return {top, height, rowsOf(top + kGenericMargin, pitch, pitch, pitch - 3), LaneMode::Lanes};
}

/// On a large screen one sits further away: there rows may be twice as high as they look best.
double largestDegree(int available)
{
    constexpr double kUsualRoom = 640;
    constexpr double kMoreRoom = 360;
    return std::clamp(1 + (available - kUsualRoom) / kMoreRoom, 1.0, 2.0);
}

/// Returns where the last one ends.
int layOutGeneric(const std::vector<GenericCount>& counts, int y, std::vector<Strip>& strips)
{
    for (const auto& generic : counts) {
        if (generic.beginsGroup) y += kGroupHead;
        const auto strip = strips.emplace_back(genericStrip(y, generic));
        y += strip.height > 0 ? strip.height + kGenericGap : 0;
    }
    return y;
}

TrackHeights layOutAt(const LaneCounts& counts, const Stage& stage, double degree)
{
    const int gap = kHeads[static_cast<std::size_t>(stage.head)].gap;
    TrackHeights result;
    result.head = stage.head;
    int y = kFlagRoom;
    const auto placed = [&y](const Strip& strip, int below) {
        y += strip.height > 0 ? strip.height + below : 0;
        return strip;
    };
    if (counts.waiting) result.waiting = placed(waitingStrip(y, *counts.waiting, stage.head), gap);
    for (const auto& worker : counts.workers)
        result.workers.push_back(placed(workerStrip(y, worker, stage, degree), gap));
    const int upstreamPitch = kUpstreamLane.at(std::min(degree * degree, degree));
    const int clientPitch = kClientLane.at(degree);
    result.upstream = placed(sectionStrip(y, counts.upstream, stage, upstreamPitch, 26, 20), 0);
    result.client = placed(sectionStrip(y, counts.client, stage, clientPitch, 19, 14), 0);
    const bool hasServices = result.upstream.height + result.client.height > 0;
    if (y == kFlagRoom && !hasServices && !counts.generic.empty()) y = 0; // nobody changed anything there
    result.serviceBottom = hasServices ? y + kServiceFoot : y;
    y = hasServices && !counts.generic.empty() ? result.serviceBottom + gap : result.serviceBottom;
    result.contentHeight = layOutGeneric(counts.generic, y, result.generic) + 8;
    return result;
}

} // namespace

TrackHeights layOutTracks(const LaneCounts& counts, int available)
{
    const auto fits = [&](const Stage& stage, double degree) {
        const bool tellsEnough = stage.workers != LaneMode::None || counts.workers.size() > kFewWorkers;
        return tellsEnough && layOutAt(counts, stage, degree).contentHeight <= available;
    };
    const auto stage = std::ranges::find_if(kStages, [&](const Stage& each) { return fits(each, 0); });
    if (stage == kStages.end()) return layOutAt(counts, kScrolled, 0);
    const double most = largestDegree(available);
    if (fits(*stage, most)) return layOutAt(counts, *stage, most);
    // Whole pixels make the height a staircase: halving finds the highest step that fits.
    double thin = 0;
    double thick = most;
    for (int i = 0; i < 12; ++i) {
        const double middle = std::midpoint(thin, thick);
        (fits(*stage, middle) ? thin : thick) = middle;
    }
    return layOutAt(counts, *stage, thin);
}

TrackHeights layOutTracks(const LaneCounts& counts)
{
    return layOutAt(counts, kStages.front(), 1);
}

} // namespace ui
