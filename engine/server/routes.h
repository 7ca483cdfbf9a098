#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace server {

/// What a person reads about a route.
struct Route
{
    std::string_view path;
    std::string_view title; ///< a word or two, for a button
    std::string_view idiom; ///< one sentence: what code it stands for, and what it does to the loop
};

/// In the order of trace::Event::route; /healthcheck is the first.
std::vector<Route> routes();

/// The paths of routes() and a last row, "(other)", that stands for every path without a route.
std::vector<std::string> routePaths();

} // namespace server
