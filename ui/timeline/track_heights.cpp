#include "ui/timeline/track_heights.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int kFlagRoom = 24; // above the first card, for the flags of changes
constexpr int kCardGap = 10;
constexpr int kWaitingHeight = 60;
constexpr int kWaitingLanes = 44;
constexpr int kWorkerHead = 81; // name, loop ribbon, queue
constexpr int kWorkerFoot = 9;
constexpr int kServiceHead = 16;
constexpr int kClientHead = 16;
constexpr int kServiceFoot = 12;
constexpr int kSectionAtLeast = 34; // a title and its caption

struct Thickness
{
    int thin;
    int full;

    int at(double degree) const { return thin + static_cast<int>(degree * (full - thin)); }
};

constexpr Thickness kWorkerLane{6, 34};
// Upstream and client give way sooner than the workers.
constexpr Thickness kUpstreamLane{5, 26};
constexpr Thickness kClientLane{4, 19};

LaneRows rowsOf(int top, int pitch, int fullPitch, int fullBar)
{
    const int bar = std::max(pitch * fullBar / fullPitch, pitch - 2 * std::max(1, pitch / 6));
    const int barHeight = std::clamp(bar, 1, fullBar);
    return {top, pitch, (pitch - barHeight) / 2, barHeight};
}

int sectionHeight(std::size_t lanes, int pitch)
{
    return std::max(kSectionAtLeast, static_cast<int>(lanes) * pitch);
}

Strip waitingStrip(int top, std::size_t lanes)
{
    const int pitch = std::clamp(kWaitingLanes / static_cast<int>(std::max<std::size_t>(lanes, 1)), 2, 22);
    return {top, kWaitingHeight, rowsOf(top + (kWaitingHeight - kWaitingLanes) / 2, pitch, 22, 18)};
}

TrackHeights layOutAt(const LaneCounts& counts, double degree)
{
    TrackHeights result;
    int y = kFlagRoom;
    if (counts.waiting) {
        result.waiting = waitingStrip(y, *counts.waiting);
        y += kWaitingHeight + kCardGap;
    }
    const int pitch = kWorkerLane.at(degree);
    for (const auto lanes : counts.workers) {
        const int height = kWorkerHead + static_cast<int>(lanes) * pitch + kWorkerFoot;
        result.workers.push_back({y, height, rowsOf(y + kWorkerHead, pitch, 34, 24)});
        y += height + kCardGap;
    }
    const int upstreamPitch = kUpstreamLane.at(degree * degree);
    const int upstreamHeight = kServiceHead + sectionHeight(counts.upstream, upstreamPitch);
    result.upstream = {y, upstreamHeight, rowsOf(y + kServiceHead, upstreamPitch, 26, 20)};
    y += upstreamHeight;
    const int clientPitch = kClientLane.at(degree * degree);
    const int clientHeight = kClientHead + sectionHeight(counts.client, clientPitch);
    result.client = {y, clientHeight, rowsOf(y + kClientHead, clientPitch, 19, 14)};
    result.serviceBottom = y + clientHeight + kServiceFoot;
    result.contentHeight = result.serviceBottom + kCardGap;
    return result;
}

} // namespace

TrackHeights layOutTracks(const LaneCounts& counts, int available)
{
    // Whole pixels make the height a staircase: halving finds the highest step that fits.
    double thin = 0;
    double thick = 1;
    if (layOutAt(counts, thick).contentHeight <= available) return layOutAt(counts, thick);
    for (int i = 0; i < 12; ++i) {
        const double middle = std::midpoint(thin, thick);
        (layOutAt(counts, middle).contentHeight <= available ? thin : thick) = middle;
    }
    return layOutAt(counts, thin);
}

TrackHeights layOutTracks(const LaneCounts& counts)
{
    return layOutAt(counts, 1);
}

} // namespace ui
