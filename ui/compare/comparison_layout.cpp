#include "ui/compare/comparison_layout.h"

#include "ui/picture/figure_frame.h"
#include "ui/timeline/layout/scene_builder.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kPitch = 35;
constexpr int kNamedPitch = 13; ///< lanes thinner than that have no room for words
constexpr int kLeastPitch = 4;
constexpr std::size_t kMostLanes = 2'000;
constexpr int kDensityHeight = 260;
constexpr int kMostOfPicture = 840; ///< height of a run's lanes from which on they get thinner
constexpr int kMostOfRibbons = 96;

constexpr int kVerdictHeight = 48;
constexpr int kHeadline = 68;

/// The heights of a card without ribbons and lanes.
struct CardParts
{
    int title;
    int ribbons; ///< from the card's top
    int gap;     ///< between ribbons and lanes
    int bottom;
    int between; ///< the two cards

    int fixed() const { return ribbons + gap + bottom; }
};
constexpr CardParts kRoomy{12, 64, 8, 12, 14};
constexpr CardParts kCompact{6, 32, 4, 6, 8};

RibbonRows ribbonsOf(int count)
{
    RibbonRows rows;
    rows.count = std::max(count, 1);
    rows.pitch = rows.count == 1 ? 18 : std::clamp(kMostOfRibbons / rows.count, 1, 17);
    rows.height = rows.count == 1 ? 18 : std::max(1, rows.pitch - (rows.pitch > 4 ? 3 : 1));
    return rows;
}

/// The bar takes the more of its row the thinner this is.
LaneRows rowsOf(int pitch)
{
    constexpr int kPlainFrom = 9;
    const int least = pitch >= kLeastPitch ? 1 : 0;
    const int gap = std::max(least, (pitch - kPlainFrom) * 11 / (kPitch - kPlainFrom));
    return {.top = 0, .pitch = pitch, .gap = gap / 2, .barHeight = pitch - gap};
}

int pitchIn(int height, int arrivals)
{
    const int fitting = std::min(height / arrivals, kPitch);
    if (fitting >= kNamedPitch) return fitting;
    // A screen more is no reason to give the names up.
    return 2 * height / arrivals >= kNamedPitch ? kNamedPitch : std::max(fitting, kLeastPitch);
}

RunLayout layOutRun(const CardParts& parts, RibbonRows ribbons, LaneRows rows, int lanesHeight, int top,
                    int width)
{
    RunLayout run;
    run.title = top + parts.title;
    run.ribbons = ribbons;
    run.ribbons.top = top + parts.ribbons;
    run.rows = rows;
    run.rows.top = run.ribbons.bottom() + parts.gap;
    run.card = {kMargin, top, width - 2 * kMargin, run.rows.top + lanesHeight + parts.bottom - top};
    return run;
}

/// The verdict stands beside the headline, or below it where the two are too wide for that.
int placeVerdict(ComparisonLayout& layout, const ComparisonContent& content)
{
    const int room = layout.width - 2 * kFigureEdge;
    const int width = std::min(content.verdictWidth, room);
    const bool isBeside = content.headlineWidth + width + 24 <= room;
    layout.verdict = isBeside ? QRect(layout.width - kFigureEdge - width, 14, width, kVerdictHeight)
                              : QRect(kFigureEdge, kHeadline + 2, room, kVerdictHeight);
    return isBeside ? kHeadline : layout.verdict.bottom() + 6;
}

} // namespace

ComparisonLayout layOutComparison(const ComparisonContent& content, int width, int height)
{
    ComparisonLayout layout;
    layout.width = width;
    layout.rulerTop = placeVerdict(layout, content);
    layout.isDensity = content.arrivals > kMostLanes;
    const auto before = ribbonsOf(content.ribbonsBefore);
    const auto after = ribbonsOf(content.ribbonsAfter);
    const int arrivals = layout.isDensity ? 1 : std::max(1, static_cast<int>(content.arrivals));
    const auto roomFor = [&](const CardParts& parts) {
        return (height - layout.rulerTop - kRulerHeight - 2 * parts.fixed() - parts.between - kMargin -
                before.bottom() - after.bottom()) /
               2;
    };
    layout.isCompact = height > 0 && roomFor(kRoomy) / arrivals < kPitch;
    const auto& parts = layout.isCompact ? kCompact : kRoomy;
    const int room = std::max(height > 0 ? roomFor(parts) : kMostOfPicture, kNamedPitch);
    const int pitch = height > 0 ? pitchIn(room, arrivals) : std::clamp(room / arrivals, 1, kPitch);
    auto rows = rowsOf(pitch);
    layout.shown = static_cast<std::size_t>(height > 0 ? std::clamp(room / pitch, 1, arrivals) : arrivals);
    int lanesHeight = static_cast<int>(layout.shown) * pitch;
    if (layout.isDensity) {
        lanesHeight = height > 0 ? room : kDensityHeight;
        rows = {.top = 0, .pitch = lanesHeight, .gap = 0, .barHeight = lanesHeight};
    }
    const int top = layout.rulerTop + kRulerHeight + kMargin;
    layout.before = layOutRun(parts, before, rows, lanesHeight, top, width);
    layout.after =
        layOutRun(parts, after, rows, lanesHeight, layout.before.card.bottom() + 1 + parts.between, width);
    layout.bottom = layout.after.card.bottom() + 1 + kMargin;
    return layout;
}

} // namespace ui
