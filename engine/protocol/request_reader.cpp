#include "engine/protocol/request_reader.h"

#include <boost/beast/http/error.hpp>

#include <algorithm>

namespace protocol {

namespace http = boost::beast::http;

namespace {

constexpr std::size_t kReadSize = 2048;

std::string_view textIn(const boost::beast::flat_buffer& buffer)
{
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

} // namespace

RequestReader::RequestReader(const RequestLimits& limits)
    : m_limits(limits)
    , m_buffer(limits.header + kReadSize)
    , m_parser(std::in_place, limits)
{}

void RequestReader::beginNext()
{
    m_parser.emplace(m_limits);
    m_refusal = 0;
    m_isContinueDone = false;
}

bool RequestReader::advance()
{
    if (!m_parser->got_some()) skipBlankLines();
    if (m_buffer.size() == 0) return false;
    boost::beast::error_code error;
    m_buffer.consume(m_parser->put(m_buffer.data(), error));
    if (error == http::error::need_more) {
        if (m_buffer.size() + kReadSize <= m_buffer.max_size()) return false;
        error = http::error::header_limit;
    }
    if (error) m_refusal = refusalOf(error);
    return error || m_parser->is_done();
}

boost::asio::mutable_buffer RequestReader::room()
{
    return m_buffer.prepare(kReadSize);
}

bool RequestReader::takeContinueDue()
{
    const auto& request = *m_parser;
    if (m_isContinueDone || !request.is_header_done() || !request.expectsContinue()) return false;
    m_isContinueDone = true;
    return m_buffer.size() == 0; // else the client did not wait
}

Persistence RequestReader::persistence() const
{
    if (m_refusal != 0 || !m_parser->keep_alive()) return Persistence::Ended;
    return m_parser->version() > 10 ? Persistence::Kept : Persistence::KeptAndSaid;
}

/// As lenient as uvicorn's parser: of a line's end half is enough.
void RequestReader::skipBlankLines()
{
    const auto text = textIn(m_buffer);
    m_buffer.consume(std::min(text.find_first_not_of("\r\n"), text.size()));
}

unsigned RequestReader::refusalOf(const boost::beast::error_code& error) const
{
    if (error == http::error::header_limit) return 431;
    if (error == http::error::body_limit) return 413;
    if (error == http::error::bad_version && asksForAnotherVersion()) return 505;
    return 400;
}

/// The request line, which the parser has not taken, names a version of HTTP that is not ours.
bool RequestReader::asksForAnotherVersion() const
{
    const auto line = textIn(m_buffer).substr(0, textIn(m_buffer).find('\r'));
    const auto version = line.substr(std::min(line.rfind(' '), line.size()));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return version.size() == 9 && version.starts_with(" HTTP/") && isDigit(version[6]) && version[7] == '.' &&
           isDigit(version[8]) && version != " HTTP/1.0" && version != " HTTP/1.1";
}

} // namespace protocol
