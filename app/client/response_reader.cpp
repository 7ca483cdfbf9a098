#include "app/client/response_reader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace app {

namespace http = boost::beast::http;

struct ResponseReader::Parser : http::response_parser<http::string_body>
{};

ResponseReader::ResponseReader()
    : m_parser(std::make_unique<Parser>())
{
    m_parser->eager(true);
}

ResponseReader::~ResponseReader() = default;

ResponseReader::Progress ResponseReader::read(const QByteArray& bytes)
{
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    m_unread += bytes;
    while (!m_unread.isEmpty() && !m_parser->is_done()) {
        boost::beast::error_code error;
        const auto used =
            m_parser->put(boost::asio::buffer(m_unread.constData(), std::size_t(m_unread.size())), error);
        m_unread.remove(0, qsizetype(used));
        m_used += used;
        if (error == http::error::need_more) break;
        if (error) return Progress::Bad;
    }
    return progress();
}

ResponseReader::Progress ResponseReader::readEnd()
{
    // The parser looks at the first line only once it is whole. What does not even begin like one lacks no
    // bytes.
    const auto begin = QByteArrayView("HTTP/").first(qMin<qsizetype>(5, m_unread.size()));
    if (m_used == 0 && !m_unread.startsWith(begin)) return Progress::Bad;
    if (!m_parser->got_some()) return Progress::Incomplete;
    boost::beast::error_code error;
    m_parser->put_eof(error);
    return progress();
}

unsigned ResponseReader::status() const
{
    return m_parser->get().result_int();
}

bool ResponseReader::keepsAlive() const
{
    return m_parser->keep_alive() && !m_parser->need_eof() && m_unread.isEmpty();
}

ResponseReader::Progress ResponseReader::progress() const
{
    return m_parser->is_done() ? Progress::Complete : Progress::Incomplete;
}

} // namespace app
