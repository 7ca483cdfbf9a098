#include "engine/protocol/http_date.h"

#include <algorithm>

namespace protocol {

namespace {

constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void writeNumber(char* end, int value, int digits)
{
    for (; digits > 0; --digits, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

} // namespace

std::string_view HttpDate::at(std::time_t second)
{
    const std::string_view text(m_text.data(), m_text.size());
    if (second == m_second) return text;
    m_second = second;
    std::tm time{};
    ::gmtime_r(&second, &time);
    std::ranges::copy(std::string_view("Sun, 00 Jan 0000 00:00:00 GMT"), m_text.begin());
    std::ranges::copy(kDays.at(static_cast<std::size_t>(time.tm_wday)), m_text.begin());
    std::ranges::copy(kMonths.at(static_cast<std::size_t>(time.tm_mon)), m_text.begin() + 8);
    writeNumber(m_text.data() + 7, time.tm_mday, 2);
    writeNumber(m_text.data() + 16, time.tm_year + 1900, 4);
    writeNumber(m_text.data() + 19, time.tm_hour, 2);
    writeNumber(m_text.data() + 22, time.tm_min, 2);
    writeNumber(m_text.data() + 25, time.tm_sec, 2);
    return text;
}

} // namespace protocol
