#include "engine/server/handlers/call.h"

#include "engine/server/handlers/answer_parser.h"
#include "engine/trace/header_names.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/system/system_error.hpp>

#include <memory>
#include <string>

namespace server {

namespace {

namespace http = boost::beast::http;

constexpr std::size_t kReadSize = 1024;
constexpr std::size_t kBufferSize = std::size_t{16} * 1024; // more than the parser allows a header to have

/// Closes a socket when its time is over, which ends every wait on it.
class Deadline
{
public:
    Deadline(Socket& socket, trace::Duration timeout)
        : m_timer(socket.get_executor(), timeout)
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
    trace::Time time() const { return m_timer.expiry(); }

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
    return text.append(trace::header::kClaim).append(": ").append(call.claim.text()).append("\r\n\r\n");
}

trace::Failure failureOf(const ErrorCode& error)
{
    if (error == asio::error::connection_refused) return trace::Failure::Refused;
    if (error == asio::error::no_descriptors) return trace::Failure::NoDescriptor;
    const bool isHttp = error.category() == make_error_code(http::error::bad_version).category();
    return isHttp && error != http::error::partial_message ? trace::Failure::BadAnswer
                                                           : trace::Failure::Closed;
}

trace::Failure failureOf(const std::exception_ptr& exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const boost::system::system_error& error) {
        return failureOf(error.code());
    } catch (const std::exception&) {
        return trace::Failure::BadAnswer;
    }
}

/// What the loop's poll finds is read in the order in which it is found, as in asyncio: async_read_some()
/// would look at once, and get ahead of others.
Task<ErrorCode> readAnswer(Socket& socket, AnswerParser& parser)
{
    boost::beast::flat_buffer buffer(kBufferSize);
    ErrorCode error;
    while (!parser.is_done()) {
        if (buffer.size() + kReadSize > buffer.max_size()) co_return http::error::header_limit;
        auto [readError] = co_await socket.async_wait(Socket::wait_read, kAwait);
        if (!readError) buffer.commit(socket.read_some(buffer.prepare(kReadSize), readError));
        if (readError == asio::error::would_block) continue;
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

Task<ErrorCode> exchange(Socket& socket, const Call& call, turns::OfCall turns,
                         const std::function<void()>& onSending, AnswerParser& parser)
{
    const tcp::endpoint upstream(asio::ip::address_v4::loopback(), call.port);
    if (const auto [error] = co_await socket.async_connect(upstream, kAwait); error) co_return error;
    co_await giveWay(turns.beforeSending);
    if (onSending) onSending();
    const auto text = requestText(call);
    const auto [error, size] = co_await asio::async_write(socket, asio::buffer(text), kAwait);
    if (error) co_return error;
    co_return co_await readAnswer(socket, parser);
}

} // namespace

Task<CallResult> fetch(const Call& call, turns::OfCall turns, std::function<void()> onSending)
{
    co_await giveWay(turns.beforeConnecting);
    Socket socket(co_await asio::this_coro::executor);
    ErrorCode error;
    // Only this can fail for want of a descriptor; async_connect would open it, too, but throw the reason
    // away.
    socket.open(tcp::v4(), error);
    if (error) co_return CallResult{failureOf(error)};
    socket.non_blocking(true, error);
    const Deadline deadline(socket, call.timeout);
    AnswerParser parser;
    error = co_await exchange(socket, call, turns, onSending, parser);
    const bool isTooLate = error && deadline.isOver();
    co_await giveWay(turns.beforeGoingOn);
    if (isTooLate) co_return CallResult{trace::Failure::TimedOut, parser.status(), deadline.time()};
    co_return CallResult{error ? failureOf(error) : trace::Failure::None, parser.status(), parser.sentAt()};
}

CallResult BlockingCalls::fetch(const Call& call)
{
    // A loop of its own for this one call: the calling thread waits in it and nowhere else. It can be stopped
    // from any thread, which a synchronous read cannot.
    asio::io_context waiting{1};
    CallResult result{trace::Failure::Stopped};
    if (!enter(waiting)) return result;
    asio::co_spawn(waiting, server::fetch(call, turns::kSynchronousCall),
                   [&](const std::exception_ptr& exception, const CallResult& fetched) {
                       result = exception ? CallResult{failureOf(exception)}
                                          : fetched; // such as no descriptor for that loop
                   });
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
