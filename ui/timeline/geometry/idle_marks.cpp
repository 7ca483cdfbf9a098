#include "ui/timeline/geometry/idle_marks.h"

#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

namespace ui {

namespace {

constexpr int kIdleLabelBottom = 9; // above the axis, as the ruler's labels
constexpr int kLabelGap = 6;
constexpr int kMarkSide = 14; // of what folds a stretch again

/// The first text that keeps clear of the other labels, above the middle of the zig-zag.
void addLabel(const SceneContext& context, const SceneIdle& idle)
{
    auto& scene = context.scene;
    const auto length = durationText(idle.time.length());
    for (const auto& text : {tr("%1 idle").arg(length), length}) {
        const int width = context.widthOf(TextStyle::TickLabel, text) + 2;
        const int left = std::clamp(idle.rect.center().x() - width / 2, scene.plotArea.left(),
                                    std::max(scene.plotArea.left(), scene.plotArea.right() - width));
        const QRect place(left, scene.rulerArea.top(), width, scene.rulerArea.height() - kIdleLabelBottom);
        const auto wide = place.adjusted(-kLabelGap, 0, kLabelGap, 0);
        const bool isNear = std::abs(place.center().x() - idle.rect.center().x()) <= width / 2;
        const auto isInTheWay = [&](const SceneText& other) { return other.rect.intersects(wide); };
        const bool isNowThere = scene.nowPill && scene.nowPill->rect.intersects(wide);
        if (!isNear || isNowThere || std::ranges::any_of(scene.tickLabels, isInTheWay)) continue;
        scene.tickLabels.push_back({place, text, TextStyle::TickLabel, Qt::AlignHCenter | Qt::AlignBottom});
        return;
    }
}

/// The stretch that a folded piece shows.
const TimeRange& stretchOf(const SceneContext& context, const ColumnGrid& piece)
{
    const auto moment = timeAt(piece.begin()) - context.origin;
    const auto after = std::ranges::upper_bound(context.options.folded, moment, {}, &TimeRange::begin);
    return after == context.options.folded.begin() ? *after : *std::prev(after);
}

void addFolded(const SceneContext& context, const PlotGrid::Piece& piece)
{
    auto& scene = context.scene;
    const QRect rect(scene.plotArea.left() + piece.first, scene.rulerArea.top(), piece.grid.count(),
                     scene.trackArea.bottom() + 1 - scene.rulerArea.top());
    scene.idle.push_back({rect, stretchOf(context, piece.grid), true});
    addLabel(context, scene.idle.back());
}

void addUnfolded(const SceneContext& context, const TimeRange& stretch)
{
    auto& scene = context.scene;
    const int left = context.column(context.origin + stretch.begin) + 1;
    const QRect rect(left, scene.rulerArea.bottom() - kMarkSide - 1, kMarkSide, kMarkSide);
    if (rect.left() < scene.plotArea.left() || rect.right() > scene.plotArea.right()) return;
    scene.idle.push_back({rect, stretch, false});
}

} // namespace

void addIdle(const SceneContext& context)
{
    for (const auto& piece : context.scene.grid.pieces())
        if (piece.isFolded) addFolded(context, piece);
    for (const auto& stretch : context.options.unfolded)
        addUnfolded(context, stretch);
}

} // namespace ui
