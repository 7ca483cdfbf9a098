#pragma once

#include "engine/analysis/loop_history.h"

#include <vector>

namespace analysis {

/// One request whose code held the loop that another one waited for: what an arrow on the timeline tells.
struct Flow
{
    trace::RequestId culprit = trace::RequestId::None;
    trace::RequestId victim = trace::RequestId::None;
    Stretch shared; ///< from when on, and until when, the one held what the other waited for
    trace::Duration stolen{0};

    bool operator==(const Flow&) const = default;
};

/// The victims that lost most, each with the one culprit that cost it most; where several cost it about as
/// much, the last of them, after which it could go on. At most `most`, the biggest first; what is too short
/// to be noticed is left out.
std::vector<Flow> worstFlows(const LoopHistory& loops, std::size_t most);

/// Who made `request` wait, and whom it made wait, the biggest first.
std::vector<Flow> flowsOf(const LoopHistory& loops, const trace::Request& request, std::size_t most);

} // namespace analysis
