#pragma once

#include "ui/timeline/time/time_scale.h"

namespace ui {

/// The one owner of the visible range: which part of the run is on screen, and whether it follows the
/// present.
class Viewport
{
public:
    /// What is seen before anything has happened.
    static constexpr TimeRange kFirstRange{std::chrono::milliseconds(-400), std::chrono::milliseconds(9'600)};

    const TimeRange& range() const { return m_range; }
    bool isLive() const { return m_isLive; }

    /// A person moved: the view stands still from now on.
    void show(const TimeRange& range);

    /// The same, but what comes next is still followed.
    void lookAt(const TimeRange& range) { m_range = range; }

    void setLive(bool isLive) { m_isLive = isLive; }

    /// Time went on. Does nothing unless live.
    void follow(trace::Duration now, const IdleTimes& folded = {});

    /// Back to the beginning, for a run that begins anew.
    void startOver();

private:
    TimeRange m_range = kFirstRange;
    bool m_isLive = true;
};

} // namespace ui
