#pragma once

#include "engine/protocol/response_text.h"

#include <string>
#include <string_view>

namespace door {

/// What a phone gets.
struct Reply
{
    enum class Content : std::uint8_t { Json, Page };

    unsigned status = 200;
    std::string body{};
    Content content = Content::Json;
    bool isFarewell = false; ///< the connection ends with it
};

/// The page that phones get, and what it may do: the text of its Content-Security-Policy.
struct Page
{
    std::string html;
    std::string policy;
};

/// A whole answer. No other page can read, frame or keep it.
std::string replyText(const Reply& reply, std::string_view policy, protocol::Persistence persistence);

/// The begin of an answer that goes on with one piece of news after the other.
std::string_view newsHead();

/// One piece of news: `json` has no line ends.
std::string newsText(std::string_view kind, std::string_view json);

/// Shows that both are still there.
inline constexpr std::string_view kHeartbeat = ": \n\n";

} // namespace door
