#include "engine/watch/report.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace watch {

void Outbox::put(std::vector<Observation>& observations)
{
    if (observations.empty()) return;
    const std::lock_guard lock(m_mutex);
    auto& all = m_report.observations;
    const auto room = std::min(observations.size(), kMostObservations - all.size());
    std::move(observations.begin(), observations.begin() + static_cast<std::ptrdiff_t>(room),
              std::back_inserter(all));
    m_dropped += observations.size() - room;
    observations.clear();
}

void Outbox::update(Standing standing)
{
    const std::lock_guard lock(m_mutex);
    static_cast<Standing&>(m_report) = std::move(standing);
}

Report Outbox::drain()
{
    const std::lock_guard lock(m_mutex);
    Report report;
    static_cast<Standing&>(report) = m_report;
    report.counters.dropped += m_dropped;
    report.observations.swap(m_report.observations);
    return report;
}

} // namespace watch
