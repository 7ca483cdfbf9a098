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

void Outbox::update(std::vector<LoopSpell> ongoing, const std::set<Missing>& missing,
                    const WatchCounters& counters)
{
    const std::lock_guard lock(m_mutex);
    m_report.ongoing = std::move(ongoing);
    m_report.missing = missing;
    m_report.counters = counters;
}

Report Outbox::drain()
{
    const std::lock_guard lock(m_mutex);
    Report report = m_report;
    report.counters.dropped += m_dropped;
    m_report.observations.clear();
    return report;
}

} // namespace watch
