#include "app/scenario/room_for_requests.h"

#include "engine/settings/route.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <queue>
#include <sys/resource.h>

namespace app {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr std::size_t kPerRequest = 4;
constexpr std::size_t kForTheProgram = 400; ///< loops, pools' calls, the window, the log

milliseconds durationOf(const Arrival& arrival, const Scenario& scenario)
{
    if (settings::isHealthCheck(arrival.path)) return milliseconds(1);
    const auto& handlers = scenario.setUp.server.handlers;
    const auto call = std::max(scenario.setUp.upstream.delay + scenario.setUp.upstream.jitter, handlers.cpu);
    return handlers.calls * (call + handlers.clientSetup);
}

bool isOneAfterTheOther(const std::string& path)
{
    const auto* route = settings::findRoute(path);
    return route != nullptr && route->isHoldingItsLoop;
}

/// When a request that holds a loop ends: it takes the worker that is free first.
microseconds endOnWorker(std::vector<microseconds>& freeAt, microseconds at, microseconds duration)
{
    auto& worker = *std::ranges::min_element(freeAt);
    return worker = std::max(worker, at) + duration;
}

} // namespace

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit); // where it fails, the old limit stays and roomForRequests() knows it
}

std::size_t roomForRequests()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur > kForTheProgram ? (limit.rlim_cur - kForTheProgram) / kPerRequest : 0;
}

std::size_t peakInFlight(const Scenario& scenario)
{
    std::priority_queue<microseconds, std::vector<microseconds>, std::greater<>> ends;
    std::vector<microseconds> freeAt(scenario.setUp.server.workers);
    std::size_t peak = 0;
    for (const auto& arrival : scenario.expandedArrivals()) {
        while (!ends.empty() && ends.top() <= arrival.at)
            ends.pop();
        const auto duration = durationOf(arrival, scenario);
        ends.push(isOneAfterTheOther(arrival.path) ? endOnWorker(freeAt, arrival.at, duration)
                                                   : arrival.at + duration);
        peak = std::max(peak, ends.size());
    }
    return peak;
}

QString tooManyRequests(const Scenario& scenario)
{
    const auto peak = peakInFlight(scenario);
    const auto room = roomForRequests();
    if (peak <= room) return {};
    return QCoreApplication::translate(
               "app", "This run would have about %1 requests in flight at once, and this system's limit "
                      "of open files has room for %2: send fewer, or raise the limit (ulimit -Hn).")
        .arg(peak)
        .arg(room);
}

} // namespace app
