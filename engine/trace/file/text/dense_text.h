#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace trace {

// Text whose lines are alike but for their numbers, such as events or sentences about requests, written so
// that it packs well: each kind of line once, as a form with gaps, and the numbers of each gap one after
// another. resources/web/dense.js reads it, too.

/// How numbers are written.
enum class Numbers : std::uint8_t {
    Trimmed, ///< up to three decimals, without zeros at their end
    Told,    ///< as many decimals as there are; in strings behind a comma, too
};

/// `texts` say the same in different languages, line by line: what they have in common is written once. They
/// have equally many lines, and no control characters but line ends. Pure.
std::string densified(std::span<const std::string> texts, Numbers numbers);

/// The first of the texts; nothing where that is not what densified() wrote. Pure.
std::optional<std::string> undensified(std::string_view dense);

} // namespace trace
