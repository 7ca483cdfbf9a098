#pragma once

#include "tests/support/trace_builder.h"

namespace support {

/// Four requests, 0.3 s apart, to a blocking handler on one worker.
inline TraceBuilder fourBlocking(unsigned firstId = 1)
{
    TraceBuilder trace;
    for (unsigned i = 0; i < 4; ++i)
        trace.blockingRequest(firstId + i, i * 300ms, i * 4s);
    return trace.busy(1, 0ms, 16s);
}

/// The same four to an async handler.
inline TraceBuilder fourAsync(unsigned firstId = 1)
{
    TraceBuilder trace;
    for (unsigned i = 0; i < 4; ++i)
        trace.asyncRequest(firstId + i, i * 300ms).busy(1, i * 300ms, i * 300ms + 2ms);
    return trace;
}

} // namespace support
