#include "engine/trace/file/text/loose_json.h"

#include "engine/trace/file/text/json_text.h"
#include "engine/trace/file/text/loose_text.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <cmath>

namespace trace {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isFigure(char c)
{
    return '0' <= c && c <= '9';
}

void skipBlanks(std::string_view& text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
}

bool takeChar(std::string_view& text, char c)
{
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

/// At least one.
bool takeDigits(std::string_view& text)
{
    if (text.empty() || !isFigure(text.front())) return false;
    while (!text.empty() && isFigure(text.front()))
        text.remove_prefix(1);
    return true;
}

bool takeNumber(std::string_view& text)
{
    takeChar(text, '-');
    if (!takeChar(text, '0') && !takeDigits(text)) return false;
    if (takeChar(text, '.') && !takeDigits(text)) return false;
    if (!takeChar(text, 'e') && !takeChar(text, 'E')) return true;
    if (!takeChar(text, '-')) takeChar(text, '+');
    return takeDigits(text);
}

bool takeWord(std::string_view& text)
{
    for (const std::string_view word : {"true", "false", "null"}) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return true;
    }
    return false;
}

/// The four digits after "\u". Halves of characters are left to the mender, pairs too.
bool takeHex(std::string_view& text)
{
    const auto isHex = [](char c) { return isFigure(c) || ('a' <= (c | 0x20) && (c | 0x20) <= 'f'); };
    if (text.size() < 4 || !std::ranges::all_of(text.substr(0, 4), isHex)) return false;
    const bool isHalf = (text[0] | 0x20) == 'd' && !('0' <= text[1] && text[1] <= '7');
    text.remove_prefix(4);
    return !isHalf;
}

bool takeString(std::string_view& text)
{
    if (!takeChar(text, '"')) return false;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '"') return true;
        if (static_cast<unsigned char>(c) < 0x20) return false;
        if (c != '\\') continue;
        if (text.empty()) return false;
        const char escaped = text.front();
        text.remove_prefix(1);
        if (escaped == 'u' ? !takeHex(text)
                           : std::string_view("\"\\/bfnrt").find(escaped) == std::string_view::npos)
            return false;
    }
    return false;
}

/// Takes one value after the other, with what stands between them.
class StrictReader
{
public:
    explicit StrictReader(std::string_view text)
        : m_rest(text)
    {}

    bool isStrict()
    {
        skipBlanks(m_rest);
        if (!m_rest.starts_with('{') && !m_rest.starts_with('[')) return false;
        do {
            if (!takeValue() || !takeEnds()) return false;
        } while (m_depth > 0);
        return m_rest.empty();
    }

private:
    bool takeKey()
    {
        skipBlanks(m_rest);
        if (!takeString(m_rest)) return false;
        skipBlanks(m_rest);
        return takeChar(m_rest, ':');
    }

    /// Of a container its bracket and, in an object, its first key.
    bool takeValue()
    {
        skipBlanks(m_rest);
        if (m_rest.empty()) return false;
        const char c = m_rest.front();
        if (c == '{' || c == '[') return open(c == '{');
        m_isBegun = false;
        if (c == '"') return takeString(m_rest);
        return c == '-' || isFigure(c) ? takeNumber(m_rest) : takeWord(m_rest);
    }

    bool open(bool isObject)
    {
        if (m_depth == kDeepestJson) return false;
        m_rest.remove_prefix(1);
        m_isObject[static_cast<std::size_t>(m_depth++)] = isObject;
        m_isBegun = true;
        return true;
    }

    /// As many brackets as close here, and the comma or key before the next value.
    bool takeEnds()
    {
        for (;;) {
            skipBlanks(m_rest);
            if (m_depth == 0) return true;
            const bool isObject = m_isObject[static_cast<std::size_t>(m_depth - 1)];
            if (!takeChar(m_rest, isObject ? '}' : ']')) {
                if (!m_isBegun && !takeChar(m_rest, ',')) return false;
                m_isBegun = false;
                return !isObject || takeKey();
            }
            --m_depth;
            m_isBegun = false;
        }
    }

    std::string_view m_rest;
    int m_depth = 0;
    bool m_isBegun = false; ///< nothing is in the innermost container yet
    std::bitset<kDeepestJson> m_isObject;
};

/// What stands before the next comma, bracket, colon or quote.
std::string_view takeToken(std::string_view& text)
{
    const auto length = std::min(text.find_first_of(",:{}[]\" \n\r\t"), text.size());
    const auto token = text.substr(0, length);
    text.remove_prefix(length);
    return token;
}

/// Reads forgivingly and writes strictly.
class Mender
{
public:
    explicit Mender(std::string_view text)
        : m_rest(text)
    {}

    std::optional<std::string> mended()
    {
        if (!mendValue(0)) return {};
        skipBetween();
        if (!m_rest.empty()) return {};
        return std::string(m_json.written());
    }

private:
    void skipBetween()
    {
        while (!m_rest.empty() && (isBlank(m_rest.front()) || m_rest.front() == ','))
            m_rest.remove_prefix(1);
    }

    bool mendValue(int depth)
    {
        skipBetween();
        if (m_rest.empty()) return false;
        const char c = m_rest.front();
        if (c == '{' || c == '[') return depth < kDeepestJson && mendContainer(c, depth);
        if (c == '"') {
            const auto text = takeInside();
            if (text) m_json.text(looseText(*text));
            return text.has_value();
        }
        const auto token = takeToken(m_rest);
        if (token.empty()) return false;
        auto word = token;
        if (takeWord(word) && word.empty())
            m_json.raw(token);
        else if (const auto number = jsonNumber(token))
            m_json.raw(*number);
        else
            m_json.text(token);
        return true;
    }

    bool mendContainer(char bracket, int depth)
    {
        const char end = bracket == '{' ? '}' : ']';
        m_rest.remove_prefix(1);
        m_json.open(bracket);
        for (skipBetween(); !takeChar(m_rest, end); skipBetween()) {
            if (bracket == '{' && !mendKey()) return false;
            if (!mendValue(depth + 1)) return false;
        }
        m_json.close(end);
        return true;
    }

    bool mendKey()
    {
        if (!m_rest.starts_with('"')) return false;
        const auto key = takeInside();
        if (!key) return false;
        skipBlanks(m_rest);
        if (!takeChar(m_rest, ':')) return false;
        m_json.textKey(looseText(*key));
        return true;
    }

    /// What is between two quotes, of which the first is next.
    std::optional<std::string_view> takeInside()
    {
        for (std::size_t at = 1; at < m_rest.size(); ++at) {
            if (m_rest[at] == '\\') {
                ++at;
            } else if (m_rest[at] == '"') {
                const auto inside = m_rest.substr(1, at - 1);
                m_rest.remove_prefix(at + 1);
                return inside;
            }
        }
        return {};
    }

    std::string_view m_rest;
    JsonText m_json;
};

} // namespace

bool isStrictJson(std::string_view text)
{
    return StrictReader(text).isStrict();
}

std::optional<std::string> mendedJson(std::string_view text)
{
    return Mender(text).mended();
}

std::optional<std::string> jsonNumber(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || !std::isfinite(value)) return {};
    auto rest = text;
    if (takeNumber(rest) && rest.empty()) return std::string(text);
    std::array<char, 40> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return std::string(digits.data(), written.ptr);
}

} // namespace trace
