#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// What a handler stands for. The function that answers is in engine/server/handlers/handlers.cpp, in the
/// same order.
struct Route
{
    std::string_view path;
    const char* title; ///< a word or two, for a button; marked
    const char* idiom; ///< one sentence: what code it stands for, and what it does to the loop; marked
    std::string_view comparedWith = {}; ///< the path that teaches most beside it; empty for the health check
    bool isHoldingItsLoop = false;      ///< from its begin to its end: requests come one after the other
};

/// In the order of trace::Event::route; the health check is the first.
std::span<const Route> routes();

/// Null where no handler has the path.
const Route* findRoute(std::string_view path);

/// The paths of routes() and a last row, "(other)", that stands for every path without a route.
std::vector<std::string> routePaths();

inline constexpr std::string_view kHealthPath = "/healthcheck";

/// Ours, and the names that many foreign servers have for theirs.
inline constexpr std::array<std::string_view, 7> kHealthPaths{
    kHealthPath, "/health", "/healthz", "/health-check", "/livez", "/readyz", "/ping"};

constexpr bool isHealthCheck(std::string_view path)
{
    return std::ranges::find(kHealthPaths, path) != kHealthPaths.end();
}

} // namespace settings
