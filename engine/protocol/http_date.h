#pragma once

#include <array>
#include <ctime>
#include <string_view>

namespace protocol {

/// The time as a Date header says it (RFC 9110, 5.6.7), worked out once a second. One thread at a time.
class HttpDate
{
public:
    /// Like "Sun, 06 Nov 1994 08:49:37 GMT", whatever the locale; until the next call.
    std::string_view at(std::time_t second);

private:
    std::array<char, 29> m_text{};
    std::time_t m_second = -1;
};

} // namespace protocol
