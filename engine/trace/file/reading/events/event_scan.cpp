#include "engine/trace/file/reading/events/event_scan.h"

#include "engine/trace/file/reading/json_cursor.h"

#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

#ifdef __SSE2__
constexpr std::size_t kBlock = 64;

/// Where the signs of a block are, a bit for each of its characters.
struct BlockSigns
{
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t opening = 0; ///< brackets
    std::uint64_t closing = 0;
    std::uint64_t commas = 0;
};

BlockSigns signsIn(const char* block)
{
    BlockSigns signs;
    for (std::size_t place = 0; place < kBlock; place += sizeof(__m128i)) {
        __m128i chars;
        std::memcpy(&chars, block + place, sizeof(chars));
        const auto curly = _mm_or_si128(chars, _mm_set1_epi8('{' ^ '[')); // as if each bracket were so
        const auto mark = [place](std::uint64_t& where, __m128i among, char sign) {
            const auto bits = _mm_movemask_epi8(_mm_cmpeq_epi8(among, _mm_set1_epi8(sign)));
            where |= static_cast<std::uint64_t>(bits) << place;
        };
        mark(signs.quotes, chars, '"');
        mark(signs.backslashes, chars, '\\');
        mark(signs.opening, curly, '{');
        mark(signs.closing, curly, '}');
        mark(signs.commas, chars, ',');
    }
    return signs;
}

/// All bits from the first, third, fifth … of those that are set up to the one before the next.
std::uint64_t betweenPairs(std::uint64_t bits)
{
    for (unsigned distance = 1; distance < kBlock; distance *= 2)
        bits ^= bits << distance;
    return bits;
}

/// Those from `begin` on, before `end`.
std::uint64_t bitsFrom(std::size_t begin, std::size_t end)
{
    const auto below = [](std::size_t bit) {
        return bit == kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << bit) - 1;
    };
    return below(end) & ~below(begin);
}
#endif

} // namespace

#ifdef __SSE2__
/// As look(), block by block, up to what is seldom: the end of the list, what is too deep, a backslash. `at`
/// is in no text; nor is what it returns, which may be the begin of one.
std::size_t EventScan::passBlocks(std::string_view text, std::size_t at)
{
    std::uint64_t carried = 0; // all bits are set in the middle of a text
    std::size_t openQuote = 0;
    for (; text.size() - at >= kBlock; at += kBlock) {
        const auto signs = signsIn(text.data() + at);
        if (signs.backslashes != 0) {
            m_plainFrom = at + kBlock;
            break;
        }
        const auto inTexts = betweenPairs(signs.quotes) ^ carried;
        const auto commas = signs.commas & ~inTexts;
        auto brackets = (signs.opening | signs.closing) & ~inTexts;
        for (std::size_t from = 0;;) {
            const auto bracket = static_cast<std::size_t>(std::countr_zero(brackets));
            if (const auto between = commas & bitsFrom(from, bracket); m_depth == 0 && between != 0)
                m_comma = at + static_cast<std::size_t>(std::bit_width(between)) - 1;
            if (bracket == kBlock) break;
            const bool isOpening = (signs.opening >> bracket & 1) != 0;
            if (isOpening ? m_isStrict && m_depth == JsonCursor::kDeepest : m_depth == 0) return at + bracket;
            m_depth += isOpening ? 1 : -1;
            brackets &= brackets - 1;
            from = bracket + 1;
        }
        carried = inTexts >> (kBlock - 1) != 0 ? ~std::uint64_t{0} : 0;
        if (signs.quotes != 0) openQuote = at + static_cast<std::size_t>(std::bit_width(signs.quotes)) - 1;
    }
    return carried != 0 ? openQuote : at;
}
#else
std::size_t EventScan::passBlocks(std::string_view, std::size_t at)
{
    return at;
}
#endif

EventScan::Found EventScan::look(std::string_view text)
{
    for (auto at = m_looked;; ++at) {
        if (at >= m_plainFrom) at = passBlocks(text, at);
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
