#pragma once

#include "ui/timeline/time/folded_time.h"

namespace ui {

/// How time maps to horizontal pixels while `range` fills `width` pixels from `left` on and `idle` stretches
/// are folded. Immutable.
class TimeScale
{
public:
    TimeScale(const TimeRange& range, double left, double width, const IdleTimes& idle = {});

    const TimeRange& range() const { return m_range; }

    double x(trace::Duration time) const;
    trace::Duration at(double x) const;

    /// The pixel column that `time` falls into. Times far outside stay inside what an int can hold.
    int column(trace::Duration time) const;

    /// Where nothing is folded.
    trace::Duration perPixel() const;

private:
    TimeRange m_range;
    FoldedTime m_time;
    double m_begin; ///< as shown, and so the length
    double m_length;
    double m_left;
    double m_width;
};

// Pure: where navigation leads on a straight axis; on one with folds see acrossFolds().

/// `factor` times as long, with `anchor` staying at its place on screen.
TimeRange zoomed(const TimeRange& range, trace::Duration anchor, double factor);

TimeRange panned(const TimeRange& range, trace::Duration by);

/// All of `range`, with room for what is written before and behind the bars.
TimeRange fitted(const TimeRange& range, const IdleTimes& idle = {});

/// Neither shorter than a person can use nor much longer than the whole run, and never out of its sight.
TimeRange clamped(const TimeRange& range, const TimeRange& wholeRun);

/// The same length, beginning at a whole pixel of an axis that is `width` pixels per length: what is
/// sub-pixel then falls into the same pixel however far the view is moved.
TimeRange aligned(const TimeRange& range, int width, const IdleTimes& idle = {});

/// Where to look so that `now` is seen: the same range until `now` is almost at its right end, then moving
/// along.
TimeRange following(const TimeRange& range, trace::Duration now);

/// Where to look for what begins now and takes about as long as `expected`: the same range where that can be
/// read in it and now is in sight, else one with room before and behind.
TimeRange expecting(const TimeRange& range, trace::Duration now, trace::Duration expected);

} // namespace ui
