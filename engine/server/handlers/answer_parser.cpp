#include "engine/server/handlers/answer_parser.h"

#include "engine/trace/header_names.h"

#include <boost/beast/core/string.hpp>

#include <charconv>

namespace server {

namespace http = boost::beast::http;

AnswerParser::AnswerParser()
{
    eager(true);
}

void AnswerParser::on_response_impl(int code, View, int, Error&)
{
    m_status = static_cast<std::uint16_t>(code);
}

void AnswerParser::on_field_impl(http::field name, View nameText, View value, Error&)
{
    if (name != http::field::unknown || !boost::beast::iequals(nameText, trace::header::kSentAt)) return;
    trace::Duration::rep nanoseconds = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), nanoseconds);
    if (error == std::errc{} && nanoseconds > 0) m_sentAt = trace::Time(trace::Duration(nanoseconds));
}

} // namespace server
