#include "engine/trace/event.h"

namespace trace {

std::string_view describe(Failure failure)
{
    switch (failure) {
    case Failure::None: return "ok";
    case Failure::Refused: return "connection refused";
    case Failure::TimedOut: return "timed out";
    case Failure::Closed: return "connection closed";
    case Failure::BadAnswer: return "not a valid HTTP answer";
    case Failure::NoDescriptor: return "no file descriptor left";
    case Failure::Stopped: return "stopped";
    }
    return "unknown";
}

} // namespace trace
