#include "engine/trace/file/reading/events/event_scan.h"

#include "engine/trace/file/reading/json_cursor.h"

#include <array>

namespace trace {

namespace {

enum class Sign : std::uint8_t { Plain, Quote, Open, Close, Comma };

constexpr std::array<Sign, 256> makeSigns()
{
    std::array<Sign, 256> signs{};
    signs['"'] = Sign::Quote;
    signs['{'] = signs['['] = Sign::Open;
    signs['}'] = signs[']'] = Sign::Close;
    signs[','] = Sign::Comma;
    return signs;
}

constexpr auto kSigns = makeSigns();

Sign signOf(char c)
{
    return kSigns[static_cast<unsigned char>(c)];
}

} // namespace

EventScan::Found EventScan::look(std::string_view text)
{
    for (; m_looked < text.size(); ++m_looked) {
        switch (signOf(text[m_looked])) {
        case Sign::Plain: break;
        case Sign::Quote:
            if (!passString(text)) return Found::EndOfText;
            break;
        case Sign::Open:
            ++m_depth;
            if (m_isStrict && m_depth > JsonCursor::kDeepest) return Found::TooDeep;
            break;
        case Sign::Close:
            if (m_depth > 0)
                --m_depth;
            else if (m_isStrict || text[m_looked] == ']')
                return Found::EndOfList;
            break;
        case Sign::Comma:
            if (m_depth == 0) m_comma = m_looked;
            break;
        }
    }
    return Found::EndOfText;
}

/// To its closing quote; stays at its opening one if the text ends before.
bool EventScan::passString(std::string_view text)
{
    for (auto at = m_looked + 1; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            m_looked = at;
            return true;
        }
    }
    return false;
}

} // namespace trace
