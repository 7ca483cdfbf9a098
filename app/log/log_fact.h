#pragma once

#include "engine/trace/request.h"

#include <cstdint>
#include <string>

namespace app {

/// What an event says of its request in the log: "started processing" or, of a call, "200 OK".
struct LogFact
{
    std::uint8_t call = 0; ///< which one, from 1; 0: it is of the request itself
    std::string text;      ///< empty where it is no line of the log
};

LogFact factOf(const trace::Event& event, const trace::Request& request);

} // namespace app
