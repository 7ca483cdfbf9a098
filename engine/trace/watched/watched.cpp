#include "engine/trace/watched/watched.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

/// What it takes in memory: by its lengths, which stay the same when it is copied.
std::size_t bytesOfHolding(const Holding& holding)
{
    constexpr std::size_t kOfLine = sizeof(HeldLine) + 128; // with its names
    std::size_t lines = 0;
    for (const auto& line : holding.lines)
        lines += kOfLine + line.callers.size() * (sizeof(SourceLine) + 64);
    return sizeof(Holding) + lines + holding.suspects.size() * sizeof(RequestId);
}

} // namespace

const WorkerName* Watched::worker(WorkerId id) const
{
    const auto place = std::ranges::find(m_workers, id, &WorkerName::worker);
    return place == m_workers.end() ? nullptr : &*place;
}

std::uint32_t Watched::numberOf(WorkerId id) const
{
    const auto* known = worker(id);
    return known != nullptr && known->pid > 0 ? static_cast<std::uint32_t>(known->pid) : number(id);
}

const Holding* Watched::holdingAt(WorkerId worker, Time moment) const
{
    const auto covers = [&](const Holding& holding) {
        return holding.worker == worker && holding.begin <= moment &&
               (!isSet(holding.end) || moment < holding.end);
    };
    const auto found = std::ranges::find_if(m_holdings.rbegin(), m_holdings.rend(), covers);
    return found == m_holdings.rend() ? nullptr : &*found;
}

void Watched::name(WorkerName worker)
{
    const auto place = std::ranges::lower_bound(m_workers, worker.worker, {}, &WorkerName::worker);
    if (place != m_workers.end() && place->worker == worker.worker)
        *place = std::move(worker);
    else
        m_workers.insert(place, std::move(worker));
}

/// The one that goes on is among the newest: those of its worker that began before are others.
void Watched::hold(Holding holding)
{
    const auto isNoLater = [&](const Holding& other) {
        return other.worker == holding.worker && other.begin <= holding.begin;
    };
    const auto last = std::ranges::find_if(m_holdings.rbegin(), m_holdings.rend(), isNoLater);
    m_bytes += bytesOfHolding(holding);
    if (last == m_holdings.rend() || last->begin != holding.begin) {
        m_holdings.push_back(std::move(holding));
        return;
    }
    m_bytes -= bytesOfHolding(*last);
    *last = std::move(holding);
}

void Watched::forgetBefore(Time time)
{
    std::erase_if(m_holdings, [&](const Holding& holding) {
        const bool isOver = isSet(holding.end) && holding.end < time;
        if (isOver) m_bytes -= bytesOfHolding(holding);
        return isOver;
    });
}

void Watched::forgetOldest()
{
    m_bytes -= bytesOfHolding(m_holdings.front());
    m_holdings.pop_front();
    ++m_firstRow;
}

} // namespace trace
