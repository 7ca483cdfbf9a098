#include "engine/door/reply.h"

namespace door {

std::string replyText(const Reply& reply, std::string_view policy, protocol::Persistence persistence)
{
    const bool isPage = reply.content == Reply::Content::Page;
    return protocol::responseText(
        reply.status, persistence,
        {{"Content-Type", isPage ? "text/html; charset=utf-8" : "application/json"},
         {"Content-Security-Policy", isPage ? policy : "default-src 'none'; frame-ancestors 'none'"},
         {"Allow", "GET, POST"},
         {"Cache-Control", "no-store"},
         {"Referrer-Policy", "no-referrer"},
         {"X-Content-Type-Options", "nosniff"},
         {"X-Frame-Options", "DENY"},
         {"Cross-Origin-Resource-Policy", "same-origin"},
         {"Cross-Origin-Opener-Policy", "same-origin"}},
        reply.body);
}

std::string_view newsHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
           "X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n"
           "Connection: close\r\n\r\nretry: 1000\n\n";
}

std::string newsText(std::string_view kind, std::string_view json)
{
    std::string text("event: ");
    return text.append(kind).append("\ndata: ").append(json).append("\n\n");
}

} // namespace door
