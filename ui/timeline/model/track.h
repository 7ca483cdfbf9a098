#pragma once

#include "ui/timeline/index/lane_items.h"
#include "ui/timeline/index/lane_layout.h"
#include "ui/timeline/index/span_index.h"
#include "ui/timeline/index/state_load.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ui {

/// What is known for good of the first rows of a lane; the rest still changes.
struct LaneIndex
{
    SpanIndex spans;
    std::size_t settled = 0; ///< how many rows are in `spans`
};

/// A strip of lanes.
struct Track
{
    explicit Track(std::size_t ownLanes = LaneLayout::kOwnLanes)
        : layout(ownLanes)
    {}

    std::uint32_t append(std::uint32_t row, trace::Time begin);

    /// Drops the first rows of each lane of which `isGone(row)` says so, and the spans of before.
    template <typename IsGone>
    void forget(trace::Time before, IsGone isGone)
    {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const auto gone = lanes[lane].dropWhile(isGone);
            indexes[lane].settled -= std::min(indexes[lane].settled, gone);
            indexes[lane].spans.forgetBefore(before);
        }
    }

    std::size_t bytes() const;

    LaneLayout layout;
    std::vector<LaneItems> lanes;
    std::vector<std::uint32_t> rows; ///< by lane, where it is seen: in the order of their first begins
    std::vector<LaneIndex> indexes;  ///< one for each lane
    StateLoad load;                  ///< of the settled rows

private:
    void addLane(trace::Time begin);

    std::vector<trace::Time> m_begins; ///< of the lanes' first items, by row
};

} // namespace ui
