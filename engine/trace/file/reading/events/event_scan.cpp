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
    for (auto at = m_looked;; ++at) {
        while (at < text.size() && signOf(text[at]) == Sign::Plain)
            ++at;
        m_looked = at;
        if (at == text.size()) return Found::EndOfText;
        switch (signOf(text[at])) {
        case Sign::Plain: break; // was passed
        case Sign::Quote:
            at = endOfQuotes(text, at);
            if (at == std::string_view::npos) return Found::EndOfText; // looks on from its opening one
            --at;
            break;
        case Sign::Open:
            ++m_depth;
            if (m_isStrict && m_depth > JsonCursor::kDeepest) return Found::TooDeep;
            break;
        case Sign::Close:
            if (m_depth > 0)
                --m_depth;
            else if (m_isStrict || text[at] == ']')
                return Found::EndOfList;
            break;
        case Sign::Comma:
            if (m_depth == 0) m_comma = at;
            break;
        }
    }
}

} // namespace trace
