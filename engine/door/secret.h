#pragma once

#include <string>
#include <string_view>

namespace door {

/// 128 random bits, in characters that a URL takes as they are. Throws std::system_error where the system has
/// none.
std::string newSecret();

inline constexpr std::size_t kSecretLength = 22;

/// Takes the same time wherever `guess` differs from `secret`.
bool isSame(std::string_view guess, std::string_view secret);

} // namespace door
