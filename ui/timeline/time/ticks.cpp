#include "ui/timeline/time/ticks.h"

#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using namespace std::chrono_literals;

// Below a second the steps are 1, 2 and 5 times a power of ten.
constexpr std::array<TickStep, 19> kLongSteps{{{1s, 5},
                                               {2s, 4},
                                               {5s, 5},
                                               {10s, 5},
                                               {15s, 3},
                                               {30s, 3},
                                               {60s, 6},
                                               {2min, 4},
                                               {5min, 5},
                                               {10min, 5},
                                               {15min, 3},
                                               {30min, 3},
                                               {1h, 4},
                                               {2h, 4},
                                               {6h, 6},
                                               {12h, 4},
                                               {24h, 4},
                                               {48h, 4},
                                               {168h, 7}}};

constexpr int kGapBetweenLabels = 18; // pixels

trace::Duration farthest(const TimeRange& range)
{
    return std::max(std::chrono::abs(range.begin), std::chrono::abs(range.end));
}

/// How many decimals tell one `step` from the next in a unit of `unit`.
int decimalsFor(trace::Duration step, trace::Duration unit)
{
    int decimals = 0;
    for (auto rest = step; rest < unit && decimals < 9; rest *= 10)
        ++decimals;
    return decimals;
}

/// "2:05", "1:02:05", with decimals where the steps need them.
QString clockText(trace::Duration time, int decimals)
{
    const double seconds = std::abs(static_cast<double>(time.count()) / 1e9);
    const auto minutes = static_cast<long long>(seconds / 60);
    const double rest = seconds - static_cast<double>(minutes) * 60;
    const auto padded = [](long long value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    auto text =
        decimalText(rest, decimals).rightJustified(decimals == 0 ? 2 : 3 + decimals, QLatin1Char('0'));
    text = minutes < 60 ? QString::number(minutes) + QLatin1Char(':') + text
                        : QString::number(minutes / 60) + QLatin1Char(':') + padded(minutes % 60) +
                              QLatin1Char(':') + text;
    return time < 0s ? QStringLiteral("−") + text : text;
}

QString numberText(trace::Duration time, trace::Duration unit, int decimals)
{
    const double value = static_cast<double>(time.count()) / static_cast<double>(unit.count());
    const auto text = decimalText(std::abs(value), decimals);
    return value < 0 ? QStringLiteral("−") + text : text;
}

} // namespace

std::vector<TickStep> tickSteps()
{
    std::vector<TickStep> steps;
    for (trace::Duration power = 100ns; power < 1s; power *= 10)
        for (const auto& [factor, parts] : {std::pair{1, 5}, std::pair{2, 4}, std::pair{5, 5}})
            steps.push_back({power * factor, parts});
    steps.insert(steps.end(), kLongSteps.begin(), kLongSteps.end());
    return steps;
}

TickPlan planTicks(const TimeRange& range, int width, const std::function<int(const QString&)>& widthOfLabel)
{
    return planTicks(range, static_cast<double>(range.length().count()) / width, widthOfLabel);
}

TickPlan planTicks(const TimeRange& range, double perPixel,
                   const std::function<int(const QString&)>& widthOfLabel)
{
    const auto steps = tickSteps();
    for (const auto& step : steps) {
        const double pixels = static_cast<double>(step.major.count()) / perPixel;
        if (pixels < kGapBetweenLabels) continue;
        const int label = std::max(widthOfLabel(tickLabel(range.begin, range, step.major)),
                                   widthOfLabel(tickLabel(range.end, range, step.major)));
        if (pixels >= label + kGapBetweenLabels) return {step.major, step.major / step.parts};
    }
    return {steps.back().major, steps.back().major};
}

std::vector<trace::Duration> multiplesIn(const TimeRange& range, trace::Duration step)
{
    std::vector<trace::Duration> times;
    auto first = range.begin / step * step;
    if (first < range.begin) first += step;
    for (auto time = first; time <= range.end; time += step)
        times.push_back(time);
    return times;
}

QString tickLabel(trace::Duration time, const TimeRange& range, trace::Duration step)
{
    const auto reach = farthest(range);
    if (reach >= 2min) return clockText(time, decimalsFor(step, 1s));
    if (reach >= 1s) return tr("%1 s").arg(numberText(time, 1s, decimalsFor(step, 1s)));
    if (reach >= 1ms) return tr("%1 ms").arg(numberText(time, 1ms, decimalsFor(step, 1ms)));
    return tr("%1 µs").arg(numberText(time, 1us, decimalsFor(step, 1us)));
}

} // namespace ui
