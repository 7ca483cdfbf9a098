#include "ui/timeline/geometry/ruler.h"

#include "ui/timeline/time/ticks.h"

#include <QCoreApplication>

namespace ui {

namespace {

constexpr int kMinorTick = 4;
constexpr int kPillHeight = 17;
constexpr int kPillMargin = 10;
constexpr int kLabelBottom = 9; // above the axis

void addLabel(const SceneContext& context, int x, const QString& text)
{
    auto& scene = context.scene;
    const int width = context.widthOf(TextStyle::TickLabel, text);
    const QRect rect(x - width / 2 - 1, scene.rulerArea.top(), width + 2,
                     scene.rulerArea.height() - kLabelBottom);
    if (rect.right() > scene.size.width() || rect.left() < scene.plotArea.left() - width) return;
    if (scene.nowPill && scene.nowPill->rect.adjusted(-4, 0, 4, 0).intersects(rect)) return;
    const auto isInTheWay = [&](const SceneText& other) {
        return other.rect.adjusted(-4, 0, 4, 0).intersects(rect);
    };
    if (std::ranges::any_of(scene.tickLabels, isInTheWay)) return;
    scene.tickLabels.push_back({rect, text, TextStyle::TickLabel, Qt::AlignHCenter | Qt::AlignBottom});
}

} // namespace

void addRuler(const SceneContext& context)
{
    auto& scene = context.scene;
    const auto& range = context.options.range;
    const auto width = [&](const QString& text) { return context.widthOf(TextStyle::TickLabel, text); };
    const auto plan = planTicks(range, scene.grid.perColumn(), width);
    const int axis = scene.rulerArea.bottom();
    scene.grid.forEachTold([&](const ColumnGrid& piece, std::size_t) {
        const TimeRange told{timeAt(piece.begin()) - context.origin, timeAt(piece.end()) - context.origin};
        for (const auto time : multiplesIn(told, plan.minor)) {
            const int x = context.column(context.origin + time);
            scene.ticks.push_back({{x, axis, x, axis + kMinorTick}, LineKind::MinorTick});
        }
        for (const auto time : multiplesIn(told, plan.major)) {
            const int x = context.column(context.origin + time);
            scene.gridLines.push_back({{x, axis, x, scene.trackArea.bottom()}, LineKind::Grid});
            addLabel(context, x, tickLabel(time, range, plan.major));
        }
    });
    scene.ticks.push_back({{scene.plotArea.left(), axis, scene.plotArea.right(), axis}, LineKind::Axis});
}

void addNow(const SceneContext& context)
{
    auto& scene = context.scene;
    const bool isMoving = context.options.isLive || context.store.underWay() > 0;
    if (!isMoving || !context.isVisible(context.options.now, context.options.now)) return;
    const int x = context.column(context.options.now);
    const auto text = QCoreApplication::translate("ui::Ruler", "now");
    const int width = context.widthOf(TextStyle::Pill, text) + 2 * kPillMargin;
    const int top = scene.rulerArea.bottom() - kPillHeight - 2;
    scene.nowPill = {{x - width / 2, top, width, kPillHeight}, text, PillKind::Now};
    scene.nowLine = {{x, top + kPillHeight, x, scene.trackArea.bottom()}, LineKind::Now};
}

} // namespace ui
