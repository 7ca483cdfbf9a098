#pragma once

#include <chrono>
#include <cstdint>

namespace upstream {

/// What goes wrong with an answer.
enum class Fault : std::uint8_t {
    None,
    CloseInBody, ///< half of the body, then the connection is closed
    Garbage,     ///< bytes that are not HTTP
};

/// How the upstream answers. It can be changed while it runs, and applies to the calls that arrive after
/// that.
struct Behaviour
{
    std::chrono::milliseconds delay{2000};
    std::chrono::milliseconds jitter{0}; ///< up to this much is added to the delay, evenly spread
    std::uint16_t status = 200;
    bool isRefusing = false; ///< nobody listens: connections are refused
    Fault fault = Fault::None;
    std::uint64_t seed = 1; ///< of the jitter, so that a run can be repeated
};

} // namespace upstream
