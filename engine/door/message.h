#pragma once

#include "engine/protocol/http_limits.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace protocol {
class RequestParser;
} // namespace protocol

namespace door {

/// What a phone wants.
struct Message
{
    enum class Kind : std::uint8_t {
        Page,   ///< GET: the page itself
        Join,   ///< POST: become a participant, or be the same one again
        News,   ///< GET: be told what happens, for as long as the room is open
        Send,   ///< POST: a request of the chosen handler
        Health, ///< POST: a health check
        Vote,   ///< POST
        Rename, ///< POST
    };

    Kind kind = Kind::Page;
    std::string key; ///< of the participant; empty where there is none
    std::uint32_t question = 0;
    std::vector<std::int64_t> choices; ///< one for each part of the question, at most kMostParts
    std::string name;
};

/// Either a message or the status to refuse the request with.
struct ReadMessage
{
    std::optional<Message> message;
    unsigned refusal = 0;
};

/// By what a request is known to come from the room's own page.
struct Doorplate
{
    std::string token;     ///< the first part of every path
    std::string authority; ///< "192.168.1.20:8080"; with an empty host any address with that port
};

inline constexpr std::uint64_t kLongestBody = 1024;
inline constexpr protocol::RequestLimits kMessageLimits{
    .header = 8 * 1024, .body = kLongestBody, .isBodyKept = true};

/// A wrong token is 404, whatever else is right or wrong. Pure.
ReadMessage readMessage(const protocol::RequestParser& request, const Doorplate& doorplate);

} // namespace door
