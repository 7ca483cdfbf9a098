#pragma once

#include "engine/trace/event.h"

namespace ui {

/// A stretch of time; both ends are counted from the run's origin.
struct TimeRange
{
    trace::Duration begin{0};
    trace::Duration end{0};

    trace::Duration length() const { return end - begin; }
    bool operator==(const TimeRange&) const = default;
};

/// How time maps to horizontal pixels while `range` fills `width` pixels from `left` on. Immutable.
class TimeScale
{
public:
    TimeScale(const TimeRange& range, double left, double width);

    const TimeRange& range() const { return m_range; }

    double x(trace::Duration time) const;
    trace::Duration at(double x) const;

    /// The pixel column that `time` falls into. Times far outside stay inside what an int can hold.
    int column(trace::Duration time) const;

    trace::Duration perPixel() const;

private:
    TimeRange m_range;
    double m_left;
    double m_width;
};

// Pure: where navigation leads.

/// `factor` times as long, with `anchor` staying at its place on screen.
TimeRange zoomed(const TimeRange& range, trace::Duration anchor, double factor);

TimeRange panned(const TimeRange& range, trace::Duration by);

/// All of `range`, with room for what is written before and behind the bars.
TimeRange fitted(const TimeRange& range);

/// Neither shorter than a person can use nor much longer than the whole run, and never out of its sight.
TimeRange clamped(const TimeRange& range, const TimeRange& wholeRun);

/// The same length, beginning at a whole pixel of an axis that is `width` pixels per length: what is
/// sub-pixel then falls into the same pixel however far the view is moved.
TimeRange aligned(const TimeRange& range, int width);

/// Where to look so that `now` is seen: the same range until `now` is almost at its right end, then moving
/// along.
TimeRange following(const TimeRange& range, trace::Duration now);

/// Where to look for what begins now and takes about as long as `expected`: the same range where that can be
/// read in it and now is in sight, else one with room before and behind.
TimeRange expecting(const TimeRange& range, trace::Duration now, trace::Duration expected);

} // namespace ui
