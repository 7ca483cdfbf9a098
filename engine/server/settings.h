#pragma once

#include "engine/protocol/limits.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace server {

/// Who gets the connections that are pending when a worker's loop wakes up.
enum class AcceptPolicy : std::uint8_t {
    Drain,     ///< a wakeup takes every pending connection, as asyncio and uvloop do
    One,       ///< one per wakeup
    ReusePort, ///< a listening socket per worker; the kernel deals
};

/// What the handlers do. Sent to each worker by value; it applies from the worker's next free turn on.
struct HandlerSettings
{
    unsigned calls = 2;                            ///< upstream calls per request, 1 to 100
    std::chrono::milliseconds cpu{200};            ///< CPU time of one computing step
    std::chrono::milliseconds clientSetup{20};     ///< CPU time to build an HTTP client
    std::chrono::milliseconds callTimeout{60'000}; ///< a handler gives up on an upstream call
    bool looksAtStatus = false;                    ///< answer 502 where the upstream's status is not 200
    std::uint16_t upstreamPort = 8888;             ///< on 127.0.0.1
};

/// The default executor of Python's asyncio: min(32, cores + 4) threads.
inline unsigned defaultExecutorThreads()
{
    return std::min(32U, std::thread::hardware_concurrency() + 4);
}

struct Settings
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8000;
    unsigned workers = 1; ///< 1 to 64
    AcceptPolicy accept = AcceptPolicy::Drain;
    unsigned threadpoolThreads = 40; ///< per worker, for plain handlers; 40 is anyio's default
    unsigned executorThreads = defaultExecutorThreads();      ///< per worker, for calls moved off the loop
    std::chrono::milliseconds patience = protocol::kPatience; ///< with a client's sending and reading
    /// Names by which this machine is called, too, and whose pages may ask; "*" for all. See Admission.
    std::vector<std::string> allowedHosts;
    HandlerSettings handlers;
};

} // namespace server
