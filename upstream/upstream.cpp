#include "upstream/upstream.h"

#include "engine/trace/header_names.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/system/system_error.hpp>

#include <charconv>
#include <optional>
#include <random>
#include <string>
#include <system_error>
#include <thread>

namespace upstream {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;

namespace {

using Executor = asio::io_context::executor_type;
template <typename Result>
using Task = asio::awaitable<Result, Executor>;
using Stream = beast::basic_stream<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<trace::Clock, asio::wait_traits<trace::Clock>, Executor>;
using Request = http::request_parser<http::string_body>;

constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> kAwait{};
constexpr std::uint32_t kHeaderLimit = 16 * 1024;
constexpr std::uint64_t kBodyLimit = std::uint64_t{1024} * 1024;
constexpr std::size_t kReadSize = 2048;
constexpr std::chrono::milliseconds kAcceptPause{200};

/// Which handler's call this is; zeros where the header is missing or no number.
unsigned numberIn(const Request& request, std::string_view header)
{
    const auto field = request.get().find(header);
    unsigned number = 0;
    if (field != request.get().end())
        std::from_chars(field->value().data(), field->value().data() + field->value().size(), number);
    return number;
}

/// HTTP forbids some answers to have one.
bool hasBody(unsigned status)
{
    return status >= 200 && status != 204 && status != 304;
}

/// A whole answer as bytes; the header tells when it was sent, so that a handler's wait for its loop can be
/// told from its wait for us.
std::string answerText(unsigned status, bool isKeptAlive, trace::Time sentAt)
{
    http::response<http::string_body> response(http::int_to_status(status), 11);
    response.result(status);
    response.set(http::field::content_type, "application/json");
    response.set(std::string(trace::header::kSentAt), std::to_string(sentAt.time_since_epoch().count()));
    response.keep_alive(isKeptAlive);
    if (hasBody(status)) {
        response.body() = R"({"signed":true})";
        response.prepare_payload();
    }
    std::ostringstream text;
    text << response;
    return text.str();
}

std::optional<http::status> refusalOf(const beast::error_code& error, const Request& request)
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return http::status::request_header_fields_too_large;
    if (error == http::error::body_limit) return http::status::payload_too_large;
    if (error && error.category() == make_error_code(http::error::bad_method).category() &&
        error != http::error::end_of_stream && error != http::error::partial_message)
        return http::status::bad_request;
    if (error) return std::nullopt;
    if (request.get().method() != http::verb::get) return http::status::method_not_allowed;
    if (request.get().target() != "/") return http::status::not_found;
    return std::nullopt;
}

} // namespace

class Upstream::Service
{
public:
    Service(trace::Recorder& recorder, std::uint16_t port, const Behaviour& behaviour,
            std::chrono::milliseconds sendTimeout)
        : m_writer(recorder.open(trace::Recorder::kWorkerCapacity))
        , m_behaviour(behaviour)
        , m_sendTimeout(sendTimeout)
        , m_random(behaviour.seed)
        , m_endpoint(asio::ip::address_v4::loopback(), port)
    {
        listen();
        m_endpoint = m_acceptor.local_endpoint();
        if (m_behaviour.isRefusing) m_acceptor.close();
        asio::co_spawn(m_context, acceptAll(), asio::detached);
        m_thread = std::jthread([this] { run(); });
    }

    ~Service()
    {
        m_context.stop();
        m_thread.join();
    }

    std::uint16_t port() const { return m_endpoint.port(); }

    void setBehaviour(const Behaviour& behaviour)
    {
        asio::post(m_context, [this, behaviour] { change(behaviour); });
    }

private:
    void run()
    {
        const auto work = asio::make_work_guard(m_context);
        m_context.run();
    }

    void listen()
    {
        m_acceptor.open(m_endpoint.protocol());
        m_acceptor.set_option(tcp::acceptor::reuse_address(true));
        m_acceptor.bind(m_endpoint);
        m_acceptor.listen(tcp::acceptor::max_listen_connections);
    }

    void change(const Behaviour& behaviour)
    {
        if (behaviour.seed != m_behaviour.seed) m_random.seed(behaviour.seed);
        m_behaviour = behaviour;
        if (behaviour.isRefusing) {
            m_acceptor.close();
        } else if (!m_acceptor.is_open()) {
            listen();
            asio::co_spawn(m_context, acceptAll(), asio::detached);
        }
    }

    Task<void> acceptAll()
    {
        while (m_acceptor.is_open()) {
            auto [error, socket] = co_await m_acceptor.async_accept(kAwait);
            if (!error)
                asio::co_spawn(m_context, serve(Stream(std::move(socket))), asio::detached);
            else if (m_acceptor.is_open())
                co_await pause(kAcceptPause); // no descriptor left: others must end first
        }
    }

