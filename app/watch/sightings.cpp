#include "app/watch/sightings.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

namespace {

void append(watch::Told& told, watch::Told more)
{
    std::ranges::move(more.events, std::back_inserter(told.events));
    std::ranges::move(more.holdings, std::back_inserter(told.holdings));
    std::ranges::move(more.workers, std::back_inserter(told.workers));
    std::ranges::move(more.left, std::back_inserter(told.left));
}

} // namespace

watch::Watcher& Sightings::begin(const watch::WatchedServer& server)
{
    m_watcher = std::make_unique<watch::Watcher>(server);
    return *m_watcher;
}

void Sightings::lookAround()
{
    if (m_watcher) m_watcher->lookAround();
}

watch::Told Sightings::tell(std::span<const trace::Event> recorded)
{
    if (!m_watcher) return {};
    const auto report = m_watcher->drain();
    if (trace::isSet(report.asOf)) m_toldUntil = report.asOf;
    takeIn(report, m_outlook);
    auto told = m_narrator.tell(report, recorded);
    if (std::exchange(m_hasEnded, false)) append(told, m_narrator.end(trace::Clock::now()));
    noteWorkers(told);
    return told;
}

void Sightings::noteWorkers(const watch::Told& told)
{
    for (const auto& worker : told.workers) {
        const auto known = std::ranges::find(m_workers, worker.worker, &trace::WorkerName::worker);
        if (known == m_workers.end())
            m_workers.push_back(worker);
        else
            *known = worker;
    }
    std::erase_if(m_workers, [&](const trace::WorkerName& worker) {
        return std::ranges::find(told.left, worker.worker) != told.left.end();
    });
}

} // namespace app
