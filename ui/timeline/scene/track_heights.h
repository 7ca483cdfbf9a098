#pragma once

#include "ui/timeline/scene/scene_options.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

inline constexpr int kGroupHead = 22; ///< room for the name of a group of tracks

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

/// How much a track says beside its lanes, and whether these are seen one by one.
enum class HeadSize : std::uint8_t { Full, Compact, Small, Tiny };
enum class LaneMode : std::uint8_t { Lanes, Density, None };

/// A card or a part of one.
struct Strip
{
    int top = 0;
    int height = 0; ///< 0: hidden
    LaneRows rows;  ///< as a density: one row, as high as it is
    LaneMode mode = LaneMode::Lanes;
    LaneRows pools{}; ///< of a worker, one row each; without height where there is no room
};

/// Where every track is, from top to bottom, in pixels from the top of the track area.
struct TrackHeights
{
    std::optional<Strip> waiting;
    std::vector<Strip> workers;
    HeadSize head = HeadSize::Full; ///< of the workers
    Strip upstream;
    Strip client;
    int serviceBottom = 0; ///< of the card that upstream and client share
    std::vector<Strip> generic;
    int contentHeight = 0;
};

/// Lanes get thinner, all by the same degree, until the tracks fit into `available` pixels; then heads get
/// smaller and lanes fold into densities. What does not fit even so is higher than that, to be scrolled.
TrackHeights layOutTracks(const LaneCounts& counts, int available);

/// As high as it looks best.
TrackHeights layOutTracks(const LaneCounts& counts);

} // namespace ui
