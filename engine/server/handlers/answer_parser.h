#pragma once

#include "engine/trace/event.h"

#include <boost/beast/http/basic_parser.hpp>

#include <cstdint>

namespace server {

/// Beast's HTTP parser for an upstream's answer, keeping only the status and the time at which it was sent.
class AnswerParser : public boost::beast::http::basic_parser<false>
{
public:
    AnswerParser();

    /// HTTP status; 0 until the first line is there.
    std::uint16_t status() const { return m_status; }

    /// What X-Sent-At said; unset where it said nothing.
    trace::Time sentAt() const { return m_sentAt; }

private:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb, View, View, int, Error&) override {}
    void on_response_impl(int code, View reason, int version, Error& error) override;
    void on_field_impl(boost::beast::http::field name, View nameText, View value, Error& error) override;
    void on_header_impl(Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View body, Error&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View body, Error&) override { return body.size(); }
    void on_finish_impl(Error&) override {}

    std::uint16_t m_status = 0;
    trace::Time m_sentAt = trace::kUnset;
};

} // namespace server
