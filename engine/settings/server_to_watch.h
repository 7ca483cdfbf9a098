#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// Which foreign server is watched: one that is started by a command, or one that runs already.
struct ServerToWatch
{
    std::string command{};                  ///< empty: it runs already
    std::string folder{};                   ///< in which it is started; empty: this program's
    std::vector<std::string> environment{}; ///< "NAME=VALUE", beside this program's own
    std::optional<std::uint16_t> port{};    ///< where it listens; else that is found out
    std::optional<int> pid{};               ///< of one that runs already; else whoever listens on the port

    bool operator==(const ServerToWatch&) const = default;
};

/// Stands in commands and variables for the address of this program's upstream, "http://127.0.0.1:8888".
inline constexpr std::string_view kUpstreamPlaceholder = "{upstream}";

/// "NAME=VALUE", as an environment has it.
bool isVariable(std::string_view text);

/// What a person calls it: "uvicorn app:app", "node server.js"; "port 8000" or "pid 9125" of one that runs
/// already. Short, and in no language.
std::string titleOf(const ServerToWatch& server);

} // namespace settings
