#pragma once

#include "engine/server/server_settings.h"
#include "engine/settings/route.h"
#include "engine/settings/setting.h"
#include "engine/trace/identity/request_identity.h"
#include "engine/trace/recording/recorder.h"

#include <spdlog/fwd.h>

#include <memory>

namespace server {

/// The HTTP server that is watched: worker threads, each with an event loop, on one listening socket. Called
/// from one thread; no call waits for a worker, except that the destructor interrupts and joins them, within
/// milliseconds.
class Server
{
public:
    static constexpr auto kMaxWorkers = static_cast<unsigned>(settings::kMostWorkers);

    /// Listens at once. Throws std::system_error where it cannot. What is passed by reference outlives the
    /// server.
    Server(trace::Recorder& recorder, trace::RequestIdentity& identity, spdlog::logger& log,
           const Settings& settings);
    ~Server();

    /// The port it listens on: the one that was asked for, or what the system chose where that was 0.
    std::uint16_t port() const;

    /// 1 to kMaxWorkers. A worker that is let go works off its requests, and its thread sleeps until it is
    /// wanted again.
    void setWorkers(unsigned count);

    /// Each worker takes it over when its loop is next free.
    void configure(const HandlerSettings& settings, std::uint16_t upstreamPort);

private:
    class Crew;
    std::unique_ptr<Crew> m_crew;
};

} // namespace server
