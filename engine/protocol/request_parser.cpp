#include "engine/protocol/request_parser.h"

#include "engine/protocol/authority.h"
#include "engine/trace/header_names.h"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>

namespace protocol {

namespace http = boost::beast::http;
using boost::beast::iequals;

RequestParser::RequestParser(const RequestLimits& limits)
    : m_isBodyKept(limits.isBodyKept)
{
    header_limit(limits.header);
    body_limit(limits.body);
    eager(true);
}

bool RequestParser::isToRead() const
{
    return m_method == http::verb::get || m_method == http::verb::head;
}

void RequestParser::on_request_impl(http::verb method, View, View target, int version, Error& error)
{
    m_method = method;
    m_version = version;
    auto read = readTarget(target);
    if (read)
        m_target = std::move(*read);
    else
        error = http::error::bad_target;
}

void RequestParser::on_field_impl(Field name, View nameText, View value, Error& error)
{
    if (is_header_done()) return; // a trailer's: it comes too late to mean anything
    switch (name) {
    case Field::host: return readHost(value, error);
    case Field::transfer_encoding: return readTransferEncoding(value, error);
    case Field::expect: m_expectsContinue = m_version > 10 && iequals(value, "100-continue"); break;
    case Field::origin: m_origin = value; break;
    case Field::sec_fetch_site: m_isCrossSite = value == "cross-site"; break;
    case Field::unknown: readUnknown(nameText, value); break;
    default: break;
    }
}

void RequestParser::on_header_impl(Error& error)
{
    if (m_version > 10 && !m_hasHost) error = http::error::bad_field; // RFC 9112, 3.2
}

std::size_t RequestParser::keepBody(View body)
{
    if (m_isBodyKept) m_body.append(body.data(), body.size());
    return body.size();
}

void RequestParser::readHost(View value, Error& error)
{
    if (m_hasHost || !isAuthority(value))
        error = http::error::bad_value;
    else
        m_host = value;
    m_hasHost = true;
}

/// With any other coding nobody knows where the body ends (RFC 9112, 6.3), and what is taken for the next
/// request may be part of it.
void RequestParser::readTransferEncoding(View value, Error& error) const
{
    if (m_version < 11 || !iequals(value, "chunked")) error = http::error::bad_transfer_encoding;
}

/// The header's names are of different lengths, so that most fields cost one comparison of numbers.
void RequestParser::readUnknown(View name, View value)
{
    const auto keep = [&](std::string_view wanted, auto& room, std::size_t& length) {
        if (value.size() > room.size() || !iequals(name, wanted)) return;
        std::ranges::copy(value, room.begin());
        length = value.size();
    };
    if (value.size() == m_claim.size()) keep(trace::header::kClaim, m_claim, m_claimLength);
    keep(trace::header::kRequestId, m_requestId, m_requestIdLength);
    keep(trace::header::kTraceParent, m_traceParent, m_traceParentLength);
}

} // namespace protocol
