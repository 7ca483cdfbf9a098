#include "engine/trace/file/reading/events/event_parser.h"

#include <algorithm>
#include <charconv>

namespace trace {

namespace {

// About 79 years. Three of them, added up, still fit a clock of 64 bits.
constexpr std::int64_t kMostMicroseconds = 2'500'000'000'000'000;

bool isDigit(char c)
{
    return '0' <= c && c <= '9';
}

/// Of the whole and the fraction of a number of microseconds.
FineTime fineTime(std::int64_t microseconds, std::int64_t picoseconds, bool isNegative)
{
    auto nanoseconds = microseconds * 1000 + picoseconds / 1000;
    auto rest = static_cast<int>(picoseconds % 1000);
    if (isNegative) {
        nanoseconds = -nanoseconds - (rest > 0 ? 1 : 0);
        rest = rest > 0 ? 1000 - rest : 0;
    }
    return {Duration(nanoseconds), rest};
}

/// Digits, of which the first `whole` stand before the point; more than there are count as zeros.
struct Decimal
{
    std::string_view digits; ///< may hold the point
    std::int64_t whole = 0;
};

/// Takes the digits, at least one, and the exponent where there is one. Nothing for what is no number.
std::optional<Decimal> takeDecimal(std::string_view text)
{
    Decimal decimal;
    std::size_t length = 0;
    std::int64_t count = 0;
    bool hasPoint = false;
    for (; length < text.size() && (isDigit(text[length]) || (text[length] == '.' && !hasPoint)); ++length) {
        hasPoint = hasPoint || text[length] == '.';
        if (text[length] != '.') ++count;
        if (!hasPoint) ++decimal.whole;
    }
    if (count == 0) return {};
    decimal.digits = text.substr(0, length);
    auto rest = text.substr(length);
    if (rest.empty()) return decimal;
    if (rest.front() != 'e' && rest.front() != 'E') return {};
    rest.remove_prefix(1);
    if (rest.starts_with('+')) rest.remove_prefix(1);
    int exponent = 0;
    const auto* end = rest.data() + rest.size();
    const auto result = std::from_chars(rest.data(), end, exponent);
    if (result.ptr != end || result.ec == std::errc::invalid_argument) return {};
    constexpr int kFarthest = 100'000; // shifts everything out, either way
    if (result.ec != std::errc()) exponent = rest.starts_with('-') ? -kFarthest : kFarthest;
    decimal.whole += std::clamp(exponent, -kFarthest, kFarthest);
    return decimal;
}

/// Exponents and long fractions, digit by digit: no double holds a time since 1970 to the nanosecond.
std::optional<FineTime> parseDecimal(std::string_view text, bool isNegative)
{
    const auto decimal = takeDecimal(text);
    if (!decimal) return {};
    std::int64_t whole = 0;
    std::int64_t fraction = 0; // in picoseconds
    std::int64_t unit = 100'000;
    std::int64_t place = decimal->whole; // how many digits before the point are left
    for (; place < 0 && unit > 0; ++place)
        unit /= 10;
    for (const char c : decimal->digits) {
        if (c == '.') continue;
        if (place-- > 0) {
            whole = whole * 10 + (c - '0');
            if (whole > kMostMicroseconds) return {};
        } else {
            fraction += unit * (c - '0');
            unit /= 10;
        }
    }
    for (; place > 0 && whole > 0; --place) {
        whole *= 10;
        if (whole > kMostMicroseconds) return {};
    }
    return fineTime(whole, fraction, isNegative);
}

} // namespace

std::optional<FineTime> parseFineTime(std::string_view number)
{
    auto rest = number;
    const bool isNegative = rest.starts_with('-');
    if (isNegative) rest.remove_prefix(1);
    const auto digits = rest;
    std::int64_t whole = 0;
    for (; !rest.empty() && isDigit(rest.front()); rest.remove_prefix(1)) {
        whole = whole * 10 + (rest.front() - '0');
        if (whole > kMostMicroseconds) return parseDecimal(digits, isNegative); // it may have an exponent
    }
    std::int64_t fraction = 0;
    if (rest.size() < digits.size() && rest.starts_with('.')) {
        rest.remove_prefix(1);
        for (std::int64_t unit = 100'000; unit > 0 && !rest.empty() && isDigit(rest.front()); unit /= 10) {
            fraction += unit * (rest.front() - '0');
            rest.remove_prefix(1);
        }
    }
    if (!rest.empty() || digits.empty()) return parseDecimal(digits, isNegative);
    return fineTime(whole, fraction, isNegative);
}

std::optional<Duration> parseMicroseconds(std::string_view number)
{
    const auto time = parseFineTime(number);
    if (!time) return {};
    return time->rounded();
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
