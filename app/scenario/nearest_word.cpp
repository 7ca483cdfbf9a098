#include "app/scenario/nearest_word.h"

#include <algorithm>
#include <numeric>

namespace app {

namespace {

/// Levenshtein's distance: how many letters must be put in, left out or replaced.
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const auto replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// How far `typed` is from what was meant. A word cut short ("delay" for "delay_ms") is near, and so, a
/// little less, is one of its parts ("blocking" for "article-blocking").
std::size_t letters(std::string_view typed, std::string_view word)
{
    constexpr std::size_t kShortestPart = 3;
    const auto place = typed.size() < kShortestPart ? std::string_view::npos : word.find(typed);
    if (place == std::string_view::npos || typed == word) return distance(typed, word);
    return place == 0 ? 1 : 2;
}

} // namespace

std::string_view nearestWord(std::string_view typed, const std::vector<std::string_view>& words)
{
    // Nobody mistypes more letters than this, and comparing costs the product of the lengths.
    constexpr std::size_t kLongest = 64;
    if (typed.empty() || typed.size() > kLongest) return {};
    auto allowed = std::max<std::size_t>(1, typed.size() / 3);
    std::string_view nearest;
    for (const auto word : words) {
        const auto count = letters(typed, word);
        if (count > allowed || (!nearest.empty() && count == allowed)) continue;
        nearest = word;
        allowed = count;
    }
    return nearest;
}

} // namespace app
