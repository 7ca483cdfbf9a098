#pragma once

#include "engine/trace/event.h"

#include <cstdint>

namespace ui {

/// A request that may still change, and where it is drawn.
struct OpenRequest
{
    static constexpr std::uint32_t kNoLane = 0xffffffff;

    std::uint32_t row;
    std::uint32_t waitingLane = kNoLane;
    std::uint32_t workerLane = kNoLane;
    std::uint32_t clientLane = kNoLane;
    trace::WorkerId worker = trace::WorkerId::None; ///< whose lane that is
    std::uint32_t knownSteps = 0;                   ///< that are among the holds if they held the loop
    // Its lane there was given back: another request may have it by now.
    bool hasLeftWaiting = false;
    bool hasLeftWorker = false;
    bool hasLeftClient = false;
};

} // namespace ui
