#include "engine/trace/file/text/dense_numbers.h"

#include <array>
#include <charconv>
#include <optional>

namespace trace {

namespace {

constexpr std::size_t kMostDigits = 15; // a double has them all, and so has a script
constexpr std::size_t kMostDecimals = 6;
constexpr std::size_t kTrimmedDecimals = 3;

bool isDecimal(char letter)
{
    return '0' <= letter && letter <= '9';
}

std::size_t digitsAt(std::string_view line, std::size_t place)
{
    std::size_t count = 0;
    while (place + count < line.size() && isDecimal(line[place + count]))
        ++count;
    return count;
}

struct FoundNumber
{
    std::size_t length = 0;
    char kind = '0';
    std::int64_t value = 0;
};

std::int64_t valueOf(std::string_view whole, std::string_view decimals, std::size_t zeros)
{
    std::string digits(whole);
    digits += decimals;
    digits.append(zeros, '0');
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Finds out where numbers are in a line.
class NumberFinder
{
public:
    NumberFinder(std::string_view line, Numbers numbers)
        : m_line(line)
        , m_numbers(numbers)
    {}

    void pass(std::size_t place)
    {
        if (m_line[place] == '"' && (place == 0 || m_line[place - 1] != '\\')) m_isInString = !m_isInString;
    }

    /// A number that begins there and is written again as it is.
    std::optional<FoundNumber> at(std::size_t place) const
    {
        const auto whole = digitsAt(m_line, place);
        const bool hasZeros = whole > 1 && m_line[place] == '0';
        if (whole == 0 || hasZeros || whole > kMostDigits - kMostDecimals) return {};
        const auto point = place + whole;
        const auto decimals = isPoint(point) ? digitsAt(m_line, point + 1) : 0;
        const auto digits = m_line.substr(place, whole);
        if (m_numbers == Numbers::Trimmed)
            return trimmed(digits, m_line.substr(point + (decimals > 0), decimals));
        if (decimals == 0 || decimals > kMostDecimals) return FoundNumber{whole, '0', valueOf(digits, {}, 0)};
        const char first = m_line[point] == ',' ? 'a' : '0';
        return FoundNumber{whole + 1 + decimals, static_cast<char>(first + static_cast<char>(decimals)),
                           valueOf(digits, m_line.substr(point + 1, decimals), 0)};
    }

private:
    bool isPoint(std::size_t place) const
    {
        if (place >= m_line.size()) return false;
        return m_line[place] == '.' || (m_line[place] == ',' && m_isInString && m_numbers == Numbers::Told);
    }

    static std::optional<FoundNumber> trimmed(std::string_view whole, std::string_view decimals)
    {
        if (decimals.size() > kTrimmedDecimals || decimals.ends_with('0')) return {};
        const auto length = whole.size() + (decimals.empty() ? 0 : decimals.size() + 1);
        return FoundNumber{length, kTrimmed, valueOf(whole, decimals, kTrimmedDecimals - decimals.size())};
    }

    std::string_view m_line;
    Numbers m_numbers;
    bool m_isInString = false;
};

void appendDecimals(std::string& text, std::int64_t value, std::size_t decimals, char point)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    std::string all(digits.data(), end);
    if (all.size() <= decimals) all.insert(0, decimals + 1 - all.size(), '0');
    text.append(all, 0, all.size() - decimals);
    if (decimals == 0) return;
    text += point;
    text.append(all, all.size() - decimals);
}

} // namespace

FormedLine formed(std::string_view line, Numbers numbers)
{
    FormedLine result;
    NumberFinder finder(line, numbers);
    for (std::size_t place = 0; place < line.size();) {
        if (!isDecimal(line[place])) {
            finder.pass(place);
            result.form += line[place++];
            continue;
        }
        const auto found = finder.at(place);
        if (!found) {
            const auto count = digitsAt(line, place);
            result.form += line.substr(place, count);
            place += count;
            continue;
        }
        result.form += kGap;
        result.form += found->kind;
        result.values.push_back(found->value);
        place += found->length;
    }
    return result;
}

void appendNumber(std::string& text, char kind, std::int64_t value)
{
    if (kind != kTrimmed) {
        const bool hasComma = kind >= 'a';
        const int decimals = kind - (hasComma ? 'a' : '0');
        const bool isKnown = 0 <= decimals && decimals <= static_cast<int>(kMostDecimals);
        return appendDecimals(text, value, isKnown ? static_cast<std::size_t>(decimals) : 0,
                              hasComma ? ',' : '.');
    }
    const auto begin = text.size();
    appendDecimals(text, value, kTrimmedDecimals, '.');
    while (text.size() > begin && text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
}

} // namespace trace
