#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// How many lanes there are to be laid out.
struct LaneCounts
{
    std::optional<std::size_t> waiting; ///< nothing: that track is not shown
    std::vector<std::size_t> workers;
    std::size_t upstream = 0;
    std::size_t client = 0;
};

/// Lanes below one another: a row of `pitch` pixels each, the bar in it leaving `gap` above and the rest
/// below.
struct LaneRows
{
    int top = 0;
    int pitch = 0;
    int gap = 0;
    int barHeight = 0;

    int barTop(std::size_t lane) const { return top + static_cast<int>(lane) * pitch + gap; }
};

/// A card or a part of one.
struct Strip
{
    int top = 0;
    int height = 0;
    LaneRows rows;
};

/// Where every track is, from top to bottom, in pixels from the top of the track area.
struct TrackHeights
{
    std::optional<Strip> waiting;
    std::vector<Strip> workers;
    Strip upstream;
    Strip client;
    int serviceBottom = 0; ///< of the card that upstream and client share
    int contentHeight = 0;
};

/// Lanes get thinner, all by the same degree, until the tracks fit into `available` pixels; below a thickness
/// that can still be pointed at the tracks stay higher than that, to be scrolled.
TrackHeights layOutTracks(const LaneCounts& counts, int available);

/// As high as it looks best.
TrackHeights layOutTracks(const LaneCounts& counts);

} // namespace ui
