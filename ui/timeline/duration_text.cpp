#include "ui/timeline/duration_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

double secondsOf(trace::Duration duration)
{
    return static_cast<double>(duration.count()) / 1e9;
}

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::DurationText", text);
}

/// One decimal below ten, but "1 ms", not "1.0 ms".
QString short2(double value)
{
    if (value >= 9.95) return QString::number(std::lround(value));
    const auto text = QString::number(value, 'f', 1);
    return text.endsWith(QStringLiteral(".0")) ? text.chopped(2) : text;
}

} // namespace

QString durationText(trace::Duration duration)
{
    const double seconds = secondsOf(duration);
    if (seconds < 999.5e-6) return tr("%1 µs").arg(short2(seconds * 1e6));
    if (seconds < 0.9995) return tr("%1 ms").arg(short2(seconds * 1e3));
    if (seconds < 59.95) return tr("%1 s").arg(seconds, 0, 'f', 1);
    const auto whole = std::llround(seconds);
    if (whole < 3600) return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString exactDurationText(trace::Duration duration)
{
    const double seconds = secondsOf(duration);
    if (seconds < 999.5e-6) return tr("%1 µs").arg(seconds * 1e6, 0, 'f', 0);
    if (seconds < 0.9995) return tr("%1 ms").arg(seconds * 1e3, 0, 'f', 3);
    return tr("%1 s").arg(seconds, 0, 'f', 3);
}

QString momentText(trace::Duration sinceOrigin)
{
    return tr("%1 s").arg(secondsOf(sinceOrigin), 0, 'f', 3);
}

} // namespace ui
