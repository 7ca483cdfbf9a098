#pragma once

#include "engine/protocol/http_limits.h"
#include "engine/settings/set_up.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace server {

using settings::AcceptPolicy;
using HandlerSettings = settings::Handlers;

/// What can be set about the server, where it listens and calls, and whom it lets in.
struct Settings : settings::Server
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8000;
    std::uint16_t upstreamPort = 8888;                        ///< on 127.0.0.1
    std::chrono::milliseconds patience = protocol::kPatience; ///< with a client's sending and reading
    /// Names by which this machine is called, too, and whose pages may ask; "*" for all. See Admission.
    std::vector<std::string> allowedHosts = {};
};

} // namespace server
