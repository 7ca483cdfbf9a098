#pragma once

#include "engine/trace/generic_track.h"

#include <span>
#include <vector>

namespace ui {

/// Finds which of another program's arrows reach into a stretch of time, without going through all of them.
class FlowIndex
{
public:
    FlowIndex() = default;
    explicit FlowIndex(const std::vector<trace::GenericFlow>& flows);

    /// Those that may be seen between the two times; all others cannot. `flows` are those it was made of.
    std::span<const trace::GenericFlow> reaching(const std::vector<trace::GenericFlow>& flows,
                                                 trace::Time begin, trace::Time end) const;

private:
    std::vector<trace::Time> m_latestEnds; ///< of the flow and all before it
};

} // namespace ui
