#pragma once

#include "engine/trace/event.h"

#include <QString>

/// How numbers and times are written for people, in the language that is spoken. What programs read (CSV,
/// JSON, the trace file, the log) is written elsewhere, with a dot.
namespace ui {

/// What took less is not worth a word.
inline constexpr std::chrono::milliseconds kWorthTelling{1};

/// Times that run are shown in steps of this: nobody reads faster.
inline constexpr std::chrono::milliseconds kShownStep{100};

/// A number with so many decimals, written as the language writes it.
QString decimalText(double value, int decimals);

/// How many, with what the language sets between thousands: "1,234".
QString countText(std::uint64_t count);

/// As short as a glance needs: "7.7 s", "1 ms", "340 µs", "2 min 5 s".
QString durationText(trace::Duration duration);

/// The same in one unit, for where there is little room: "7.7 s", "125 s", "16.7 min", "2.8 h".
QString shortDurationText(trace::Duration duration);

/// As exact as it was measured for people: "3.700 s", "1.234 ms", "340 µs".
QString exactDurationText(trace::Duration duration);

/// A point on the run's axis, in seconds: "4.001 s".
QString momentText(trace::Duration sinceOrigin);

/// As precise as it can be told: "4.001234 s" where a pixel is that short a time.
QString momentText(trace::Duration sinceOrigin, trace::Duration perPixel);

} // namespace ui
