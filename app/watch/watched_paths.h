#pragma once

#include <span>
#include <string>
#include <vector>

namespace app {

/// The path of the health check among them; empty where there is none. Pure.
std::string healthCheckAmong(std::span<const std::string> paths);

/// The table of paths of a watched server's run: its health check first, as settings::routePaths() has it,
/// then what the server says it serves and what else is called there. Pure.
std::vector<std::string> watchedPaths(std::span<const std::string> routes,
                                      std::span<const std::string> called);

} // namespace app
