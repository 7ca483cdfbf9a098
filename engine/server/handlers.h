#pragma once

#include "engine/server/asio_types.h"
#include "engine/server/response.h"
#include "engine/server/routes.h"

#include <span>

namespace server {

class Exchange;

using Handler = Task<Answer> (*)(Exchange& exchange);

/// One row: adding a handler is one function and one row.
struct HandlerRow
{
    Route route;
    Handler handler;
};

/// /healthcheck is the first.
std::span<const HandlerRow> handlerTable();

} // namespace server
