#pragma once

#include <chrono>

namespace ui {

/// The last position of a slider for delays; the first is 0.
int lastDelayPosition();

/// The round delay at this position: 0.1 s at the first, 20 s at the last, roughly logarithmic between. Pure.
std::chrono::milliseconds delayAt(int position);

/// The position that comes closest to `delay`. Pure.
int delayPosition(std::chrono::milliseconds delay);

/// The next round delay above or below; `delay` itself where there is none. Pure.
std::chrono::milliseconds nextLongerDelay(std::chrono::milliseconds delay);
std::chrono::milliseconds nextShorterDelay(std::chrono::milliseconds delay);

} // namespace ui
