#pragma once

#include "engine/trace/event.h"

#include <cstddef>
#include <vector>

namespace ui {

/// Deals lanes to spans in the order in which they are appended: the first ones get a lane of their own,
/// later ones the first lane that is free again. A span never changes its lane. On one lane spans never
/// overlap and are in order of time.
class LaneLayout
{
public:
    /// Two runs of three, each request with its name beside it: more would make the lanes of several workers
    /// thin.
    static constexpr std::size_t kOwnLanes = 6;

    explicit LaneLayout(std::size_t ownLanes = kOwnLanes)
        : m_ownLanes(ownLanes)
    {}

    /// The lane of a span that begins at `begin` and has no end yet.
    std::size_t append(trace::Time begin);

    /// The span that is open on `lane` has ended.
    void end(std::size_t lane, trace::Time end);

    std::size_t laneCount() const { return m_freeFrom.size(); }

private:
    std::size_t firstFree(trace::Time begin);

    std::size_t m_ownLanes;
    std::vector<trace::Time> m_freeFrom; ///< by lane; the end of time while a span is open on it
    std::vector<trace::Time> m_earliest; ///< by block of lanes: before this none of them is free
};

} // namespace ui
