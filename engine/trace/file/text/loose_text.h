#pragma once

#include <string>
#include <string_view>

namespace trace {

// Texts of other programs, as people can read them: what is no character becomes U+FFFD. Pure.

/// What stands between the quotes of a text in JSON, with its escapes resolved, also where they, or its
/// UTF-8, are wrong.
std::string looseText(std::string_view inside);

/// Whether a person can read this character: no control character but line ends and tabs, and nothing of
/// which Unicode says that it is no character.
bool isOfNames(char32_t character);

/// With U+FFFD for what nobody can read. Pure.
std::string readableText(std::string_view text);

/// Whether readableText() would change nothing: looked at for every new name.
bool isReadable(std::string_view text);

} // namespace trace
