#include "engine/analysis/sentences.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace analysis {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 13> kNumbers{
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

std::string withOneDecimal(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

std::string milliseconds(trace::Duration duration)
{
    const auto value = static_cast<double>(duration.count()) / 1e6;
    const auto whole = std::lround(value);
    const bool isNearlyWhole = std::lround(value * 10) == whole * 10;
    return (value >= 9.95 || isNearlyWhole ? std::to_string(whole) : withOneDecimal(value)) + " ms";
}

std::string minutes(long long seconds)
{
    if (seconds < 3600) return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds % 3600 / 60) + " min";
}

std::string withCommas(std::size_t count)
{
    auto digits = std::to_string(count);
    for (auto place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
}

} // namespace

std::string inWords(trace::Duration duration)
{
    if (duration < 950us) return "less than 1 ms";
    if (duration < 999500us) return milliseconds(duration);
    const auto seconds = static_cast<double>(duration.count()) / 1e9;
    if (duration < 59950ms) return withOneDecimal(seconds) + " s";
    if (duration < 119500ms) return std::to_string(std::lround(seconds)) + " s";
    return minutes(std::llround(seconds));
}

std::string inWords(std::size_t count)
{
    return count < kNumbers.size() ? std::string(kNumbers[count]) : withCommas(count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    if (count == 1 && one.starts_with("a ")) return std::string(one);
    return inWords(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string listed(std::span<const std::string> parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string capitalized(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
    return text;
}

} // namespace analysis
