#pragma once

#include <string>
#include <string_view>

namespace door {

/// 128 random bits, in characters that a URL takes as they are. Throws std::system_error where the system has
/// none.
std::string newSecret();

inline constexpr std::size_t kSecretLength = 22;

/// All bits in which a guess differs from a secret, by a look at each character of the secret wherever and
/// however much they differ; so the time that it takes tells nothing of either. `look` gives the bits in
/// which two characters differ.
template <typename Look>
unsigned differenceOf(std::string_view guess, std::string_view secret, Look look)
{
    auto difference = static_cast<unsigned>(guess.size() != secret.size());
    for (std::size_t i = 0; i < secret.size(); ++i)
        difference |= look(guess.empty() ? '\0' : guess[i % guess.size()], secret[i]);
    return difference;
}

/// Takes the same time wherever `guess` differs from `secret`.
bool isSame(std::string_view guess, std::string_view secret);

} // namespace door
