#include "app/watch/watched_paths.h"

#include "engine/settings/route.h"

#include <algorithm>
#include <utility>

namespace app {

std::string healthCheckAmong(std::span<const std::string> paths)
{
    const auto check = std::ranges::find_if(paths, settings::isHealthCheck);
    return check == paths.end() ? std::string() : *check;
}

std::vector<std::string> watchedPaths(std::span<const std::string> routes,
                                      std::span<const std::string> called)
{
    std::vector<std::string> all{std::string(settings::kHealthPath)};
    for (const auto& paths : {called, routes})
        if (auto check = healthCheckAmong(paths); !check.empty()) all.front() = std::move(check);
    for (const auto& paths : {routes, called})
        for (const auto& path : paths)
            if (std::ranges::find(all, path) == all.end()) all.push_back(path);
    return all;
}

} // namespace app
