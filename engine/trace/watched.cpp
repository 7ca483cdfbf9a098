#include "engine/trace/watched.h"

#include <algorithm>
#include <utility>

namespace trace {

const WorkerName* Watched::worker(WorkerId id) const
{
    const auto place = std::ranges::find(m_workers, id, &WorkerName::worker);
    return place == m_workers.end() ? nullptr : &*place;
}

void Watched::name(WorkerName worker)
{
    const auto place = std::ranges::lower_bound(m_workers, worker.worker, {}, &WorkerName::worker);
    if (place != m_workers.end() && place->worker == worker.worker)
        *place = std::move(worker);
    else
        m_workers.insert(place, std::move(worker));
}

/// The one that goes on is among the newest.
void Watched::hold(Holding holding)
{
    const auto isSame = [&](const Holding& other) {
        return other.worker == holding.worker && other.begin == holding.begin;
    };
    const auto same = std::ranges::find_if(m_holdings.rbegin(), m_holdings.rend(), isSame);
    if (same != m_holdings.rend())
        *same = std::move(holding);
    else
        m_holdings.push_back(std::move(holding));
}

void Watched::forgetBefore(Time time)
{
    std::erase_if(m_holdings,
                  [time](const Holding& holding) { return isSet(holding.end) && holding.end < time; });
}

} // namespace trace
