#include "engine/settings/route.h"

#include "engine/settings/marked.h"

#include <algorithm>

namespace settings {

namespace {

constexpr Route kRoutes[] = {
    {.path = kHealthPath,
     .title = settings::marked("Health check"),
     .idiom = settings::marked("Answers at once, if its loop is free.")},
    {.path = "/async-blocking",
     .title = settings::marked("Blocking"),
     .idiom = settings::marked("An async handler with a synchronous client: each call holds the loop until "
                               "the upstream answers."),
     .comparedWith = "/all-async",
     .isHoldingItsLoop = true},
    {.path = "/all-async",
     .title = settings::marked("Async"),
     .idiom = settings::marked("An async handler with an async client: while a call waits, the loop is "
                               "free."),
     .comparedWith = "/async-blocking"},
    {.path = "/all-async-gather",
     .title = settings::marked("Gather"),
     .idiom = settings::marked("Both calls at once: the request takes as long as the slower one."),
     .comparedWith = "/all-async"},
    {.path = "/sync-threadpool",
     .title = settings::marked("Thread pool"),
     .idiom = settings::marked("A plain handler: it runs on a pool's thread, so the loop stays free until "
                               "the pool is full."),
     .comparedWith = "/all-async"},
    {.path = "/cpu-bound",
     .title = settings::marked("CPU"),
     .idiom = settings::marked("An async handler that computes: awaiting does not help, the loop is held."),
     .comparedWith = "/cpu-bound-threadpool",
     .isHoldingItsLoop = true},
    {.path = "/all-async-new-client",
     .title = settings::marked("New client"),
     .idiom = settings::marked("Async, but every call first builds its client, which computes on the loop."),
     .comparedWith = "/all-async"},
    {.path = "/async-executor",
     .title = settings::marked("Executor"),
     .idiom = settings::marked("An async handler that moves each synchronous call to an executor, which has "
                               "few threads."),
     .comparedWith = "/all-async"},
    {.path = "/cpu-bound-threadpool",
     .title = settings::marked("CPU in pool"),
     .idiom = settings::marked("The same computing on a pool's thread: the loop stays free."),
     .comparedWith = "/cpu-bound"},
};

} // namespace

std::span<const Route> routes()
{
    return kRoutes;
}

const Route* findRoute(std::string_view path)
{
    const auto found = std::ranges::find(kRoutes, path, &Route::path);
    return found == std::end(kRoutes) ? nullptr : &*found;
}

std::vector<std::string> routePaths()
{
    std::vector<std::string> paths;
    for (const auto& route : kRoutes)
        paths.emplace_back(route.path);
    paths.emplace_back("(other)");
    return paths;
}

} // namespace settings