    Task<void> pause(trace::Duration duration)
    {
        Timer timer(m_context, duration);
        co_await timer.async_wait(kAwait);
    }

    Task<void> serve(Stream stream)
    {
        beast::error_code ignored;
        stream.socket().set_option(tcp::no_delay(true), ignored);
        beast::flat_buffer buffer(std::size_t{2} * kHeaderLimit);
        bool isKeptAlive = true;
        while (isKeptAlive) {
            Request request;
            request.header_limit(kHeaderLimit);
            request.body_limit(kBodyLimit);
            const auto error = co_await read(stream, buffer, request);
            const auto refusal = refusalOf(error, request);
            if (error && !refusal) co_return;
            isKeptAlive = !error && request.get().keep_alive();
            const bool isSent = refusal ? co_await refuse(stream, *refusal, isKeptAlive)
                                        : co_await answer(stream, request, isKeptAlive);
            if (!isSent) co_return;
        }
        co_await closePolitely(stream, buffer);
    }

    /// A connection may be idle for as long as it likes; a request that has begun must be whole in time.
    Task<beast::error_code> read(Stream& stream, beast::flat_buffer& buffer, Request& request)
    {
        if (buffer.size() == 0) {
            const auto [error] = co_await stream.socket().async_wait(tcp::socket::wait_read, kAwait);
            if (error) co_return error;
        }
        stream.expires_after(m_sendTimeout);
        const auto [error, size] = co_await http::async_read(stream, buffer, request, kAwait);
        stream.expires_never();
        co_return error;
    }

    /// Closing while the client's bytes are still unread would reset the connection and could cost it the
    /// answer.
    Task<void> closePolitely(Stream& stream, beast::flat_buffer& buffer)
    {
        stream.expires_after(m_sendTimeout);
        beast::error_code error;
        stream.socket().shutdown(tcp::socket::shutdown_send, error);
        while (!error) {
            buffer.clear();
            const auto [readError, size] = co_await stream.async_read_some(buffer.prepare(kReadSize), kAwait);
            error = readError;
        }
    }

    Task<bool> refuse(Stream& stream, http::status status, bool isKeptAlive)
    {
        const auto text = answerText(static_cast<unsigned>(status), isKeptAlive, trace::Clock::now());
        const auto [error, size] = co_await asio::async_write(stream, asio::buffer(text), kAwait);
        co_return !error;
    }

    Task<bool> answer(Stream& stream, const Request& request, bool isKeptAlive)
    {
        trace::Event event{.time = trace::Clock::now(),
                           .request = trace::RequestId(numberIn(request, trace::header::kRequestNumber)),
                           .kind = trace::EventKind::UpstreamArrived,
                           .index = static_cast<std::uint8_t>(numberIn(request, trace::header::kCall))};
        m_writer.record(event);
        const auto behaviour = m_behaviour;
        co_await pause(behaviour.delay + drawnJitter());

        event.time = trace::Clock::now();
        event.kind = trace::EventKind::UpstreamAnswered;
        event.value = behaviour.status;
        m_writer.record(event);
        auto text = answerText(behaviour.status, isKeptAlive, event.time);
        if (behaviour.fault == Fault::Garbage) text = "\x16\x03\x01 this is not HTTP\r\n\r\n";
        if (behaviour.fault == Fault::CloseInBody) text.resize(text.size() - 5);
        const auto [error, size] = co_await asio::async_write(stream, asio::buffer(text), kAwait);
        co_return !error && behaviour.fault == Fault::None;
    }

    std::chrono::milliseconds drawnJitter()
    {
        std::uniform_int_distribution<std::int64_t> even(0, m_behaviour.jitter.count());
        return std::chrono::milliseconds(even(m_random));
    }

    trace::EventWriter m_writer;
    Behaviour m_behaviour;
    std::chrono::milliseconds m_sendTimeout;
    std::mt19937_64 m_random;
    asio::io_context m_context{1};
    tcp::endpoint m_endpoint;
    Acceptor m_acceptor{m_context};
    std::jthread m_thread;
};

Upstream::Upstream(trace::Recorder& recorder, std::uint16_t port, const Behaviour& behaviour,
                   std::chrono::milliseconds sendTimeout)
try : m_service(std::make_unique<Service>(recorder, port, behaviour, sendTimeout)) {
} catch (const boost::system::system_error& error) {
    throw std::system_error(error.code(), "upstream");
}

Upstream::~Upstream() = default;

std::uint16_t Upstream::port() const
{
    return m_service->port();
}

void Upstream::setBehaviour(const Behaviour& behaviour)
{
    m_service->setBehaviour(behaviour);
}

} // namespace upstream
