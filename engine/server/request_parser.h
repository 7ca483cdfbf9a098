#pragma once

#include <boost/beast/http/basic_parser.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace server {

/// Beast's HTTP parser, keeping only what the server asks for; so a request costs no allocation.
class RequestParser : public boost::beast::http::basic_parser<true>
{
public:
    static constexpr std::uint32_t kHeaderLimit = 16 * 1024;
    static constexpr std::uint64_t kBodyLimit = std::uint64_t{1024} * 1024;

    RequestParser();

    boost::beast::http::verb method() const { return m_method; }

    /// The target without its query.
    std::string_view path() const { return m_path; }

    /// What X-Request-Number said, 0 where it said nothing.
    std::uint32_t requestNumber() const { return m_number; }

    /// What X-Request-Id said, empty where it said nothing of a UUID's length.
    std::string_view requestUuid() const { return {m_uuid.data(), m_uuidLength}; }

private:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb method, View methodText, View target, int version,
                         Error& error) override;
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(boost::beast::http::field name, View nameText, View value, Error& error) override;
    void on_header_impl(Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View body, Error&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View body, Error&) override { return body.size(); }
    void on_finish_impl(Error&) override {}

    boost::beast::http::verb m_method{};
    std::string m_path; // short paths stay in the string's own storage
    std::uint32_t m_number = 0;
    std::array<char, 36> m_uuid;
    std::size_t m_uuidLength = 0;
};

} // namespace server
