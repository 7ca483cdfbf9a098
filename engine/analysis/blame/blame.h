#pragma once

#include "engine/analysis/blame/losses.h"
#include "engine/analysis/evidence.h"

#include <string>
#include <vector>

namespace analysis {

/// How long one culprit's step held a loop that a victim waited for.
struct Blame
{
    trace::WorkerId worker = trace::WorkerId::None;
    trace::RequestId culprit = trace::RequestId::None;
    std::uint16_t step =
        trace::Segment::kNoStep;                ///< row in the culprit's steps; kNoStep is code between them
    trace::State state = trace::State::Running; ///< Running or Blocking
    trace::Duration stolen{0};
    trace::Time since = trace::kUnset; ///< when it first did
    trace::Time until = trace::kUnset; ///< when it last gave the loop back

    bool operator==(const Blame&) const = default;
};

/// Who made `victim` wait for its loop, over all its queued and ready stretches, the longest first. What
/// nobody's code accounts for is left out, so the blame per worker never exceeds the wait. A victim that
/// nobody has read yet blames each worker whose loop has been held ever since.
std::vector<Blame> whoMadeWait(const LoopHistory& loops, const trace::Request& victim);

/// The same over these waits of one request.
std::vector<Blame> whoMadeWait(const LoopHistory& loops, std::span<const Wait> waits);

/// Less than this is told of nobody, neither in sentences nor by arrows.
inline constexpr trace::Duration kLeastBlame = std::chrono::milliseconds(1);

/// Whom `culprit` made wait for its loop, the biggest loss first.
std::vector<Loss> whomItCost(const LoopHistory& loops, const trace::Request& culprit);

/// "#7 waited 18.4 s: worker 1 was inside #3, call 2 (16.4 s) and #5, call 1 (2.0 s)." With a second sentence
/// if it waited for a pool's thread, too; empty if it hardly waited.
std::string whyItWaited(const Evidence& evidence, const trace::Request& victim);

/// "#3 cost five other requests 61 s." Empty if it hardly cost anyone anything.
std::string whatItCost(const Evidence& evidence, const trace::Request& culprit);

} // namespace analysis
