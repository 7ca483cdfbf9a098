#include "engine/server/request_parser.h"

#include "engine/trace/header_names.h"

#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <charconv>

namespace server {

namespace http = boost::beast::http;

RequestParser::RequestParser()
{
    header_limit(kHeaderLimit);
    body_limit(kBodyLimit);
    eager(true);
}

void RequestParser::on_request_impl(http::verb method, View, View target, int, Error&)
{
    m_method = method;
    m_path = target.substr(0, std::min(target.find('?'), target.size()));
}

void RequestParser::on_field_impl(http::field name, View nameText, View value, Error&)
{
    if (name != http::field::unknown) return;
    if (boost::beast::iequals(nameText, trace::header::kRequestNumber)) {
        std::from_chars(value.data(), value.data() + value.size(), m_number);
    } else if (boost::beast::iequals(nameText, trace::header::kRequestId) && value.size() == m_uuid.size()) {
        std::ranges::copy(value, m_uuid.begin());
        m_uuidLength = m_uuid.size();
    }
}

} // namespace server
