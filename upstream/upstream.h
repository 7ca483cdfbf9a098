#pragma once

#include "engine/trace/recorder.h"
#include "upstream/settings.h"

#include <cstdint>
#include <memory>

namespace upstream {

/// The slow external API: an HTTP server on a thread of its own that answers `GET /` after a delay. Its loop
/// never blocks, so the delay of one call is no other call's business.
class Upstream
{
public:
    /// Listens on 127.0.0.1. Throws std::system_error where it cannot. The recorder outlives the upstream.
    /// `sendTimeout` is for a client to send a whole request, from its first byte on.
    Upstream(trace::Recorder& recorder, std::uint16_t port, const Behaviour& behaviour,
             std::chrono::milliseconds sendTimeout = std::chrono::seconds(10));

    /// Ends within milliseconds, whatever is in flight.
    ~Upstream();

    std::uint16_t port() const;

    /// Any thread; applies to the calls that arrive after it.
    void setBehaviour(const Behaviour& behaviour);

private:
    class Service;
    std::unique_ptr<Service> m_service;
};

} // namespace upstream
