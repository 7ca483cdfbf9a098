#include "ui/timeline/generic/generic_lane.h"

namespace ui {

GenericLane::iterator firstReaching(GenericLane lane, trace::Time time, trace::Time now)
{
    return std::ranges::partition_point(lane, [&](const trace::GenericSpan& span) {
        const auto end = endOf(span, now);
        return end < time || (end == time && span.begin < time);
    });
}

} // namespace ui
