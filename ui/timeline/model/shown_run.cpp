#include "ui/timeline/model/shown_run.h"

#include "ui/timeline/time/viewport.h"

#include <algorithm>
#include <utility>

namespace ui {

ShownRun::ShownRun(const trace::Store& store)
    : m_store(store)
    , m_number(store.run())
{}

bool ShownRun::update(trace::Time now)
{
    m_now = now;
    m_origin = m_store.isEmpty() ? trace::kUnset : m_store.origin();
    m_tracks.update(m_store, now);
    return std::exchange(m_number, m_store.run()) != m_store.run();
}

trace::Time ShownRun::now() const
{
    return trace::isSet(m_now) ? m_now : m_store.latest();
}

TimeRange ShownRun::whole() const
{
    if (m_store.isEmpty() || !trace::isSet(m_store.origin())) return Viewport::kFirstRange;
    const auto end = m_store.underWay() > 0 ? std::max(now(), m_store.latest()) : m_store.latest();
    return {trace::Duration(0), end - m_store.origin()};
}

} // namespace ui
