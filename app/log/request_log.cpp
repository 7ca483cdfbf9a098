#include "app/log/request_log.h"

#include "app/log/log_fact.h"

#include <spdlog/logger.h>

#include <string>

namespace app {

RequestLog::RequestLog(spdlog::logger& logger, const trace::RequestUuid& uuids)
    : m_logger(logger)
    , m_uuids(uuids)
    , m_wallOffset(std::chrono::system_clock::now().time_since_epoch() -
                   trace::Clock::now().time_since_epoch())
    , m_second(trace::Clock::now())
{}

void RequestLog::write(std::span<const trace::Event> events, const trace::Store& store, std::uint32_t before)
{
    for (const auto& event : events) {
        if (event.time - m_second >= std::chrono::seconds(1)) beginSecond(event.time);
        if (!isMuted(event, store)) writeLine(event, *store.find(event.request), before);
    }
}

bool RequestLog::isMuted(const trace::Event& event, const trace::Store& store)
{
    const auto* request = store.find(event.request);
    if (request == nullptr) return true;
    if (!request->isFromOutside()) return false;
    if (event.kind == trace::EventKind::RequestRead && ++m_outsiders > kMostOutsiders) ++m_muted;
    return m_outsiders > kMostOutsiders;
}

void RequestLog::beginSecond(trace::Time time)
{
    if (m_muted > 0)
        writeAt(time, std::to_string(m_muted) + " requests from outside are not in this log: more than " +
                          std::to_string(kMostOutsiders) + " in a second");
    m_second = time;
    m_outsiders = 0;
    m_muted = 0;
}

void RequestLog::writeLine(const trace::Event& event, const trace::Request& request, std::uint32_t before)
{
    const auto fact = factOf(event, request);
    if (fact.text.empty()) return;
    const auto uuid = m_uuids.string(trace::RequestId(number(event.request) + before));
    const auto call = fact.call > 0 ? ' ' + std::to_string(fact.call) : std::string();
    writeAt(event.time, '#' + std::to_string(number(event.request)) + ' ' + uuid + call + ": " + fact.text);
}

void RequestLog::writeAt(trace::Time time, const std::string& text)
{
    const std::chrono::system_clock::time_point wall(
        std::chrono::duration_cast<std::chrono::system_clock::duration>(time.time_since_epoch()) +
        m_wallOffset);
    m_logger.log(wall, spdlog::source_loc{}, spdlog::level::info, text);
}

} // namespace app
