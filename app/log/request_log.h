#pragma once

#include "engine/trace/identity/request_uuid.h"
#include "engine/trace/store.h"

#include <spdlog/fwd.h>

#include <chrono>
#include <span>

namespace app {

/// Writes one log line per fact of a request's life, as the article prints them. The lines are made from
/// recorded events, with the events' times, after the fact: so logging costs a worker nothing.
class RequestLog
{
public:
    /// Requests from outside in one second beyond which they are counted instead of logged.
    static constexpr unsigned kMostOutsiders = 200;

    RequestLog(spdlog::logger& logger, const trace::RequestUuid& uuids);

    /// `events` have been folded into `store`; as many requests as `before` had their UUIDs in earlier runs.
    void write(std::span<const trace::Event> events, const trace::Store& store, std::uint32_t before = 0);

private:
    bool isMuted(const trace::Event& event, const trace::Store& store);
    void beginSecond(trace::Time time);
    void writeLine(const trace::Event& event, const trace::Request& request, std::uint32_t before);
    void writeAt(trace::Time time, const std::string& text);

    spdlog::logger& m_logger;
    const trace::RequestUuid& m_uuids;
    std::chrono::system_clock::duration m_wallOffset; ///< wall clock minus steady clock
    trace::Time m_second;                             ///< begin of the second that is being counted
    unsigned m_outsiders = 0;                         ///< in that second
    std::uint64_t m_muted = 0;                        ///< requests not logged since the last line about it
};

} // namespace app
