#pragma once

#include "ui/timeline/time/time_range.h"

#include <cstdint>
#include <vector>

namespace ui {

/// The part of what is seen that a folded stretch takes at most.
inline constexpr double kFoldPart = 1.0 / 32;

/// How times lie on an axis on which idle stretches are folded: a stretch takes kFoldPart of what is seen, or
/// less where it is short or where there are so many that little else would be seen; all other times pass as
/// they do. What is shown is counted in nanoseconds of such other times. Grows steadily with the time, and
/// leaves none out. Immutable.
class FoldedTime
{
public:
    /// Nothing is folded.
    FoldedTime() = default;

    /// While so much is seen at once.
    static FoldedTime whereIsSeen(double shown, const IdleTimes& idle);

    /// While a range fills the view. Where all of that is idle, nothing is folded.
    static FoldedTime over(const TimeRange& range, const IdleTimes& idle);

    double shown(trace::Duration time) const;
    trace::Duration timeAt(double shown) const;

    /// How much of the axis a range takes, and which one takes so much from there on.
    double lengthOf(const TimeRange& range) const { return shown(range.end) - shown(range.begin); }
    TimeRange rangeAt(double begin, double length) const { return {timeAt(begin), timeAt(begin + length)}; }

    /// A stretch that is drawn shorter than it is.
    struct Fold
    {
        TimeRange time;
        double begin = 0; ///< as shown, and so its end
        double end = 0;
    };

    /// In order of time.
    const std::vector<Fold>& folds() const { return m_folds; }

private:
    FoldedTime(const IdleTimes& idle, double foldLength);

    std::vector<Fold> m_folds;
};

/// Where `move` leads, which knows straight axes only, on one on which idle stretches are folded. It is given
/// what is shown, the whole run and an anchor, which keeps its place on screen where the move is a zoom:
/// `move(range, whole, anchor)`.
template <typename Move>
TimeRange acrossFolds(const TimeRange& range, const TimeRange& whole, trace::Duration anchor,
                      const IdleTimes& idle, Move move)
{
    if (idle.empty()) return move(range, whole, anchor);
    const auto before = FoldedTime::over(range, idle);
    const auto shown = [&](trace::Duration time) {
        return trace::Duration(static_cast<std::int64_t>(before.shown(time)));
    };
    const auto seen = TimeRange{shown(range.begin), shown(range.end)};
    const TimeRange there = move(seen, TimeRange{shown(whole.begin), shown(whole.end)}, shown(anchor));
    if (there == seen) return range;
    const auto count = [](trace::Duration duration) { return static_cast<double>(duration.count()); };
    const bool isZoom = there.length() != seen.length();
    const auto length = isZoom ? count(there.length()) : before.lengthOf(range);
    const auto after = isZoom ? FoldedTime::whereIsSeen(length, idle) : before;
    return after.rangeAt(after.shown(anchor) - (before.shown(anchor) - count(there.begin)), length);
}

} // namespace ui
