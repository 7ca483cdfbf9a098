#include "ui/timeline/time/time_scale.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr trace::Duration kShortest = 10us;
constexpr trace::Duration kLongestAtLeast = 60s;
constexpr double kFollowAt = 0.92; // of the width: leaves room for what is written behind the bars

// Of the length: room before the first bar, and for a duration behind the last one.
constexpr double kRoomBefore = 0.03;
constexpr double kRoomAfter = 0.10;

// What is to be read takes at least a fifteenth of the width, and has at first two fifths of it.
constexpr double kMostExpected = 15;
constexpr double kUsualExpected = 2.5;
constexpr trace::Duration kShortestExpected = 40ms; // nobody follows what is shorter
constexpr trace::Duration kLongestExpected = 60s;   // of a longer one the begin is watched, and then more
constexpr int kBeforeExpected = 4;                  // this part of the width is seen of what was before

trace::Duration scaled(trace::Duration duration, double factor)
{
    return trace::Duration(std::llround(static_cast<double>(duration.count()) * factor));
}

} // namespace

TimeScale::TimeScale(const TimeRange& range, double left, double width, const IdleTimes& idle)
    : m_range(range)
    , m_time(FoldedTime::over(range, idle))
    , m_begin(m_time.shown(range.begin))
    , m_length(m_time.lengthOf(range))
    , m_left(left)
    , m_width(std::max(width, 1.0))
{}

double TimeScale::x(trace::Duration time) const
{
    return m_left + (m_time.shown(time) - m_begin) / m_length * m_width;
}

trace::Duration TimeScale::at(double x) const
{
    return m_time.timeAt(m_begin + (x - m_left) / m_width * m_length);
}

int TimeScale::column(trace::Duration time) const
{
    constexpr double kFar = 100'000;
    return static_cast<int>(std::floor(std::clamp(x(time), -kFar, kFar)));
}

trace::Duration TimeScale::perPixel() const
{
    return trace::Duration(std::llround(m_length / m_width));
}

TimeRange zoomed(const TimeRange& range, trace::Duration anchor, double factor)
{
    const auto length = std::max(scaled(range.length(), factor), kShortest);
    const auto applied = static_cast<double>(length.count()) / static_cast<double>(range.length().count());
    const auto begin = anchor - scaled(anchor - range.begin, applied);
    return {begin, begin + length};
}

TimeRange panned(const TimeRange& range, trace::Duration by)
{
    return {range.begin + by, range.end + by};
}

TimeRange fitted(const TimeRange& range, const IdleTimes& idle)
{
    if (!idle.empty())
        return acrossFolds(
            range, range, range.begin, idle,
            [](const TimeRange& shown, const TimeRange&, trace::Duration) { return fitted(shown); });
    const auto length = std::max(range.length(), kShortest);
    return {range.begin - scaled(length, kRoomBefore), range.begin + length + scaled(length, kRoomAfter)};
}

TimeRange clamped(const TimeRange& range, const TimeRange& wholeRun)
{
    const auto longest = std::max<trace::Duration>(kLongestAtLeast, wholeRun.length() * 4);
    const auto length = std::clamp(range.length(), kShortest, longest);
    const auto margin = length / 2; // the middle stays in the run
    const auto middle = range.begin + range.length() / 2;
    TimeRange result{middle - length / 2, middle - length / 2 + length};
    if (length == range.length()) result = range;
    if (result.end < wholeRun.begin + margin) return panned(result, wholeRun.begin + margin - result.end);
    if (result.begin > wholeRun.end - margin) return panned(result, wholeRun.end - margin - result.begin);
    return result;
}

TimeRange aligned(const TimeRange& range, int width, const IdleTimes& idle)
{
    if (!idle.empty()) {
        const auto time = FoldedTime::over(range, idle);
        const double length = time.lengthOf(range);
        const double perPixel = length / std::max(width, 1);
        return time.rangeAt(std::floor(time.shown(range.begin) / perPixel) * perPixel, length);
    }
    const double perPixel = static_cast<double>(range.length().count()) / std::max(width, 1);
    const double begin = std::floor(static_cast<double>(range.begin.count()) / perPixel) * perPixel;
    return panned(range, trace::Duration(std::llround(begin)) - range.begin);
}

TimeRange following(const TimeRange& range, trace::Duration now)
{
    const auto latest = range.begin + scaled(range.length(), kFollowAt);
    if (range.begin <= now && now <= latest) return range;
    return panned(range, now - latest);
}

TimeRange expecting(const TimeRange& range, trace::Duration now, trace::Duration expected)
{
    const auto least = std::clamp<trace::Duration>(expected, kShortestExpected, kLongestExpected);
    const bool isReadable = least <= range.length() && range.length() <= scaled(least, kMostExpected);
    const auto length = isReadable ? range.length() : scaled(least, kUsualExpected);
    if (isReadable && range.begin <= now && now <= range.begin + scaled(length, kFollowAt)) return range;
    const auto begin = std::max(now - length / kBeforeExpected, -scaled(length, kRoomBefore));
    return {begin, begin + length};
}

} // namespace ui
