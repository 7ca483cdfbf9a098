#include "ui/timeline/geometry/density.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr int kNumberFrom = 14; // height of a density that has room for its number

// From the bottom up.
constexpr std::array<trace::State, trace::kStateCount> kStack{trace::State::Blocking, trace::State::Ready,
                                                              trace::State::Queued,   trace::State::NotKnown,
                                                              trace::State::Running,  trace::State::Waiting};

float total(const StateCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0.0F);
}

/// A state that keeps others waiting is seen even where it is rare.
bool isNeverHidden(trace::State state)
{
    return state == trace::State::Blocking || state == trace::State::Ready;
}

/// What the counts of one state add to what is `filled` in each column already.
SceneLayer layerOf(trace::State state, const std::vector<StateCounts>& columns, float perRequest, int height,
                   std::vector<float>& sums, std::vector<int>& filled)
{
    SceneLayer layer{shadeOf(state), filled, {}};
    const int least = isNeverHidden(state) ? 1 : 0;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const float count = columns[column][static_cast<std::size_t>(state)];
        sums[column] += count;
        const int top =
            std::max(rounded(sums[column] * perRequest), filled[column] + (count > 0 ? least : 0));
        filled[column] = std::min(height, std::max(top, filled[column]));
    }
    layer.tops = filled;
    return layer;
}

void addNumber(const SceneContext& context, const QRect& rect, std::size_t column, float most)
{
    const auto text = QCoreApplication::translate("ui::Density", "%1 at once").arg(std::lround(most));
    const int width = context.widthOf(TextStyle::SmallDuration, text) + 2;
    const int left = std::clamp(rect.left() + static_cast<int>(column) + 4, rect.left(),
                                std::max(rect.left(), rect.right() - width));
    context.scene.texts.push_back({{left, rect.top(), width, kNumberFrom},
                                   text,
                                   TextStyle::SmallDuration,
                                   Qt::AlignLeft | Qt::AlignVCenter});
}

} // namespace

void addDensity(const SceneContext& context, const std::vector<StateCounts>& columns, const QRect& rect,
                SceneRow::Kind kind)
{
    std::vector<float> totals(columns.size());
    std::ranges::transform(columns, totals.begin(), total);
    const auto peak = std::ranges::max_element(totals);
    const float most = peak != totals.end() ? *peak : 0;
    if (most <= 0) return;
    const float perRequest = static_cast<float>(rect.height()) / std::max(most, 1.0F);
    std::vector<float> sums(columns.size());
    std::vector<int> filled(columns.size());
    SceneDensity density{rect, kind, {}};
    for (const auto state : kStack) {
        auto layer = layerOf(state, columns, perRequest, rect.height(), sums, filled);
        if (layer.bottoms != layer.tops) density.layers.push_back(std::move(layer));
    }
    density.layers.push_back({kNoShade, filled, std::vector<int>(columns.size(), rect.height())});
    context.scene.densities.push_back(std::move(density));
    if (rect.height() >= kNumberFrom && most >= 1.5F)
        addNumber(context, rect, static_cast<std::size_t>(peak - totals.begin()), most);
}

} // namespace ui
