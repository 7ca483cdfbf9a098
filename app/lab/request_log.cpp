#include "app/lab/request_log.h"

#include <boost/beast/http/status.hpp>
#include <spdlog/logger.h>

#include <string>

namespace app {

namespace {

std::string statusText(std::uint32_t status)
{
    namespace http = boost::beast::http;
    if (status == 0) return "ended"; // a watched server's call: nobody tells with what
    const auto known = http::int_to_status(status);
    if (known == http::status::unknown) return std::to_string(status);
    return std::to_string(status) + ' ' + std::string(http::obsolete_reason(known));
}

/// What the event says of its request; empty where it is no line of the log.
std::string factOf(const trace::Event& event, const trace::Request& request)
{
    switch (event.kind) {
    case trace::EventKind::HandlerStarted: return ": started processing";
    case trace::EventKind::HandlerFinished:
        if (trace::isSet(request.failed) && request.failed < event.time)
            return ": finished, after its client had given up";
        return event.value == 200 ? ": finished!" : ": finished with " + statusText(event.value);
    case trace::EventKind::RequestFailed:
        return ": the client gave up: " + std::string(describe(event.failure));
    case trace::EventKind::StepEnded:
        if (!isCall(event.step)) return {};
        return ' ' + std::to_string(event.index) + ": " +
               (event.failure == trace::Failure::None ? statusText(event.value)
                                                      : std::string(describe(event.failure)));
    default: return {};
    }
}

} // namespace

RequestLog::RequestLog(spdlog::logger& logger, const trace::RequestUuid& uuids)
    : m_logger(logger)
    , m_uuids(uuids)
    , m_wallOffset(std::chrono::system_clock::now().time_since_epoch() -
                   trace::Clock::now().time_since_epoch())
    , m_second(trace::Clock::now())
{}

void RequestLog::write(std::span<const trace::Event> events, const trace::Store& store)
{
    for (const auto& event : events) {
        if (event.time - m_second >= std::chrono::seconds(1)) beginSecond(event.time);
        if (!isMuted(event, store)) writeLine(event, *store.find(event.request));
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

void RequestLog::writeLine(const trace::Event& event, const trace::Request& request)
{
    const auto fact = factOf(event, request);
    if (fact.empty()) return;
    writeAt(event.time,
            '#' + std::to_string(number(event.request)) + ' ' + m_uuids.string(event.request) + fact);
}

void RequestLog::writeAt(trace::Time time, const std::string& text)
{
    const std::chrono::system_clock::time_point wall(
        std::chrono::duration_cast<std::chrono::system_clock::duration>(time.time_since_epoch()) +
        m_wallOffset);
    m_logger.log(wall, spdlog::source_loc{}, spdlog::level::info, text);
}

} // namespace app
