#pragma once

#include "engine/trace/event.h"

#include <QString>

namespace ui {

/// A number with so many decimals, written as the language writes it.
QString decimalText(double value, int decimals);

/// As short as a glance needs: "7.7 s", "1 ms", "340 µs", "2 min 5 s".
QString durationText(trace::Duration duration);

/// As exact as it was measured for people: "3.700 s", "1.234 ms", "340 µs".
QString exactDurationText(trace::Duration duration);

/// A point on the run's axis, in seconds: "4.001 s".
QString momentText(trace::Duration sinceOrigin);

} // namespace ui
