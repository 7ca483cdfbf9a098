#pragma once

#include <chrono>
#include <cstdint>

/// What a client may ask of the server and of the upstream.
namespace protocol {

inline constexpr std::uint32_t kHeaderLimit = 16 * 1024;
inline constexpr std::uint64_t kBodyLimit = std::uint64_t{1024} * 1024;

/// For a client to send a whole request, from its first byte on, and to take an answer.
inline constexpr std::chrono::milliseconds kPatience{10'000};

/// Room in the kernel for the answers of a client that does not read them, in bytes. The kernel would let it
/// grow to megabytes, and for as long as there is room such a client is answered.
inline constexpr int kUnreadAnswers = 32 * 1024;

/// What is read of one request.
struct RequestLimits
{
    std::uint32_t header = kHeaderLimit;
    std::uint64_t body = kBodyLimit;
    bool isBodyKept = false; ///< else it is read and forgotten
};

} // namespace protocol
