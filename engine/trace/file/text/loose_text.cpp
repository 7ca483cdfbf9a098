#include "engine/trace/file/text/loose_text.h"

#include "engine/trace/file/text/clean_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace trace {

namespace {

void appendTo(std::string& text, char32_t c)
{
    const auto more = [&](unsigned shift) { text += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0U | (c >> 6U));
        more(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0U | (c >> 12U));
        more(6);
        more(0);
    } else {
        text += static_cast<char>(0xF0U | (c >> 18U));
        more(12);
        more(6);
        more(0);
    }
}

/// The four digits of an escape "\u0041", of which `text` begins with the first one.
std::optional<char32_t> hexOf(std::string_view text)
{
    std::uint32_t value = 0;
    if (text.size() < 4) return {};
    const auto result = std::from_chars(text.data(), text.data() + 4, value, 16);
    if (result.ec != std::errc() || result.ptr != text.data() + 4) return {};
    return value;
}

bool isHighHalf(char32_t c)
{
    return c >= 0xD800 && c < 0xDC00;
}

bool isLowHalf(char32_t c)
{
    return c >= 0xDC00 && c < 0xE000;
}

/// Takes "u0041" and, of a pair of halves, what follows it. Half a pair is no character.
void appendHex(std::string& text, std::string_view& rest)
{
    const auto first = hexOf(rest.substr(1));
    if (!first) {
        text += kReplacement;
        rest.remove_prefix(1);
        return;
    }
    rest.remove_prefix(5);
    if (isHighHalf(*first) && rest.starts_with("\\u")) {
        const auto second = hexOf(rest.substr(2));
        if (second && isLowHalf(*second)) {
            appendTo(text, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
            rest.remove_prefix(6);
            return;
        }
    }
    if (isHighHalf(*first) || isLowHalf(*first))
        text += kReplacement;
    else
        appendTo(text, *first);
}

/// What follows a backslash. One that escapes nothing stands for itself, as in paths of Windows.
void appendEscaped(std::string& text, std::string_view& rest)
{
    constexpr std::string_view kEscapes = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (rest.empty()) return;
    if (rest.front() == 'u') return appendHex(text, rest);
    const auto row = kEscapes.find(rest.front());
    if (row == std::string_view::npos) {
        text += '\\';
        return;
    }
    text += kMeant[row];
    rest.remove_prefix(1);
}

bool isAny(char32_t)
{
    return true;
}

} // namespace

std::string looseText(std::string_view inside)
{
    const auto valid = cleaned(inside, isAny);
    std::string_view rest = valid;
    std::string text;
    text.reserve(rest.size());
    while (!rest.empty()) {
        const auto plain = std::min(rest.find('\\'), rest.size());
        text.append(rest.substr(0, plain));
        rest.remove_prefix(plain);
        if (rest.empty()) break;
        rest.remove_prefix(1);
        appendEscaped(text, rest);
    }
    return text;
}

bool isOfNames(char32_t character)
{
    const bool isNone = (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFEU) == 0xFFFE;
    return !isNone && isOfPlainText(character);
}

std::string readableText(std::string_view text)
{
    return cleaned(text, isOfNames);
}

bool isReadable(std::string_view text)
{
    while (!text.empty()) {
        const auto next = firstCharacter(text);
        if (!next.isValid || !isOfNames(next.code)) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

} // namespace trace
