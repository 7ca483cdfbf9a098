#pragma once

#include "engine/trace/identity/claims.h"
#include "engine/trace/identity/request_counter.h"
#include "engine/trace/identity/request_uuid.h"

namespace trace {

/// What requests are called in one run of the program, and who may call his own by it. Any thread.
struct RequestIdentity
{
    RequestUuid uuids;
    RequestCounter counter;
    Claims claims;
};

} // namespace trace
