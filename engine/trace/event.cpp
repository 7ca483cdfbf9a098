#include "engine/trace/event.h"

#include "engine/trace/phrase.h"

namespace trace {

std::string_view describe(Failure failure)
{
    switch (failure) {
    case Failure::None: return trace::marked("ok");
    case Failure::Refused: return trace::marked("connection refused");
    case Failure::TimedOut: return trace::marked("timed out");
    case Failure::Closed: return trace::marked("connection closed");
    case Failure::BadAnswer: return trace::marked("not a valid HTTP answer");
    case Failure::NoDescriptor: return trace::marked("no file descriptor left");
    case Failure::Stopped: return trace::marked("stopped");
    case Failure::Left: return trace::marked("its participant left");
    }
    return trace::marked("unknown");
}

} // namespace trace
