#pragma once

#include "engine/server/server.h"
#include "engine/trace/segment.h"
#include "engine/trace/store.h"
#include "upstream/upstream.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <functional>
#include <memory>
#include <sstream>
#include <thread>
#include <vector>

namespace support {

/// A server with its upstream on ports that the system chooses, and the trace of both.
class TestBed
{
public:
    explicit TestBed(server::Settings settings = {}, upstream::Behaviour behaviour = {})
        : m_upstream(m_recorder, m_identity.claims, 0, behaviour)
    {
        settings.port = 0;
        settings.upstreamPort = m_upstream.port();
        m_handlers = settings.handlers;
        m_server.emplace(m_recorder, m_identity, m_log, settings);
    }

    server::Server& server() { return *m_server; }
    upstream::Upstream& upstream() { return m_upstream; }
    std::uint16_t port() const { return m_server->port(); }
    void stopServer() { m_server.reset(); }
    std::string logged() const { return m_logText.str(); }

    /// Changes what the handlers do; in force for every request that is sent afterwards to a free worker.
    void configure(const std::function<void(server::HandlerSettings&)>& change)
    {
        change(m_handlers);
        m_server->configure(m_handlers, m_upstream.port());
    }

    /// Records that a client of ours sends a request now, and gives it a number.
    trace::RequestId sendsRequest()
    {
        const auto id = m_identity.counter.next();
        m_client.record({.time = trace::Clock::now(), .request = id, .kind = trace::EventKind::RequestSent});
        return id;
    }

    /// The header that makes the server believe that number, once.
    std::string headersOf(trace::RequestId id)
    {
        const auto& claim = m_claims.emplace_back(m_identity.claims.make({id}));
        return "X-Claim: " + std::string(claim.text()) + "\r\n";
    }

    /// Everything recorded so far.
    const trace::Store& trace()
    {
        m_events.clear();
        m_recorder.drain(m_events);
        m_store.fold(m_events);
        return m_store;
    }

    /// Looks at the trace until `isThere` says yes; no more than ten seconds.
    bool waitFor(const std::function<bool(const trace::Store&)>& isThere)
    {
        const auto giveUp = trace::Clock::now() + std::chrono::seconds(10);
        while (!isThere(trace())) {
            if (trace::Clock::now() > giveUp) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return true;
    }

private:
    trace::Recorder m_recorder;
    trace::EventWriter m_client = m_recorder.open();
    trace::RequestIdentity m_identity;
    std::vector<trace::Claim> m_claims;
    std::ostringstream m_logText;
    spdlog::logger m_log{"test", std::make_shared<spdlog::sinks::ostream_sink_mt>(m_logText)};
    server::HandlerSettings m_handlers;
    upstream::Upstream m_upstream;
    std::optional<server::Server> m_server;
    trace::Store m_store{settings::routePaths()};
    std::vector<trace::Event> m_events;
};

/// How long a request that was worked off was in that state.
inline trace::Duration timeIn(const trace::Request& request, trace::State state)
{
    return timeInStates(request, request.finished)[static_cast<std::size_t>(state)];
}

} // namespace support
