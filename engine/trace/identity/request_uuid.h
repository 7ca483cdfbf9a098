#pragma once

#include "engine/trace/event.h"

#include <array>
#include <cstdint>
#include <string>

namespace trace {

/// Turns a request's short number into its UUID (RFC 9562, version 8: a keyed hash). The key is drawn once
/// per start of the program, so that workers and log agree on a UUID without sharing a table. It is a name,
/// and no proof of anything: whoever has read an answer knows it.
class RequestUuid
{
public:
    /// Text form, without a terminating zero.
    using Text = std::array<char, 36>;

    /// Draws a key from the operating system's randomness.
    RequestUuid();

    explicit RequestUuid(std::uint64_t key)
        : m_key(key)
    {}

    Text text(RequestId id) const noexcept;
    std::string string(RequestId id) const;

private:
    std::uint64_t m_key;
};

} // namespace trace
