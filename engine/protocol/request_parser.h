#pragma once

#include "engine/protocol/http_limits.h"
#include "engine/protocol/request_target.h"
#include "engine/trace/identity/claims.h"

#include <boost/beast/http/basic_parser.hpp>

#include <array>
#include <string>
#include <string_view>

namespace protocol {

/// Beast's HTTP parser, keeping only what server and upstream ask for; so a request costs no allocation. It
/// also refuses what Beast lets through and RFC 9112 does not: a wrong Host, a transfer coding other than
/// chunked.
class RequestParser : public boost::beast::http::basic_parser<true>
{
public:
    explicit RequestParser(const RequestLimits& limits = {});

    boost::beast::http::verb method() const { return m_method; }
    const RequestTarget& target() const { return m_target; }

    /// GET, or HEAD, which is answered alike but for the body.
    bool isToRead() const;

    /// 10 or 11, for HTTP/1.0 and HTTP/1.1.
    int version() const { return m_version; }

    /// Whom the request is for, as the client calls it; empty where HTTP/1.0 left it out.
    std::string_view host() const { return m_target.authority.empty() ? m_host : m_target.authority; }

    /// Of the page that a browser sends it for; empty where it said nothing.
    std::string_view origin() const { return m_origin; }

    /// A browser says that a page of another site sends it.
    bool isCrossSite() const { return m_isCrossSite; }

    /// The client waits for a "100 Continue" before it sends the body.
    bool expectsContinue() const { return m_expectsContinue; }

    /// Text of a trace::Claim; empty where there is none of that length.
    std::string_view claim() const { return {m_claim.data(), m_claimLength}; }

    /// As far as the limits have it kept.
    const std::string& body() const { return m_body; }

    /// By what a watched server passes on whose call it is (X-Request-Id, traceparent); empty where it does
    /// not, or where that is longer than any of ours.
    std::string_view requestId() const { return {m_requestId.data(), m_requestIdLength}; }
    std::string_view traceParent() const { return {m_traceParent.data(), m_traceParentLength}; }

private:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;
    using Field = boost::beast::http::field;

    void on_request_impl(boost::beast::http::verb method, View methodText, View target, int version,
                         Error& error) override;
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(Field name, View nameText, View value, Error& error) override;
    void on_header_impl(Error& error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View body, Error&) override { return keepBody(body); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View body, Error&) override { return keepBody(body); }
    void on_finish_impl(Error&) override {}

    std::size_t keepBody(View body);
    void readHost(View value, Error& error);
    void readTransferEncoding(View value, Error& error) const;
    void readUnknown(View name, View value);

    boost::beast::http::verb m_method{};
    RequestTarget m_target; // short texts stay in the strings' own storage
    std::string m_host;
    std::string m_origin;
    std::string m_body;
    std::array<char, trace::Claim::kLength> m_claim;
    std::size_t m_claimLength = 0;
    std::array<char, 36> m_requestId;
    std::size_t m_requestIdLength = 0;
    std::array<char, 55> m_traceParent;
    std::size_t m_traceParentLength = 0;
    int m_version = 0;
    bool m_hasHost = false;
    bool m_isCrossSite = false;
    bool m_expectsContinue = false;
    bool m_isBodyKept;
};

} // namespace protocol
