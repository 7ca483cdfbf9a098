#include "ui/timeline/time/viewport.h"

namespace ui {

void Viewport::show(const TimeRange& range)
{
    m_range = range;
    m_isLive = false;
}

void Viewport::follow(trace::Duration now, const IdleTimes& folded)
{
    if (!m_isLive) return;
    m_range = acrossFolds(m_range, m_range, now, folded,
                          [](const TimeRange& range, const TimeRange&, trace::Duration there) {
                              return following(range, there);
                          });
}

void Viewport::startOver()
{
    m_range = kFirstRange;
}

} // namespace ui
