#pragma once

#include "engine/trace/event.h"

#include <algorithm>

namespace analysis {

/// A run cut into equal stretches of time. They get twice as long whenever there would be too many of them.
struct TimeBins
{
    static constexpr std::size_t kMost = 240;

    trace::Time origin = trace::kUnset;
    trace::Duration width = std::chrono::milliseconds(50);

    trace::Time begin(std::size_t bin) const
    {
        return origin + width * static_cast<trace::Duration::rep>(bin);
    }
    trace::Time end(std::size_t bin) const { return begin(bin + 1); }

    /// What was before the origin belongs to the first, what comes after the last one to the last.
    std::size_t at(trace::Time time) const
    {
        const auto bin = std::max(time - origin, trace::Duration::zero()) / width;
        return std::min(static_cast<std::size_t>(bin), kMost - 1);
    }

    bool reaches(trace::Time time) const { return time < end(kMost - 1); }
};

} // namespace analysis
