#include "ui/text/duration_text.h"

#include "ui/text/tr.h"

#include <QLocale>

#include <cmath>

namespace ui {

namespace {

constexpr trace::Duration kFine = std::chrono::microseconds(100);

double secondsOf(trace::Duration duration)
{
    return static_cast<double>(duration.count()) / 1e9;
}

/// One decimal below ten, but "1 ms", not "1.0 ms".
QString short2(double value)
{
    const bool isWhole = value >= 9.95 || std::lround(value * 10) % 10 == 0;
    return decimalText(value, isWhole ? 0 : 1);
}

} // namespace

QString decimalText(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

QString countText(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString durationText(trace::Duration duration)
{
    const double seconds = secondsOf(duration);
    if (seconds < 999.5e-6) return tr("%1 µs").arg(short2(seconds * 1e6));
    if (seconds < 0.9995) return tr("%1 ms").arg(short2(seconds * 1e3));
    if (seconds < 59.95) return tr("%1 s").arg(decimalText(seconds, 1));
    const auto whole = std::llround(seconds);
    if (whole < 3600) return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString shortDurationText(trace::Duration duration)
{
    const double seconds = secondsOf(duration);
    if (seconds < 59.95) return durationText(duration);
    if (seconds < 999.5) return tr("%1 s").arg(decimalText(seconds, seconds < 99.95 ? 1 : 0));
    if (seconds < 99.95 * 60) return tr("%1 min").arg(decimalText(seconds / 60, 1));
    return tr("%1 h").arg(decimalText(seconds / 3600, 1));
}

QString exactDurationText(trace::Duration duration)
{
    const double seconds = secondsOf(duration);
    if (seconds < 999.5e-6) return tr("%1 µs").arg(decimalText(seconds * 1e6, 0));
    if (seconds < 0.9995) return tr("%1 ms").arg(decimalText(seconds * 1e3, 3));
    return tr("%1 s").arg(decimalText(seconds, 3));
}

QString momentText(trace::Duration sinceOrigin)
{
    return tr("%1 s").arg(decimalText(secondsOf(sinceOrigin), 3));
}

QString momentText(trace::Duration sinceOrigin, trace::Duration perPixel)
{
    if (perPixel >= kFine) return momentText(sinceOrigin);
    return tr("%1 s").arg(decimalText(secondsOf(sinceOrigin), 6));
}

} // namespace ui
