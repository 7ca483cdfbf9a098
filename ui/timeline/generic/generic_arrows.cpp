#include "ui/timeline/generic/generic_arrows.h"

#include <bit>

namespace ui {

namespace {

constexpr std::size_t kMostLookedAt = 4096;

/// One in how many to take, a power of two, so that about `most` are left of `count`.
std::uint64_t thinnedBy(std::size_t count, std::size_t most)
{
    return std::bit_ceil(std::max<std::uint64_t>(1, (count + most - 1) / most));
}

/// Whether a flow is among those that are left: the same ones wherever one pans, in whatever rhythm they
/// come.
bool isLeft(std::size_t row, std::uint64_t oneIn)
{
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15;
    constexpr int kMixed = 32; // from this bit on
    return ((row * kGoldenRatio >> kMixed) & (oneIn - 1)) == 0;
}

/// The middle of the bar that the end is on; nothing where its track is hidden.
std::optional<int> heightOf(const TrackHeights& heights, const trace::GenericFlowEnd& end)
{
    const auto& strip = heights.generic[end.track];
    if (strip.height == 0) return std::nullopt;
    if (strip.mode != LaneMode::Lanes) return strip.rows.top + strip.rows.pitch / 2;
    return strip.rows.barTop(end.lane) + strip.rows.barHeight / 2;
}

bool isBeside(const SceneContext& context, trace::Time time)
{
    return time - context.origin < context.options.range.begin ||
           time - context.origin > context.options.range.end;
}

std::optional<SceneArrow> arrowOf(const SceneContext& context, const TrackHeights& heights, int offset,
                                  const trace::GenericFlow& flow)
{
    const auto from = heightOf(heights, flow.from);
    const auto to = heightOf(heights, flow.to);
    if (!from || !to || !context.isVisible(flow.from.time, flow.to.time)) return std::nullopt;
    const int top = offset + std::min(*from, *to);
    if (!context.isOnScreen(top, std::abs(*from - *to))) return std::nullopt;
    const auto& plot = context.scene.plotArea;
    const auto column = [&](trace::Time time) {
        return std::clamp(context.column(time), plot.left(), plot.right());
    };
    return SceneArrow{{column(flow.from.time), offset + *from},
                      {column(flow.to.time), offset + *to},
                      !isBeside(context, flow.to.time)};
}

} // namespace

void addGenericArrows(const SceneContext& context, const TrackHeights& heights, int offset)
{
    const auto& all = context.store.generic().flows;
    const auto reaching = context.tracks.generic().flows.reaching(
        all, context.origin + context.options.range.begin, context.origin + context.options.range.end);
    const auto lookedAt = thinnedBy(reaching.size(), kMostLookedAt);
    std::vector<std::pair<std::size_t, SceneArrow>> seen; // with its row among all
    for (const auto& flow : reaching) {
        const auto row = static_cast<std::size_t>(&flow - all.data());
        if (!isLeft(row, lookedAt)) continue;
        if (const auto arrow = arrowOf(context, heights, offset, flow)) seen.emplace_back(row, *arrow);
    }
    const auto drawn = lookedAt * thinnedBy(seen.size(), kMostGenericArrows);
    for (const auto& [row, arrow] : seen)
        if (isLeft(row, drawn)) context.scene.arrows.push_back(arrow);
}

} // namespace ui
