#include "ui/timeline/geometry/segment_marks.h"

namespace ui {

void shadeMoments(const SceneContext& context, std::span<const trace::Segment> segments,
                  std::span<ShadeCounts> columns)
{
    const auto moment = static_cast<std::int64_t>(context.scene.grid.perColumn() * (kMomentWidth - 1));
    for (const auto& segment : segments) {
        if (!trace::holdsLoop(segment.state) || !context.isVisible(segment.begin, segment.end)) continue;
        const auto from = segment.begin.time_since_epoch().count();
        giveColumns(context.scene.grid, columns, from, from + moment, shadeOf(segment.nuance));
    }
}

std::vector<int> seamsBetween(const SceneContext& context, std::span<const trace::Segment> segments)
{
    std::vector<int> seams;
    const trace::Segment* before = nullptr; // the last one that is wide enough
    int worstBetween = -1;
    for (const auto& segment : segments) {
        const int begin = context.column(segment.begin);
        if (context.column(segment.end) - begin <= kMomentWidth) {
            worstBetween = std::max(worstBetween, trace::severity(segment.state));
            continue;
        }
        const bool isAlike = before != nullptr && before->state == segment.state &&
                             begin - context.column(before->end) <= 1 &&
                             worstBetween <= trace::severity(segment.state);
        const auto& plot = context.scene.plotArea;
        if (isAlike && plot.left() <= begin && begin <= plot.right()) seams.push_back(begin);
        before = &segment;
        worstBetween = -1;
    }
    return seams;
}

std::vector<QRect> blursOf(const SceneContext& context, const trace::Request& request,
                           std::span<const trace::Segment> segments)
{
    std::vector<QRect> blurs;
    const auto add = [&](trace::Time boundary) {
        const auto within = trace::within(request, boundary);
        if (static_cast<double>(within.count()) < context.scene.grid.perColumn()) return;
        const auto rect = context.visibleRect(boundary - within, boundary, 0, 1);
        if (!rect.isEmpty()) blurs.push_back(rect);
    };
    for (const auto& segment : segments)
        add(segment.begin);
    if (!segments.empty()) add(segments.back().end);
    return blurs;
}

} // namespace ui
