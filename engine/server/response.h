#pragma once

#include "engine/protocol/http_date.h"
#include "engine/protocol/response_text.h"
#include "engine/trace/identity/request_uuid.h"

#include <ctime>
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

/// Answers as bytes. Each kind is serialised once, by Beast; a request's copy differs in its UUID, and one
/// second's copies in their date from the next one's.
class ResponseCache
{
public:
    /// The bytes to send; valid until the next call.
    std::string_view text(const Answer& answer, const trace::RequestUuid::Text& uuid,
                          protocol::Persistence persistence);

    /// Sends the client to the path `location`.
    std::string redirection(std::string_view location, const trace::RequestUuid::Text& uuid,
                            protocol::Persistence persistence);

private:
    struct Prepared
    {
        unsigned status;
        const char* body; ///< compared by address: bodies are literals
        protocol::Persistence persistence;
        std::string text;
        std::size_t uuidAt;
        std::size_t dateAt;
        std::time_t second; ///< that the date tells
    };

    Prepared prepare(const Answer& answer, protocol::Persistence persistence);

    std::vector<Prepared> m_prepared;
    protocol::HttpDate m_date;
};

} // namespace server
