#pragma once

#include "tests/support/trace_builder.h"

namespace support {

/// #4 holds the loop from 0 to 4 s; #5, sent at 300 ms, from 4 s to 8 s; the health check #6 waits for both.
inline trace::Store blockedRun()
{
    using namespace std::chrono_literals;
    return TraceBuilder()
        .blockingRequest(4, 0ms, 0ms)
        .blockingRequest(5, 300ms, 4000ms)
        .healthCheck(6, 1000ms, 8000ms)
        .store();
}

} // namespace support
