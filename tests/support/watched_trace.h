#pragma once

#include "tests/support/trace_builder.h"

namespace support {

/// Two workers of a uvicorn that is watched. #1 holds the first one's loop in two calls, so that #2 and the
/// health check #6 wait unread; #3 awaits its calls on the second one, whose loop #4 or #5 holds later on.
inline TraceBuilder watchedTrace()
{
    using trace::StepKind;
    TraceBuilder builder;
    builder.worker(1, 9125).worker(2, 9126);
    builder.seenRequest(1, 100ms, 101ms, 2120ms).busy(1, 101ms, 2200ms);
    builder.seenStep(1, StepKind::BlockingCall, 1, 102ms, 1110ms);
    builder.seenStep(1, StepKind::BlockingCall, 2, 1110ms, 2115ms);
    builder.upstream(1, 1, 103ms, 1109ms).upstream(1, 2, 1111ms, 2114ms);
    builder.holding(TraceBuilder::pollAt(1, 102ms, 2115ms, {trace::RequestId{1}}));
    builder.seenRequest(2, 300ms, 2120ms, 2190ms, 1, 2);
    builder.seenRequest(6, 500ms, 2190ms, 2200ms, 1, 0);

    builder.seenRequest(3, 820ms, 821ms, 2840ms, 2, 2).busy(2, 821ms, 830ms).busy(2, 1825ms, 1840ms);
    builder.seenStep(3, StepKind::AsyncCall, 1, 830ms, 1830ms);
    builder.seenStep(3, StepKind::AsyncCall, 2, 1835ms, 2835ms);
    builder.upstream(3, 1, 831ms, 1829ms).upstream(3, 2, 1836ms, 2834ms);
    for (const unsigned id : {4U, 5U}) {
        builder.seenRequest(id, 2950ms, 2951ms, 3900ms, 2);
        builder.seenStep(id, StepKind::NotKnown, 1, 2952ms, 3400ms);
        builder.seenStep(id, StepKind::Away, 1, 3400ms, 3890ms);
    }
    builder.busy(2, 2951ms, 3420ms);
    builder.holding(TraceBuilder::pollAt(2, 2952ms, 3400ms, {trace::RequestId{4}, trace::RequestId{5}}));
    return builder.unclaimedCall(7, 2953ms, 3399ms);
}

} // namespace support
