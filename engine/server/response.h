#pragma once

#include "engine/trace/request_uuid.h"

#include <string>
#include <string_view>
#include <vector>

namespace server {

/// What a handler answers. The body is a literal: every answer of this server is known beforehand.
struct Answer
{
    unsigned status = 200;
    std::string_view body;
};

/// Answers as bytes. Each kind is serialised once, by Beast; a request's copy differs in its UUID alone.
class ResponseCache
{
public:
    /// The bytes to send; valid until the next call.
    std::string_view text(const Answer& answer, const trace::RequestUuid::Text& uuid, bool isKeptAlive);

private:
    struct Prepared
    {
        unsigned status;
        const char* body; ///< compared by address: bodies are literals
        bool isKeptAlive;
        std::string text;
        std::size_t uuidAt;
    };

    static Prepared prepare(const Answer& answer, bool isKeptAlive);

    std::vector<Prepared> m_prepared;
};

} // namespace server
