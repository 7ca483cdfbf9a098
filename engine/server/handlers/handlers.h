#pragma once

#include "engine/server/asio_types.h"
#include "engine/server/response.h"

#include <span>
#include <string_view>

namespace server {

class Exchange;

using Handler = Task<Answer> (*)(Exchange& exchange);

/// An async handler runs on its loop and starts when its request is handled; a plain one starts when a thread
/// of the pool takes it.
enum class RunsOn : std::uint8_t { Loop, PoolThread };

/// One row: adding a handler is one function, one row here, and one in engine/settings/route.cpp.
struct HandlerRow
{
    std::string_view path;
    Handler handler;
    RunsOn runsOn = RunsOn::Loop;
};

/// In the order of settings::routes().
std::span<const HandlerRow> handlerTable();

} // namespace server
