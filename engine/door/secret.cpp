#include "engine/door/secret.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <sys/random.h>
#include <system_error>

namespace door {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned kBitsPerDigit = 6;

} // namespace

std::string newSecret()
{
    std::array<unsigned char, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error(errno, std::generic_category(), "random numbers");
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const auto byte : bytes) {
        bits = bits << 8U | byte;
        for (count += 8; count >= kBitsPerDigit; count -= kBitsPerDigit)
            text += kDigits[bits >> (count - kBitsPerDigit) & 0x3fU];
    }
    return text += kDigits[bits << (kBitsPerDigit - count) & 0x3fU];
}

bool isSame(std::string_view guess, std::string_view secret)
{
    const auto look = [](char guessed, char is) {
        return static_cast<unsigned>(static_cast<unsigned char>(guessed) ^ static_cast<unsigned char>(is));
    };
    volatile const unsigned all =
        differenceOf(guess, secret, look); // so that no compiler ends the loop early
    return all == 0;
}

} // namespace door
