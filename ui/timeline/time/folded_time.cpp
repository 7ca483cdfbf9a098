#include "ui/timeline/time/folded_time.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr trace::Duration kLeastSeen = 10us; // beside what is idle

double nanoseconds(trace::Duration duration)
{
    return static_cast<double>(duration.count());
}

/// As much as there is on average between two folded stretches: together they take no more room than what
/// is told.
double longestFold(const IdleTimes& idle)
{
    auto told = idle.back().end;
    for (const auto& stretch : idle)
        told -= stretch.length();
    return std::max(nanoseconds(told) / static_cast<double>(idle.size()), nanoseconds(kLeastSeen));
}

/// Of an idle stretch, how much of it lies in a range.
struct Overlap
{
    double length; ///< of the stretch
    double part;   ///< of it
};

std::vector<Overlap> overlapsOf(const TimeRange& range, const IdleTimes& idle)
{
    std::vector<Overlap> overlaps;
    for (const auto& stretch : idle) {
        const auto common = std::min(stretch.end, range.end) - std::max(stretch.begin, range.begin);
        const auto length = nanoseconds(stretch.length());
        if (common > 0s) overlaps.push_back({length, nanoseconds(common) / length});
    }
    return overlaps;
}

} // namespace

FoldedTime::FoldedTime(const IdleTimes& idle, double foldLength)
{
    double saved = 0;
    for (const auto& stretch : idle) {
        const double length = nanoseconds(stretch.length());
        if (length <= foldLength) continue;
        const double begin = nanoseconds(stretch.begin) - saved;
        m_folds.push_back({stretch, begin, begin + foldLength});
        saved += length - foldLength;
    }
}

FoldedTime FoldedTime::whereIsSeen(double shown, const IdleTimes& idle)
{
    if (idle.empty()) return {};
    return {idle, std::min(shown * kFoldPart, longestFold(idle))};
}

/// A fold's length follows from what is shown, which is the longer the longer the folds are. As a function of
/// their length the difference of the two is convex and made of straight pieces, so that Newton's steps from
/// the right end at its zero.
FoldedTime FoldedTime::over(const TimeRange& range, const IdleTimes& idle)
{
    const auto overlaps = overlapsOf(range, idle);
    if (overlaps.empty()) return whereIsSeen(nanoseconds(range.length()), idle);
    double told = nanoseconds(range.length());
    for (const auto& overlap : overlaps)
        told -= overlap.length * overlap.part;
    if (told < nanoseconds(kLeastSeen)) return {};
    double fold = longestFold(idle);
    for (std::size_t step = 0; step <= overlaps.size() + 1; ++step) {
        double tooMuch = fold / kFoldPart - told;
        double slope = 1 / kFoldPart;
        for (const auto& overlap : overlaps) {
            tooMuch -= overlap.part * std::min(overlap.length, fold);
            if (overlap.length > fold) slope -= overlap.part;
        }
        if (tooMuch <= 0 || slope <= 0) break;
        fold -= tooMuch / slope;
    }
    return {idle, fold};
}

double FoldedTime::shown(trace::Duration time) const
{
    const auto beginOf = [](const Fold& fold) { return fold.time.begin; };
    const auto after = std::ranges::upper_bound(m_folds, time, {}, beginOf);
    if (after == m_folds.begin()) return nanoseconds(time);
    const auto& fold = *std::prev(after);
    if (time >= fold.time.end) return fold.end + nanoseconds(time - fold.time.end);
    const double part = nanoseconds(time - fold.time.begin) / nanoseconds(fold.time.length());
    return fold.begin + part * (fold.end - fold.begin);
}

trace::Duration FoldedTime::timeAt(double shown) const
{
    const auto rounded = [](double value) { return trace::Duration(std::llround(value)); };
    const auto after = std::ranges::upper_bound(m_folds, shown, {}, &Fold::begin);
    if (after == m_folds.begin()) return rounded(shown);
    const auto& fold = *std::prev(after);
    if (shown >= fold.end) return fold.time.end + rounded(shown - fold.end);
    const double part = (shown - fold.begin) / (fold.end - fold.begin);
    return fold.time.begin + rounded(part * nanoseconds(fold.time.length()));
}

} // namespace ui
