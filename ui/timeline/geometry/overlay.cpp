#include "ui/timeline/geometry/overlay.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kNoteHeight = 17;
constexpr int kNoteTop = 4; // above it
constexpr int kNoteMargin = 8;
constexpr int kCountHeight = 15;
constexpr int kCountGap = 3;
constexpr int kCountMargin = 10;

} // namespace

std::vector<NotePill> notePills(const std::vector<Note>& notes, trace::Time origin, const TimeScale& scale,
                                const Scene& scene, const TextMeter& meter)
{
    std::vector<NotePill> pills;
    for (const auto& note : notes) {
        const int x = scale.column(note.time - origin);
        const int width = meter.widthOf(TextStyle::Pill, note.text) + 2 * kNoteMargin;
        if (x < scene.plotArea.left() || x > scene.plotArea.right()) continue;
        QRect rect(x, scene.trackArea.top() + kNoteTop, width, kNoteHeight);
        const auto isInTheWay = [&rect](const ScenePill& other) { return other.rect.intersects(rect); };
        while (std::ranges::any_of(scene.changePills, isInTheWay) || std::ranges::any_of(pills, isInTheWay))
            rect.translate(0, kNoteHeight + kNoteTop);
        pills.push_back({{rect, note.text, PillKind::Note}, note.time});
    }
    return pills;
}

/// What comes later is dimmed, so they stand on the other side of the cursor as long as there is room.
std::vector<ScenePill> waitingPills(const Scene& scene, const analysis::Moment& there, bool isAlone, int x,
                                    const TextMeter& meter)
{
    std::vector<ScenePill> pills;
    for (const auto& queue : scene.queues) {
        const auto found = std::ranges::find(there.queues, queue.worker, &analysis::LoopQueue::worker);
        const auto own = found == there.queues.end() ? 0 : found->waiting;
        const auto waiting = isAlone ? there.waiting() : own;
        if (queue.worker == trace::WorkerId::None || waiting == 0) continue;
        const auto text = QString::number(waiting);
        const int width = meter.widthOf(TextStyle::Pill, text) + kCountMargin;
        const int before = x - kCountGap - width;
        pills.push_back({{before < queue.area.left() ? x + 2 + kCountGap : before,
                          queue.area.bottom() - kCountHeight + 1, width, kCountHeight},
                         text,
                         PillKind::Moment});
    }
    return pills;
}

} // namespace ui
