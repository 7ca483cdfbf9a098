#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trace {

/// Whether every reader of JSON takes it: it is an object or a list, no deeper than kDeepestJson. `text` is
/// well-formed UTF-8. Pure.
bool isStrictJson(std::string_view text);

/// What is not quite JSON (commas too many or missing, NaN, wrong escapes or UTF-8, …) as JSON: what is no
/// value is there as a text. Nothing where brackets or keys are missing. Pure.
std::optional<std::string> mendedJson(std::string_view text);

/// A number as JSON has them; "3.", ".5" and "+7" as such. Nothing where it is none, or not finite. Pure.
std::optional<std::string> jsonNumber(std::string_view text);

inline constexpr int kDeepestJson = 200;

} // namespace trace
