#include "engine/server/response.h"

#include "engine/trace/header_names.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <sstream>

namespace server {

namespace http = boost::beast::http;

std::string_view ResponseCache::text(const Answer& answer, const trace::RequestUuid::Text& uuid,
                                     bool isKeptAlive)
{
    const auto isMeant = [&](const Prepared& prepared) {
        return prepared.body == answer.body.data() && prepared.status == answer.status &&
               prepared.isKeptAlive == isKeptAlive;
    };
    auto found = std::ranges::find_if(m_prepared, isMeant);
    if (found == m_prepared.end()) found = m_prepared.insert(found, prepare(answer, isKeptAlive));
    std::ranges::copy(uuid, found->text.begin() + static_cast<std::ptrdiff_t>(found->uuidAt));
    return found->text;
}

ResponseCache::Prepared ResponseCache::prepare(const Answer& answer, bool isKeptAlive)
{
    const std::string placeholder(trace::RequestUuid::Text{}.size(), '?');
    http::response<http::string_body> response;
    response.version(11);
    response.result(answer.status);
    if (answer.status == 405) response.set(http::field::allow, "GET");
    response.set(http::field::content_type, "application/json");
    response.set(std::string(trace::header::kRequestId), placeholder);
    response.keep_alive(isKeptAlive);
    response.body() = answer.body;
    response.prepare_payload();
    std::ostringstream text;
    text << response;
    return {answer.status, answer.body.data(), isKeptAlive, text.str(), text.str().find(placeholder)};
}

} // namespace server
