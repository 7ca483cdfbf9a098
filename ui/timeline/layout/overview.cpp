#include "ui/timeline/layout/overview.h"

#include "ui/timeline/generic/generic_cards.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/scene/lane_columns.h"
#include "ui/timeline/scene/shade_stack.h"

namespace ui {

namespace {

constexpr int kOverviewTop = 8;
constexpr int kBandHeight = 34;
constexpr int kInset = 6;
constexpr std::size_t kMostOverviewBands = 8;
constexpr int kFullBand = 7;

/// The tracks that share a band; those that wait for a worker come first.
std::vector<std::vector<const Track*>> bandsOf(const Tracks& tracks)
{
    std::vector<const Track*> all;
    if (tracks.isWaitingShown()) all.push_back(&tracks.waiting());
    for (const auto& worker : tracks.workers())
        all.push_back(&worker.track);
    std::vector<std::vector<const Track*>> bands(std::min(all.size(), kMostOverviewBands));
    for (std::size_t i = 0; i < all.size(); ++i)
        bands[i * bands.size() / all.size()].push_back(all[i]);
    return bands;
}

void addBands(const SceneContext& context, const QRect& inside, const TimeRange& run)
{
    const PlotGrid grid(context.origin, FoldedTime::over(run, context.options.folded), run, inside.width());
    const auto bands = bandsOf(context.tracks);
    const auto count = static_cast<int>(bands.size());
    if (count == 0) return addGenericBands(context, inside, grid);
    const int pitch = std::min(kFullBand + 3, inside.height() / count);
    const int height = std::max(1, pitch - (pitch > 4 ? 3 : 1));
    const int top = inside.top() + (inside.height() - pitch * count + pitch - height) / 2;
    for (int i = 0; i < count; ++i) {
        addRow(context.scene, {inside.left(), top + i * pitch, inside.width(), height},
               SceneRow::Kind::Overview, countRequests(context, bands[static_cast<std::size_t>(i)], grid));
    }
}

/// Up to where the run is known in coarse stretches only.
void addPast(const SceneContext& context, const TimeScale& scale, const QRect& inside)
{
    const auto& store = context.store;
    if (store.past().isEmpty() || !trace::isSet(store.forgottenBefore())) return;
    const int end = std::min(scale.column(store.forgottenBefore() - context.origin), inside.right());
    context.scene.overviewPast = QRect(inside.topLeft(), QPoint(end, inside.bottom()));
}

} // namespace

void OverviewBands::addTo(const SceneContext& context, const QRect& inside, const TimeRange& run)
{
    auto& scene = context.scene;
    const auto& store = context.store;
    const bool goesOn = store.underWay() > 0 || !store.generic().tracks.empty();
    const Key key{store.run(), store.revision(), goesOn ? context.options.now : trace::kUnset,
                  run,         inside,           context.options.folded};
    if (m_key == key) {
        for (const auto& [row, columns] : m_bands)
            std::ranges::copy(columns, scene.addRow(row.rect, row.kind).begin());
        scene.overviewStacks = m_stacks;
        return;
    }
    addBands(context, inside, run);
    m_key = key;
    m_bands.clear();
    m_stacks = scene.overviewStacks;
    for (const auto& row : scene.overviewRows) {
        const auto first = scene.shades.begin() + static_cast<std::ptrdiff_t>(row.first);
        m_bands.push_back({row, {first, first + row.rect.width()}});
    }
}

QRect overviewAreaOf(int width)
{
    return {kMargin, kOverviewTop, std::max(1, width - 2 * kMargin), kBandHeight};
}

TimeScale overviewScaleOf(const QRect& area, const TimeRange& wholeRun, const IdleTimes& folded)
{
    return {wholeRun, static_cast<double>(area.left() + kInset),
            static_cast<double>(area.width() - 2 * kInset), folded};
}

void addOverview(const SceneContext& context)
{
    auto& scene = context.scene;
    if (scene.overviewArea.isEmpty()) return;
    const auto run = fitted(context.options.wholeRun, context.options.folded);
    const auto inside = scene.overviewArea.adjusted(kInset, 4, -kInset, -4);
    OverviewBands unknown;
    auto& bands = context.options.bandsBefore != nullptr ? *context.options.bandsBefore : unknown;
    if (inside.width() > 0) bands.addTo(context, inside, run);
    const auto scale = overviewScaleOf(scene.overviewArea, run, context.options.folded);
    addPast(context, scale, inside);
    for (const auto& stretch : context.options.folded) {
        const int from = scale.column(stretch.begin);
        scene.overviewFolds.emplace_back(from, inside.top(), std::max(scale.column(stretch.end) - from, 1),
                                         inside.height());
    }
    const int left = std::max(scale.column(context.options.range.begin), scene.overviewArea.left());
    const int right = std::min(scale.column(context.options.range.end), scene.overviewArea.right());
    scene.window =
        QRect(left, scene.overviewArea.top(), std::max(right - left, 3), scene.overviewArea.height());
}

} // namespace ui
