#pragma once

#include "engine/trace/event.h"

#include <algorithm>
#include <limits>

namespace watch {

/// As an event's `detail` has it: four seconds at most.
constexpr std::uint32_t nanoseconds(trace::Duration width)
{
    constexpr trace::Duration kMost(std::numeric_limits<std::uint32_t>::max());
    return static_cast<std::uint32_t>(std::clamp(width, trace::Duration(0), kMost).count());
}

} // namespace watch
