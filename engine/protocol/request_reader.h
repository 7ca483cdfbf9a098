#pragma once

#include "engine/protocol/request_parser.h"
#include "engine/protocol/response_text.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <optional>
#include <string_view>

namespace protocol {

/// The interim answer to a client that waits before it sends a body.
inline constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

/// Makes one request after the other of the bytes that a connection delivers, however they are cut. It does
/// no I/O: whoever owns the socket reads into room() for as long as advance() says that bytes are missing.
class RequestReader
{
public:
    explicit RequestReader(const RequestLimits& limits = {});

    /// Begins the next request, with what the connection has already delivered of it.
    void beginNext();

    /// True where the request is complete, or refusal() says why it never will be.
    bool advance();

    /// For the bytes that come next; received() tells how many there were.
    boost::asio::mutable_buffer room();
    void received(std::size_t size) { m_buffer.commit(size); }

    /// Throws away what was delivered.
    void discard() { m_buffer.clear(); }

    /// Nothing of the request has come. Blank lines are nothing (RFC 9112, 2.2).
    bool isIdle() const { return m_buffer.size() == 0 && !m_parser->got_some(); }

    /// True once for a request whose client waits for kContinue.
    bool takeContinueDue();

    /// The HTTP status to refuse the request with; 0 where it is fine.
    unsigned refusal() const { return m_refusal; }

    /// What becomes of the connection after the answer.
    Persistence persistence() const;

    /// The request so far; until beginNext().
    const RequestParser& request() const { return *m_parser; }

private:
    void skipBlankLines();
    unsigned refusalOf(const boost::beast::error_code& error) const;
    bool asksForAnotherVersion() const;

    RequestLimits m_limits;
    boost::beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser;
    unsigned m_refusal = 0;
    bool m_isContinueDone = false;
};

} // namespace protocol
