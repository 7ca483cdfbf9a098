#include "engine/server/response.h"

#include "engine/trace/header_names.h"

#include <algorithm>

namespace server {

namespace {

void overwrite(std::string& text, std::size_t at, std::string_view with)
{
    std::ranges::copy(with, text.begin() + static_cast<std::ptrdiff_t>(at));
}

std::string_view viewOf(const trace::RequestUuid::Text& uuid)
{
    return {uuid.data(), uuid.size()};
}

} // namespace

std::string_view ResponseCache::text(const Answer& answer, const trace::RequestUuid::Text& uuid,
                                     protocol::Persistence persistence)
{
    const auto isMeant = [&](const Prepared& prepared) {
        return prepared.body == answer.body.data() && prepared.status == answer.status &&
               prepared.persistence == persistence;
    };
    auto found = std::ranges::find_if(m_prepared, isMeant);
    if (found == m_prepared.end()) found = m_prepared.insert(found, prepare(answer, persistence));
    overwrite(found->text, found->uuidAt, viewOf(uuid));
    if (const auto now = std::time(nullptr); found->second != now) {
        overwrite(found->text, found->dateAt, m_date.at(now));
        found->second = now;
    }
    return found->text;
}

std::string ResponseCache::redirection(std::string_view location, const trace::RequestUuid::Text& uuid,
                                       protocol::Persistence persistence)
{
    const auto date = m_date.at(std::time(nullptr));
    return protocol::responseText(
        307, persistence, {{"Date", date}, {"Location", location}, {trace::header::kRequestId, viewOf(uuid)}},
        {});
}

ResponseCache::Prepared ResponseCache::prepare(const Answer& answer, protocol::Persistence persistence)
{
    const std::string placeholder(trace::RequestUuid::Text{}.size(), '?');
    const auto now = std::time(nullptr);
    const auto date = m_date.at(now);
    auto text = protocol::responseText(
        answer.status, persistence,
        {{"Date", date}, {"Content-Type", "application/json"}, {trace::header::kRequestId, placeholder}},
        answer.body);
    const auto uuidAt = text.find(placeholder);
    const auto dateAt = text.find(date);
    return {answer.status, answer.body.data(), persistence, std::move(text), uuidAt, dateAt, now};
}

} // namespace server
