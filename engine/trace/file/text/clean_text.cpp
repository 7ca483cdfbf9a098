#include "engine/trace/file/text/clean_text.h"

namespace trace {

namespace {

struct Range
{
    unsigned char from;
    unsigned char to;

    bool holds(unsigned char byte) const { return from <= byte && byte <= to; }
};

constexpr Range kAnyFurther{0x80, 0xBF};

/// How many bytes a first one asks for; 0 where none begins so.
std::size_t sizeOf(unsigned char first)
{
    if (first < 0x80) return 1;
    if (Range{0xC2, 0xDF}.holds(first)) return 2;
    if (Range{0xE0, 0xEF}.holds(first)) return 3;
    if (Range{0xF0, 0xF4}.holds(first)) return 4;
    return 0;
}

/// What may follow a first byte: no longer form of a shorter character, no surrogate, nothing above U+10FFFF.
Range secondOf(unsigned char first)
{
    switch (first) {
    case 0xE0: return {0xA0, 0xBF};
    case 0xED: return {0x80, 0x9F};
    case 0xF0: return {0x90, 0xBF};
    case 0xF4: return {0x80, 0x8F};
    default: return kAnyFurther;
    }
}

bool isLineOrTab(char32_t character)
{
    return character == '\t' || character == '\n' || character == '\r';
}

} // namespace

Character firstCharacter(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const auto size = sizeOf(first);
    if (size <= 1) return {first, 1, size == 1};
    char32_t code = first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        const auto range = i == 1 ? secondOf(first) : kAnyFurther;
        const auto byte =
            i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
        if (!range.holds(byte)) return {first, i, false};
        code = code << 6U | (byte & 0x3FU);
    }
    return {code, size, true};
}

bool isOfXml(char32_t character)
{
    if (character < 0x20) return isLineOrTab(character);
    return character != 0xFFFE && character != 0xFFFF;
}

bool isOfPlainText(char32_t character)
{
    constexpr char32_t kDelete = 0x7F;
    constexpr char32_t kLastControl = 0x9F;
    if (kDelete <= character && character <= kLastControl) return false;
    return isOfXml(character);
}

std::string cleaned(std::string_view text, Allows allows)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const auto next = firstCharacter(text);
        clean += next.isValid && allows(next.code) ? text.substr(0, next.size) : kReplacement;
        text.remove_prefix(next.size);
    }
    return clean;
}

} // namespace trace
