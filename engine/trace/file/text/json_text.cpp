#include "engine/trace/file/text/json_text.h"

#include "engine/trace/file/text/clean_text.h"

#include <algorithm>

namespace trace {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return 0x20 <= byte && byte < 0x80 && c != '"' && c != '\\';
}

} // namespace

void JsonText::separate()
{
    if (!m_isFirst) m_text += ',';
    if (m_lineIsDue) m_text += '\n';
    m_isFirst = false;
    m_lineIsDue = false;
}

void JsonText::text(std::string_view value)
{
    separate();
    m_text += '"';
    while (!value.empty()) {
        const auto special = std::ranges::find_if_not(value, isPlain);
        m_text.append(value.begin(), special);
        value.remove_prefix(static_cast<std::size_t>(special - value.begin()));
        if (value.empty()) break;
        const auto next = firstCharacter(value);
        if (next.code == '"' || next.code == '\\')
            m_text.append({'\\', value.front()});
        else if (next.code < 0x20)
            m_text.append("\\u00").append({kHex[next.code >> 4U], kHex[next.code & 15U]});
        else
            m_text.append(next.isValid ? value.substr(0, next.size) : kReplacement);
        value.remove_prefix(next.size);
    }
    m_text += '"';
}

void JsonText::microseconds(Duration value)
{
    char digits[32];
    separate();
    // As unsigned numbers, for the smallest of all has no positive one.
    auto nanoseconds = static_cast<std::uint64_t>(value.count());
    if (value.count() < 0) {
        m_text += '-';
        nanoseconds = 0 - nanoseconds;
    }
    m_text.append(digits, std::to_chars(digits, digits + sizeof digits, nanoseconds / 1000).ptr);
    const auto rest = nanoseconds % 1000;
    if (rest == 0) return;
    const char fraction[] = {'.', static_cast<char>('0' + rest / 100),
                             static_cast<char>('0' + rest / 10 % 10), static_cast<char>('0' + rest % 10)};
    std::string_view shown(fraction, sizeof fraction);
    while (shown.ends_with('0'))
        shown.remove_suffix(1);
    m_text += shown;
}

} // namespace trace
