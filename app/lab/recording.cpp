#include "app/lab/recording.h"

#include "engine/settings/route.h"

#include <spdlog/logger.h>

#include <algorithm>

namespace app {

Recording::Recording(spdlog::logger& logger)
    : m_logger(logger)
    , m_paths(settings::routePaths())
    , m_store(m_paths)
    , m_writer(m_recorder.open())
    , m_requestLog(logger, m_identity.uuids)
{}

void Recording::record(trace::EventKind kind, std::uint32_t value, std::uint16_t route)
{
    record({.time = trace::Clock::now(), .value = value, .route = route, .kind = kind});
}

std::vector<trace::Event>& Recording::drain()
{
    m_events.clear();
    m_recorder.drain(m_events);
    return m_events;
}

void Recording::fold()
{
    countFromOne();
    m_store.fold(m_events);
    m_requestLog.write(m_events, m_store, m_before);
}

/// What is told of requests of earlier runs belongs to nothing that is shown.
void Recording::countFromOne()
{
    if (m_before == 0) return;
    std::erase_if(m_events, [this](const trace::Event& event) {
        return event.request != trace::RequestId::None && trace::number(event.request) <= m_before;
    });
    for (auto& event : m_events)
        if (event.request != trace::RequestId::None) event.request = inThisRun(event.request);
}

trace::RequestId Recording::inThisRun(trace::RequestId id) const
{
    const auto number = trace::number(id);
    return number > m_before ? trace::RequestId(number - m_before) : trace::RequestId::None;
}

void Recording::countFromOne(trace::Holding& holding) const
{
    for (auto& suspect : holding.suspects)
        suspect = inThisRun(suspect);
    if (std::ranges::count(holding.suspects, trace::RequestId::None) > 0) holding.suspects.clear();
}

trace::Store Recording::beginRun()
{
    m_before = trace::number(m_identity.counter.last());
    trace::Store store(m_paths);
    store.setParticipants(m_participants);
    return store;
}

void Recording::recordStopped()
{
    for (const auto& request : m_store.requests())
        if (trace::isSet(request.begin()) && !request.isWorkedOff())
            record({.time = trace::Clock::now(),
                    .request = trace::RequestId(trace::number(request.id) + m_before),
                    .kind = trace::EventKind::RequestFailed,
                    .failure = trace::Failure::Stopped});
}

std::uint16_t Recording::routeOf(const std::string& path) const
{
    const auto& paths = m_store.paths();
    const auto found = std::ranges::find(paths, path);
    return static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(found - paths.begin(), std::ssize(paths) - 1));
}

bool Recording::addPath(const std::string& path)
{
    if (std::ranges::find(m_store.paths(), path) != m_store.paths().end()) return false;
    if (!m_store.addPath(path)) return false;
    m_paths.push_back(path);
    return true;
}

void Recording::logTotal() const
{
    if (m_store.eventCount() == 0) return;
    m_logger.info("{} events recorded, {} lost", m_store.eventCount(), dropped());
}

} // namespace app
