#include "engine/protocol/response_text.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <sstream>

namespace protocol {

namespace http = boost::beast::http;

namespace {

bool hasBody(unsigned status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

std::string responseText(unsigned status, Persistence persistence, HeaderFields fields, std::string_view body)
{
    http::response<http::string_body> response;
    response.version(11);
    response.result(status);
    for (const auto& [name, value] : fields)
        response.set(name, value);
    if (status == 405 && response.count(http::field::allow) == 0)
        response.set(http::field::allow, kAllowedMethods);
    response.keep_alive(persistence != Persistence::Ended);
    if (persistence == Persistence::KeptAndSaid) response.set(http::field::connection, "keep-alive");
    if (hasBody(status)) {
        response.body() = body;
        response.prepare_payload();
    }
    std::ostringstream text;
    text << response;
    return text.str();
}

} // namespace protocol
