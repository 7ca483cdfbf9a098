#include "engine/server/call.h"

#include "engine/trace/header_names.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <charconv>
#include <memory>
#include <string>

namespace server {

namespace {

namespace http = boost::beast::http;

constexpr std::size_t kAnswerLimit = 1024 * 1024;

/// Beast's HTTP parser, keeping the status and the time at which the upstream sent.
class AnswerParser : public http::basic_parser<false>
{
public:
    AnswerParser() { eager(true); }

    CallResult result;

private:
    using Error = boost::beast::error_code;
    using View = boost::beast::string_view;

    void on_request_impl(http::verb, View, View, int, Error&) override {}
    void on_response_impl(int code, View, int, Error&) override
    {
        result.status = static_cast<std::uint16_t>(code);
    }
    void on_field_impl(http::field name, View nameText, View value, Error&) override
    {
        if (name != http::field::unknown || !boost::beast::iequals(nameText, trace::header::kSentAt)) return;
        trace::Duration::rep nanoseconds = 0;
        std::from_chars(value.data(), value.data() + value.size(), nanoseconds);
        result.sentAt = trace::Time(trace::Duration(nanoseconds));
    }
    void on_header_impl(Error&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(View body, Error&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View body, Error&) override { return body.size(); }
    void on_finish_impl(Error&) override {}
};

/// Closes a socket when its time is over, which ends every wait on it.
class Deadline
{
public:
    Deadline(Socket& socket, trace::Duration timeout) : m_timer(socket.get_executor(), timeout)
    {
        m_timer.async_wait([state = m_state, &socket](const ErrorCode& error) {
            if (error || state->isGone) return;
            state->isOver = true;
            ErrorCode ignored;
            socket.close(ignored);
        });
    }

    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;
    ~Deadline() { m_state->isGone = true; }

    bool isOver() const { return m_state->isOver; }

private:
    struct State
    {
        bool isOver = false;
        bool isGone = false;
    };

    // Shared with the timer's callback: one that is already due when the deadline goes still runs afterwards.
    std::shared_ptr<State> m_state = std::make_shared<State>();
    Timer m_timer;
};

std::string requestText(const Call& call)
{
    std::string text = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    text.append(trace::header::kRequestNumber).append(": ").append(std::to_string(number(call.request)));
    text.append("\r\n").append(trace::header::kCall).append(": ").append(std::to_string(call.index));
    return text.append("\r\n\r\n");
}

trace::Failure failureOf(const ErrorCode& error)
{
    if (error == asio::error::connection_refused) return trace::Failure::Refused;
    if (error == asio::error::no_descriptors) return trace::Failure::NoDescriptor;
    const bool isHttp = error.category() == make_error_code(http::error::bad_version).category();
    return isHttp && error != http::error::partial_message ? trace::Failure::BadAnswer : trace::Failure::Closed;
}

Task<ErrorCode> readAnswer(Socket& socket, AnswerParser& parser)
{
    boost::beast::flat_buffer buffer(kAnswerLimit);
    ErrorCode error;
    while (!parser.is_done()) {
        const auto [readError, size] = co_await socket.async_read_some(buffer.prepare(1024), kAwait);
        buffer.commit(size);
        if (readError == asio::error::eof)
            parser.put_eof(error);
        else if (readError)
            co_return readError;
        else
            buffer.consume(parser.put(buffer.data(), error));
        if (error && error != http::error::need_more) co_return error;
        if (readError == asio::error::eof && !parser.is_done()) co_return asio::error::eof;
    }
    co_return ErrorCode{};
}

Task<ErrorCode> exchange(Socket& socket, const Call& call, AnswerParser& parser)
{
    const tcp::endpoint upstream(asio::ip::address_v4::loopback(), call.port);
    if (const auto [error] = co_await socket.async_connect(upstream, kAwait); error) co_return error;
    const auto text = requestText(call);
    const auto [error, size] = co_await asio::async_write(socket, asio::buffer(text), kAwait);
    if (error) co_return error;
    co_return co_await readAnswer(socket, parser);
}

} // namespace

Task<CallResult> fetch(const Call& call)
{
    Socket socket(co_await asio::this_coro::executor);
    ErrorCode error;
    // Only this can fail for want of a descriptor; async_connect would open it, too, but throw the reason away.
    socket.open(tcp::v4(), error);
    if (error) co_return CallResult{failureOf(error)};
    const Deadline deadline(socket, call.timeout);
    AnswerParser parser;
    error = co_await exchange(socket, call, parser);
    if (error) parser.result.failure = deadline.isOver() ? trace::Failure::TimedOut : failureOf(error);
    co_return parser.result;
}

CallResult BlockingCalls::fetch(const Call& call)
{
    // A loop of its own for this one call: the calling thread waits in it and nowhere else. It can be stopped from
    // any thread, which a synchronous read cannot.
    asio::io_context waiting{1};
    CallResult result{trace::Failure::Stopped};
    if (!enter(waiting)) return result;
    asio::co_spawn(waiting, server::fetch(call), [&](std::exception_ptr, CallResult fetched) { result = fetched; });
    waiting.run();
    leave(waiting);
    return result;
}

void BlockingCalls::interruptAll()
{
    const std::lock_guard lock(m_mutex);
    m_isInterrupted = true;
    for (auto* waiting : m_waiting)
        waiting->stop();
}

bool BlockingCalls::enter(asio::io_context& waiting)
{
    const std::lock_guard lock(m_mutex);
    if (m_isInterrupted) return false;
    m_waiting.push_back(&waiting);
    return true;
}

void BlockingCalls::leave(asio::io_context& waiting)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_waiting, &waiting);
}

} // namespace server
