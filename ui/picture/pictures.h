#pragma once

#include "engine/trace/event.h"
#include "ui/picture/figure.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// What can be drawn of a run that is over, or of two that are compared. The stores outlive it.
struct Pictures
{
    std::function<Figure(std::optional<trace::Duration> moment)> figure; ///< nothing: at the end
    trace::Duration length{0};
};

/// Of the run growing, from its begin to its end.
std::vector<trace::Duration> momentsOf(const Pictures& pictures, std::chrono::milliseconds every);

/// The run growing, for ever again, as an animated WebP; empty where there is not enough memory. `isWanted`
/// is asked before each picture, with its number; after a no the rest is empty as well.
QByteArray growingWebp(const Pictures& pictures, std::chrono::milliseconds every, qreal scale,
                       const std::function<bool(int)>& isWanted = {});

} // namespace ui
