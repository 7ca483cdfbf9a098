#include "ui/timeline/geometry/density.h"

#include "ui/timeline/scene/shade_stack.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

constexpr int kNumberFrom = 14; // height of a density that has room for its number

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

void addDensity(const SceneContext& context, const std::vector<ShadeCounts>& columns, const QRect& rect,
                SceneRow::Kind kind)
{
    std::vector<float> totals(columns.size());
    std::ranges::transform(columns, totals.begin(), [](const ShadeCounts& counts) { return counts.total(); });
    const auto peak = std::ranges::max_element(totals);
    const float most = peak != totals.end() ? *peak : 0;
    if (most <= 0) return;
    const float perRequest = static_cast<float>(rect.height()) / std::max(most, 1.0F);
    ShadeStack stack(columns, rect.height());
    stack.shareAll(perRequest);
    context.scene.densities.push_back(stack.density(rect, kind));
    if (rect.height() >= kNumberFrom && most >= 1.5F)
        addNumber(context, rect, static_cast<std::size_t>(peak - totals.begin()), most);
}

} // namespace ui
