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

/// Shades one column, from `ground` up; the cell above another one is `pitch` before it.
void stack(const StateCounts& counts, float perRequest, int height, Shade* ground, std::ptrdiff_t pitch)
{
    float sum = 0;
    int filled = 0;
    for (const auto state : kStack) {
        const float count = counts[static_cast<std::size_t>(state)];
        if (count <= 0) continue;
        sum += count;
        int top = static_cast<int>(sum * perRequest + 0.5F);
        if (isNeverHidden(state)) top = std::max(top, filled + 1);
        const auto shade = shadeOf(state);
        for (top = std::min(top, height); filled < top; ++filled)
            *(ground - filled * pitch) = shade;
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
    auto* ground = scene.shades.data() + first + static_cast<std::size_t>(rect.height() - 1) * width;
    for (const auto& counts : columns)
        stack(counts, perRequest, rect.height(), ground++, static_cast<std::ptrdiff_t>(width));
    if (rect.height() >= kNumberFrom && most >= 1.5F)
        addNumber(context, rect, static_cast<std::size_t>(peak - columns.begin()), most);
}

} // namespace ui
