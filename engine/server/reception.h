#pragma once

#include "engine/server/doorkeeper.h"
#include "engine/server/handlers/exchange.h"
#include "engine/server/lag_meter.h"
#include "engine/server/listener.h"
#include "engine/server/response.h"
#include "engine/server/slow_clients.h"
#include "engine/trace/identity/request_identity.h"
#include "engine/trace/recording/loop_probe.h"

namespace server {

/// What a worker has for its sessions. The loop's thread only, but for identity and log.
struct Reception
{
    trace::WorkerId worker;
    trace::RequestIdentity& identity;
    spdlog::logger& log;
    Workbench& bench;
    const trace::LoopProbe& probe;
    const Listener& listener;
    Doorkeeper doorkeeper;
    ResponseCache responses;
    LagMeter lagMeter;
    SlowClients slowClients;
};

} // namespace server
