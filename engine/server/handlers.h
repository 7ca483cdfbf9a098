#pragma once

#include "engine/server/asio_types.h"
#include "engine/server/response.h"
#include "engine/server/routes.h"

#include <span>

namespace server {

class Exchange;

using Handler = Task<Answer> (*)(Exchange& exchange);

/// An async handler runs on its loop and starts when its request is handled; a plain one starts when a thread
/// of the pool takes it.
enum class RunsOn : std::uint8_t { Loop, PoolThread };

/// One row: adding a handler is one function and one row.
struct HandlerRow
{
    Route route;
    Handler handler;
    RunsOn runsOn = RunsOn::Loop;
};

/// /healthcheck is the first.
std::span<const HandlerRow> handlerTable();

} // namespace server
