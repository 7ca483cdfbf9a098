#pragma once

#include "engine/analysis/evidence.h"

#include <string>
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

/// Arrows that are shown, and what is said of those that are not.
struct Flows
{
    std::vector<Flow> shown;
    std::string limit; ///< a sentence; empty where all are shown

    bool operator==(const Flows&) const = default;
};

/// Everybody who made the victim wait, the longest first: what whoMadeWait() tells, one flow per culprit.
std::vector<Flow> flowsTo(const LoopHistory& loops, const trace::Request& victim);

/// To the requests that waited longest, from everybody who made them wait: as many requests as have room
/// among `most` arrows. Health probes have no bar for an arrow.
Flows worstFlows(const Evidence& evidence, std::size_t most);

/// Who made `request` wait, and whom it made wait, the longest first.
Flows flowsOf(const Evidence& evidence, const trace::Request& request, std::size_t most);

} // namespace analysis
