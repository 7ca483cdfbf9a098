#pragma once

#include "engine/server/asio_types.h"

namespace server {

/// Turns of the loop that FastAPI on uvicorn takes where nothing is waited for: tasks that are made, locks
/// and places that are free. They cost microseconds, but whoever is due in one of them goes first, and may
/// hold the loop. Counted on asyncio with uvicorn 0.17, anyio 3.6 and httpx 0.23.
namespace turns {

/// asyncio makes a task of each connection, whose transport listens a turn later.
inline constexpr unsigned kBeforeListening = 2;

/// uvicorn makes a task of each request.
inline constexpr unsigned kBeforeHandling = 1;

/// anyio.to_thread.run_sync() begins with a checkpoint, and a free place in its pool costs another one.
inline constexpr unsigned kBeforePlace = 1;
inline constexpr unsigned kWithFreePlace = 1;

/// One turn sets the future's result, and the next one resumes who awaits it.
inline constexpr unsigned kAfterJob = 1;

/// Those of an upstream call.
struct OfCall
{
    unsigned beforeConnecting = 0;
    unsigned beforeSending = 0;
    unsigned beforeGoingOn = 0;
};

inline constexpr OfCall kSynchronousCall{};
/// `async with httpx.AsyncClient()`, which makes a connection for the call and closes it. A client that keeps
/// its connections takes fewer, and more where several requests want its lock.
inline constexpr OfCall kAwaitedCall{4, 8, 5};
/// asyncio.gather() makes a task of each call, and hears of the last one's end two turns later.
inline constexpr OfCall kGatheredCall{5, 8, 7};

} // namespace turns

/// Lets the loop turn that often: what is due by then goes first.
Task<void> giveWay(unsigned turns);

} // namespace server
