#pragma once

#include <chrono>
#include <cstdint>

namespace ui {

/// Who gets the connections that are pending when a worker's loop wakes up.
enum class AcceptPolicy : std::uint8_t { Drain, One, ReusePort };

/// What goes wrong with the upstream's answers.
enum class UpstreamFault : std::uint8_t { None, CloseInBody, Garbage };

/// What can be set about a run besides handler, workers and upstream delay, which have controls of their own.
/// The values here are what the settings show until they are told otherwise, and what "Defaults" restores.
struct RunSettings
{
    int calls = 2;                                 ///< upstream calls per request, 1 to 100
    std::chrono::milliseconds cpu{200};            ///< CPU time of one computing step
    std::chrono::milliseconds clientSetup{20};     ///< CPU time to build an HTTP client
    std::chrono::milliseconds callTimeout{60'000}; ///< a handler gives up on a call
    bool looksAtStatus = false; ///< a handler answers 502 where the upstream's status is not 200

    AcceptPolicy accept = AcceptPolicy::Drain;
    int threadpoolThreads = 40; ///< per worker, for plain handlers
    int executorThreads = 0;    ///< per worker, for calls moved off the loop; 0 = as many as asyncio takes

    bool isProbing = false;                       ///< health probes are sent
    std::chrono::milliseconds probeInterval{500}; ///< between two of them
    std::chrono::milliseconds clientTimeout{0};   ///< the client gives up; 0 = never
    bool keepAlive = false;                       ///< the client uses its connections again

    // A load balancer would remove a worker after so many failed health checks in a row, so far apart.
    int loadBalancerFailures = 3;
    std::chrono::milliseconds loadBalancerInterval{1000};

    int upstreamStatus = 200;
    std::chrono::milliseconds jitter{0}; ///< up to this much is added to the upstream's delay
    UpstreamFault fault = UpstreamFault::None;
    bool isRefusing = false; ///< nobody listens at the upstream's port

    bool operator==(const RunSettings&) const = default;
};

} // namespace ui
