#pragma once

#include "engine/protocol/http_limits.h"
#include "engine/trace/identity/claims.h"
#include "engine/trace/recording/recorder.h"
#include "upstream/upstream_settings.h"

#include <cstdint>
#include <memory>

namespace upstream {

class CallWitness;

/// The slow external API: an HTTP server on a thread of its own that answers `GET /` after a delay. Its loop
/// never blocks, so the delay of one call is no other call's business. With a witness it serves a foreign
/// server, which may call any path by any method.
class Upstream
{
public:
    /// Listens on 127.0.0.1. Throws std::system_error where it cannot. What is passed by reference outlives
    /// the upstream.
    Upstream(trace::Recorder& recorder, trace::Claims& claims, std::uint16_t port, const Behaviour& behaviour,
             std::chrono::milliseconds patience = protocol::kPatience, CallWitness* witness = nullptr);

    /// Ends within milliseconds, whatever is in flight.
    ~Upstream();

    /// Any thread. Another one where, while it refused, another program took the one that it had.
    std::uint16_t port() const;

    /// Any thread; applies to the calls that arrive after it.
    void setBehaviour(const Behaviour& behaviour);

private:
    class Service;
    std::unique_ptr<Service> m_service;
};

} // namespace upstream
