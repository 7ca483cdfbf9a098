#include "ui/compare/compared_pair.h"

#include <algorithm>

namespace ui {

int ComparedSide::workerCount() const
{
    const int known = tracks.workers().empty() ? 0 : trace::number(tracks.workers().back().worker);
    return std::max(setUp.workers, known);
}

ComparedPair::ComparedPair(const ComparedRun& before, const ComparedRun& after)
    : m_before(before)
    , m_after(after)
    , m_arrivals(after.arrivals)
{
    m_before.now = m_before.store.latest();
    m_before.tracks.update(m_before.store, m_before.now);
    update(m_after.store.latest());
}

void ComparedPair::update(trace::Time now)
{
    m_after.now = now;
    m_after.tracks.update(m_after.store, now);
    m_comparison = analysis::compare(m_before.store, m_after.store, m_arrivals);
}

} // namespace ui
