#pragma once

#include "ui/style/theme.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace support {

/// True where `colour` is a mixture of the fill and the pattern of a state, as smoothed edges of patterns
/// are.
inline bool isOfState(const QColor& colour, const ui::StateStyle& style)
{
    const std::array<int, 3> fill{style.fill.red(), style.fill.green(), style.fill.blue()};
    const std::array<int, 3> pattern{style.pattern.red(), style.pattern.green(), style.pattern.blue()};
    const std::array<int, 3> seen{colour.red(), colour.green(), colour.blue()};
    for (int part = 0; part <= 16; ++part) {
        int distance = 0;
        for (std::size_t i = 0; i < 3; ++i)
            distance =
                std::max(distance, std::abs(seen[i] - (fill[i] * (16 - part) + pattern[i] * part) / 16));
        if (distance <= 12) return true;
    }
    return false;
}

} // namespace support
