#include "ui/timeline/density.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr int kNumberFrom = 14; // height of a density that has room for its number

// From the bottom up.
constexpr std::array<trace::State, trace::kStateCount> kStack{trace::State::Blocking, trace::State::Ready,
                                                              trace::State::Queued, trace::State::Running,
                                                              trace::State::Waiting};

float total(const StateCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0.0F);
}

/// A state that keeps others waiting is seen even where it is rare.
bool isNeverHidden(trace::State state)
{
    return state == trace::State::Blocking || state == trace::State::Ready;
}

/// Shades one column; `at(height)` is the shade so many pixels above the ground.
template <typename At>
void stack(const StateCounts& counts, float perRequest, int height, At at)
{
    float sum = 0;
    int filled = 0;
    for (const auto state : kStack) {
        const float count = counts[static_cast<std::size_t>(state)];
        if (count <= 0) continue;
        sum += count;
        int top = static_cast<int>(std::lround(sum * perRequest));
        if (isNeverHidden(state)) top = std::max(top, filled + 1);
        for (top = std::min(top, height); filled < top; ++filled)
            at(filled) = shadeOf(state);
    }
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
    const auto peak = std::ranges::max_element(columns, {}, total);
    const float most = peak != columns.end() ? total(*peak) : 0;
    auto& scene = context.scene;
    const auto first = scene.shades.size();
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        scene.addRow({rect.left(), y, rect.width(), 1}, kind);
    if (most <= 0) return;
    const auto width = static_cast<std::size_t>(rect.width());
    const float perRequest = static_cast<float>(rect.height()) / std::max(most, 1.0F);
    for (std::size_t column = 0; column < columns.size(); ++column)
        stack(columns[column], perRequest, rect.height(), [&](int height) -> Shade& {
            const auto row = static_cast<std::size_t>(rect.height() - 1 - height);
            return scene.shades[first + row * width + column];
        });
    if (rect.height() >= kNumberFrom && most >= 1.5F)
        addNumber(context, rect, static_cast<std::size_t>(peak - columns.begin()), most);
}

} // namespace ui
