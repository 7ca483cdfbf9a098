#pragma once

#include <chrono>

namespace ui {

/// What frames cost to build and paint.
struct FrameTimes
{
    std::chrono::nanoseconds last{0};
    std::chrono::nanoseconds worst{0};

    bool operator==(const FrameTimes&) const = default;
};

} // namespace ui
