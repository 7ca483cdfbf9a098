#include "ui/input/delay_scale.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::milliseconds, 21> kDelays{
    100ms,  200ms,  300ms,  400ms,  500ms,  600ms,  800ms,   1000ms,  1200ms,  1500ms, 2000ms,
    2500ms, 3000ms, 4000ms, 5000ms, 6000ms, 8000ms, 10000ms, 12000ms, 15000ms, 20000ms};

} // namespace

int lastDelayPosition()
{
    return static_cast<int>(kDelays.size()) - 1;
}

std::chrono::milliseconds delayAt(int position)
{
    return kDelays[static_cast<std::size_t>(std::clamp(position, 0, lastDelayPosition()))];
}

int delayPosition(std::chrono::milliseconds delay)
{
    const auto distance = [delay](std::chrono::milliseconds step) { return std::chrono::abs(step - delay); };
    return static_cast<int>(std::ranges::min_element(kDelays, {}, distance) - kDelays.begin());
}

std::chrono::milliseconds nextLongerDelay(std::chrono::milliseconds delay)
{
    const auto* next = std::ranges::upper_bound(kDelays, delay);
    return next == kDelays.end() ? delay : *next;
}

std::chrono::milliseconds nextShorterDelay(std::chrono::milliseconds delay)
{
    const auto* next = std::ranges::lower_bound(kDelays, delay);
    return next == kDelays.begin() ? delay : *std::prev(next);
}

} // namespace ui
