#include "ui/timeline/geometry/loops/queue_steps.h"

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

constexpr int kStepHeight = 11;
constexpr int kLeastStep = 2;
constexpr int kEdge = 1;      // is upon the steps, and within the area
constexpr int kDepthFrom = 3; // smaller counts can be seen at a glance
constexpr int kNumberMargin = 4;

/// The number of the highest step, where it first stands and has room.
void addNumber(const SceneContext& context, const QRect& step, int count)
{
    const auto text = QString::number(count);
    if (count < kDepthFrom || step.width() < context.widthOf(TextStyle::LoopFree, text) + 2 * kNumberMargin)
        return;
    context.scene.texts.push_back({step, text, TextStyle::LoopFree, Qt::AlignCenter});
}

/// A crowd of waits shorter than a pixel counts as many as there are at a time, and a single one as nothing.
std::vector<int> countWaits(const std::vector<ShadeCounts>& columns)
{
    const auto queued = shadeOf(trace::State::Queued);
    const auto ready = shadeOf(trace::State::Ready);
    std::vector<int> counts(columns.size());
    std::ranges::transform(columns, counts.begin(), [&](const ShadeCounts& column) {
        return rounded(column.of[queued] + column.of[ready]);
    });
    return counts;
}

} // namespace

void addQueueSteps(const SceneContext& context, const std::vector<ShadeCounts>& columns, const QRect& area,
                   trace::WorkerId worker)
{
    const auto counts = countWaits(columns);
    const int most = counts.empty() ? 0 : std::ranges::max(counts);
    const float step = most == 0 ? 0
                                 : std::min<float>(kStepHeight, static_cast<float>(area.height() - kEdge) /
                                                                    static_cast<float>(most));
    // However low the steps are, that somebody waits is seen.
    const auto heightOf = [step](int count) {
        return std::max(rounded(static_cast<float>(count) * step), count > 0 ? kLeastStep : 0);
    };
    SceneQueue queue{area, {}, worker};
    queue.heights.reserve(counts.size());
    std::ranges::transform(counts, std::back_inserter(queue.heights), heightOf);
    context.scene.queues.push_back(std::move(queue));
    const auto told = std::span(counts).first(std::min(context.toldColumns(), counts.size()));
    if (told.empty()) return;
    const int highest = std::ranges::max(told);
    const auto first = std::ranges::find(told, highest);
    const auto last = std::find_if_not(first, told.end(), [highest](int count) { return count == highest; });
    const int left = area.left() + static_cast<int>(first - told.begin());
    const int height = heightOf(highest);
    addNumber(context, {left, area.bottom() - height, static_cast<int>(last - first), height}, highest);
}

} // namespace ui
