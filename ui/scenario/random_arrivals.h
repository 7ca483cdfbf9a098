#pragma once

#include "ui/scenario/arrival_edits.h"

#include <vector>

namespace ui {

/// Arrivals that are drawn at random.
struct RandomArrivals
{
    /// One handler's part of them: its share of all shares.
    struct Share
    {
        QString path;
        int share = 0;
    };

    static constexpr int kMost = 10'000;

    enum class By : std::uint8_t {
        Number, ///< so many, spread evenly over the time
        Rate,   ///< as from many independent people: so many a second on average
    };

    By by = By::Number;
    int number = 20;
    double perSecond = 2;
    std::chrono::milliseconds within{10'000};
    std::vector<Share> shares;
    quint64 seed = 1; ///< the same one gives the same arrivals, on every system

    /// On average.
    double expected() const;
};

/// In order of time, at most kMost. None where nobody has a share. Pure.
ArrivalRows draw(const RandomArrivals& arrivals);

} // namespace ui
