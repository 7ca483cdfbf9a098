#include "ui/timeline/queue_steps.h"

#include <cmath>

namespace ui {

namespace {

constexpr int kStepHeight = 11;
constexpr int kNumberFrom = 3; // smaller counts can be seen at a glance
constexpr int kNumberMargin = 4;

void addWaits(const SceneContext& context, const trace::Request& request,
              std::vector<trace::Segment>& segments, ColumnLoad& load)
{
    const double left = context.scene.plotArea.left();
    segments.clear();
    trace::appendSegments(request, context.options.now, segments);
    for (const auto& segment : segments)
        if (segment.state == trace::State::Queued || segment.state == trace::State::Ready)
            load.add(context.scale.x(segment.begin - context.origin) - left,
                     context.scale.x(segment.end - context.origin) - left);
}

/// The number of the highest step, where it first stands and has room.
void addNumber(const SceneContext& context, const QRect& step, int count)
{
    const auto text = QString::number(count);
    if (count < kNumberFrom || step.width() < widthOf(TextStyle::LoopFree, text) + 2 * kNumberMargin) return;
    context.scene.texts.push_back({step, text, TextStyle::LoopFree, Qt::AlignCenter});
}

} // namespace

void ColumnLoad::add(double begin, double end)
{
    addStep(begin, 1);
    addStep(end, -1);
}

/// From the middle of a column on: that column gets its share, all later ones the whole.
void ColumnLoad::addStep(double at, double height)
{
    const auto columns = static_cast<double>(m_changes.size() - 2);
    const double place = std::clamp(at, 0.0, columns);
    const auto column = static_cast<std::size_t>(place);
    const double share = static_cast<double>(column + 1) - place;
    m_changes[column] += height * share;
    m_changes[column + 1] += height * (1 - share);
}

std::vector<int> ColumnLoad::counts() const
{
    std::vector<int> counts;
    double load = 0;
    for (std::size_t i = 0; i + 2 < m_changes.size(); ++i) {
        load += m_changes[i];
        counts.push_back(static_cast<int>(std::lround(load)));
    }
    return counts;
}

namespace {

std::vector<int> countWaits(const SceneContext& context, std::span<const Track* const> tracks, int columns)
{
    ColumnLoad load(columns);
    std::vector<trace::Segment> segments;
    for (const auto* track : tracks)
        for (const auto& lane : track->lanes)
            for (const auto row : context.visibleRequests(lane))
                addWaits(context, context.store.requests()[row], segments, load);
    return load.counts();
}

} // namespace

void addQueueSteps(const SceneContext& context, std::span<const Track* const> tracks, const QRect& area)
{
    const auto counts = countWaits(context, tracks, area.width());
    const int most = counts.empty() ? 0 : std::ranges::max(counts);
    const double step =
        most == 0 ? 0 : std::min<double>(kStepHeight, static_cast<double>(area.height()) / most);
    const int base = area.bottom();
    QPolygon outline{{area.left(), base}};
    bool isNumbered = false;
    for (std::size_t first = 0; first < counts.size();) {
        auto last = first;
        while (last < counts.size() && counts[last] == counts[first])
            ++last;
        const int y = base - static_cast<int>(std::lround(counts[first] * step));
        const int left = area.left() + static_cast<int>(first);
        const int right = area.left() + static_cast<int>(last);
        outline << QPoint(left, y) << QPoint(right, y);
        if (counts[first] == most && !isNumbered) addNumber(context, {left, y, right - left, base - y}, most);
        isNumbered = isNumbered || counts[first] == most;
        first = last;
    }
    outline << QPoint(area.right() + 1, base);
    context.scene.queues.push_back(outline);
}

} // namespace ui
