#pragma once

#include <span>
#include <string>
#include <vector>

namespace app {

/// The table of paths of a watched server's run: its health check first, as settings::routePaths() has it,
/// then what the server says it serves and what else is called there, at last "(other)". Pure.
std::vector<std::string> watchedPaths(std::span<const std::string> routes,
                                      std::span<const std::string> called);

} // namespace app
