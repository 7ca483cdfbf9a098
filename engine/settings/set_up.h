#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <thread>

/// The set-up of a run as a type, and one table of everything that can be set. The standard library only.
namespace settings {

/// Who gets the connections that are pending when a worker's loop wakes up.
enum class AcceptPolicy : std::uint8_t {
    Drain,     ///< a wakeup takes every pending connection, as asyncio and uvloop do
    One,       ///< one per wakeup
    ReusePort, ///< a listening socket per worker; the kernel deals
};

/// What goes wrong with the upstream's answers.
enum class Fault : std::uint8_t {
    None,
    CloseInBody, ///< half of the body, then the connection is closed
    Garbage,     ///< bytes that are not HTTP
};

/// What handlers do. A worker takes it over with its next free turn.
struct Handlers
{
    unsigned calls = 2;                            ///< upstream calls per request
    std::chrono::milliseconds cpu{200};            ///< CPU time of one computing step
    std::chrono::milliseconds clientSetup{20};     ///< CPU time to build an HTTP client
    std::chrono::milliseconds callTimeout{60'000}; ///< a handler gives up on an upstream call
    bool looksAtStatus = false;                    ///< answers 502 where the upstream's status is not 200

    bool operator==(const Handlers&) const = default;
};

/// The default executor of Python's asyncio: min(32, cores + 4) threads.
inline unsigned defaultExecutorThreads()
{
    return std::min(32U, std::thread::hardware_concurrency() + 4);
}

struct Server
{
    unsigned workers = 1;
    AcceptPolicy accept = AcceptPolicy::Drain;
    unsigned threadpoolThreads = 40; ///< per worker, for plain handlers; 40 is anyio's default
    unsigned executorThreads = defaultExecutorThreads(); ///< per worker, for calls moved off the loop
    Handlers handlers;

    bool operator==(const Server&) const = default;
};

/// How the upstream answers.
struct Upstream
{
    std::chrono::milliseconds delay{2000};
    std::chrono::milliseconds jitter{0}; ///< up to this much is added to the delay, evenly spread
    std::uint16_t status = 200;
    bool isRefusing = false; ///< nobody listens: connections are refused
    Fault fault = Fault::None;
    std::uint64_t seed = 1; ///< of the jitter, so that a run can be repeated

    bool operator==(const Upstream&) const = default;
};

struct Client
{
    std::chrono::milliseconds timeout{0}; ///< it gives up; 0 = never
    bool keepAlive = false;               ///< it uses its connections again
    std::chrono::milliseconds probe{0};   ///< it sends a health probe every so often; 0 = none

    bool operator==(const Client&) const = default;
};

/// A load balancer that is not there: it would remove a worker after so many failed health checks in a row.
/// `interval` is the time between two of its checks and the longest that it waits for an answer.
struct LoadBalancer
{
    unsigned failures = 3;
    std::chrono::milliseconds interval{1000};

    bool operator==(const LoadBalancer&) const = default;
};

/// Everything that can be set about a run but who arrives when. Without an initializer it is the default.
struct SetUp
{
    Server server;
    Upstream upstream;
    Client client;
    LoadBalancer loadBalancer;

    bool operator==(const SetUp&) const = default;
};

} // namespace settings
