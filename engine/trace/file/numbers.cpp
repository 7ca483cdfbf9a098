#include "engine/trace/file/event_parser.h"

#include <charconv>
#include <cmath>

namespace trace {

namespace {

// About 79 years. Three of them, added up, still fit a clock of 64 bits.
constexpr std::int64_t kMostMicroseconds = 2'500'000'000'000'000;

bool isDigit(char c)
{
    return '0' <= c && c <= '9';
}

/// Exponents, and more digits than a nanosecond has.
std::optional<Duration> parseFraction(std::string_view number)
{
    double value = 0;
    const auto* end = number.data() + number.size();
    const auto result = std::from_chars(number.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end) return {};
    if (!(std::abs(value) <= static_cast<double>(kMostMicroseconds))) return {};
    return Duration(std::llround(value * 1000));
}

} // namespace

std::optional<Duration> parseMicroseconds(std::string_view number)
{
    auto rest = number;
    const bool isNegative = rest.starts_with('-');
    if (isNegative) rest.remove_prefix(1);
    std::int64_t whole = 0;
    if (rest.empty() || !isDigit(rest.front())) return {};
    for (; !rest.empty() && isDigit(rest.front()); rest.remove_prefix(1)) {
        whole = whole * 10 + (rest.front() - '0');
        if (whole > kMostMicroseconds) return {};
    }
    std::int64_t nanoseconds = whole * 1000;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        for (std::int64_t unit = 100; unit > 0 && !rest.empty() && isDigit(rest.front()); unit /= 10) {
            nanoseconds += unit * (rest.front() - '0');
            rest.remove_prefix(1);
        }
    }
    if (!rest.empty()) return parseFraction(number);
    return Duration(isNegative ? -nanoseconds : nanoseconds);
}

std::optional<std::uint64_t> parseWhole(std::string_view number, std::uint64_t most)
{
    std::uint64_t value = 0;
    const auto* end = number.data() + number.size();
    const auto result = std::from_chars(number.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end || value > most) return {};
    return value;
}

} // namespace trace
