#pragma once

#include <string>
#include <string_view>

namespace trace {

// The one way out for text. What comes from other programs may hold bytes that are no UTF-8, halves of
// characters and control characters; what a format does not allow leaves as U+FFFD, so that the file stays
// valid.

/// Whether a format allows this character.
using Allows = bool (*)(char32_t character);

/// XML 1.0, and with it SVG: control characters and U+FFFE, U+FFFF are forbidden even as references.
bool isOfXml(char32_t character);

/// Lines that people and scripts read: no control characters but tab and line ends.
bool isOfPlainText(char32_t character);

/// The text with U+FFFD for what is no UTF-8, and for what is not allowed. Pure.
std::string cleaned(std::string_view text, Allows allows);

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; ///< U+FFFD

/// The character at the begin of a text that is not empty, and how many bytes it takes.
struct Character
{
    char32_t code;
    std::size_t size;
    bool isValid; ///< else so many bytes belong to no character
};

/// As the WHATWG reads UTF-8: a cut character is one that is not valid, each other wrong byte, too. Pure.
Character firstCharacter(std::string_view text);

} // namespace trace
