#include "ui/timeline/model/viewport.h"

namespace ui {

void Viewport::show(const TimeRange& range)
{
    m_range = range;
    m_isLive = false;
}

void Viewport::follow(trace::Duration now)
{
    if (m_isLive) m_range = following(m_range, now);
}

void Viewport::startOver()
{
    m_range = kFirstRange;
}

} // namespace ui
