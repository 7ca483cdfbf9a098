#include "engine/server/session.h"

#include "engine/server/handlers.h"
#include "engine/server/worker.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <spdlog/logger.h>

#include <algorithm>
#include <array>
#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace server {

namespace {

namespace http = boost::beast::http;
using namespace std::chrono_literals;

constexpr std::size_t kReadSize = 2048;
constexpr int kGoodbye = 1; // what the end of sending counts as in unacknowledgedBytes()
constexpr std::array kWaitsForAcknowledgement{1ms, 10ms, 100ms, 1000ms};
constexpr Answer kBadRequest{400, R"({"detail":"not a valid HTTP request"})"};
constexpr Answer kNotFound{404, R"({"detail":"no such path"})"};
constexpr Answer kWrongMethod{405, R"({"detail":"only GET is served"})"};
constexpr Answer kBodyTooLarge{413, R"({"detail":"a body may have 1 MiB at most"})"};
constexpr Answer kHeaderTooLarge{431, R"({"detail":"a header may have 16 KiB at most"})"};
constexpr Answer kHandlerThrew{500, R"({"detail":"internal server error"})"};

bool isParserError(const ErrorCode& error)
{
    return error.category() == make_error_code(http::error::bad_method).category() &&
           error != http::error::partial_message && error != http::error::end_of_stream;
}

Answer refusalOf(const ErrorCode& parserError)
{
    if (parserError == http::error::header_limit) return kHeaderTooLarge;
    if (parserError == http::error::body_limit) return kBodyTooLarge;
    return kBadRequest;
}

tcp_info infoOf(Socket& socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    ::getsockopt(socket.native_handle(), IPPROTO_TCP, TCP_INFO, &info, &size);
    return info;
}

/// How long ago the kernel got the last bytes of a connection: Linux's tcpi_last_data_recv, whose resolution
/// is the kernel's tick (1 to 10 ms).
trace::Duration sinceLastBytes(Socket& socket)
{
    return std::chrono::milliseconds(infoOf(socket).tcpi_last_data_recv);
}

/// Neither side can send any more.
bool isConnectionOver(Socket& socket)
{
    return infoOf(socket).tcpi_state == TCP_CLOSE;
}

/// What was sent and not yet taken by the other side's kernel (SIOCOUTQ in tcp(7)); it counts on after a
/// reset.
int unacknowledgedBytes(Socket& socket)
{
    int bytes = 0;
    return ::ioctl(socket.native_handle(), SIOCOUTQ, &bytes) == 0 ? bytes : 0;
}

} // namespace

Session::Session(Worker& worker, Socket socket, std::uint32_t connection)
    : m_worker(worker)
    , m_socket(std::move(socket))
    , m_connection(connection)
    , m_buffer(RequestParser::kHeaderLimit + kReadSize)
{
    ErrorCode ignored;
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(tcp::no_delay(true), ignored);
}

Task<void> Session::serve(std::unique_ptr<Session> session)
{
    const bool isAllSent = co_await session->serveRequests();
    if (!isAllSent || co_await session->isLastAnswerLost())
        session->record(trace::EventKind::ClientGone, session->m_lastRequest);
}

void Session::close()
{
    ErrorCode ignored;
    m_socket.close(ignored);
}

/// Until either side ends the connection. False where an answer could not be sent.
Task<bool> Session::serveRequests()
{
    bool isKeptAlive = true;
    while (isKeptAlive) {
        m_parser.emplace();
        const auto error = co_await readRequest();
        if (error && !isParserError(error)) co_return true;
        m_worker.requestBegins();
        const auto id = m_lastRequest = m_worker.identify(*m_parser);
        const auto route = findRoute();
        recordRead(id, route);

        // Reading and handling are two turns of the loop: what was read in the same wakeup is handled after
        // it.
        co_await asio::post(m_socket.get_executor(), kAwait);
        record(trace::EventKind::HandlerStarted, id);
        const auto answered = co_await answer(error, id, route);
        isKeptAlive = !error && m_parser->keep_alive() && m_worker.m_isAccepting;
        record(trace::EventKind::HandlerFinished, id, answered.status);
        m_worker.requestEnds();
        const auto uuid = m_worker.m_shared.uuids.text(id);
        const auto text = m_worker.m_responses.text(answered, uuid, isKeptAlive);
        const bool isHead = m_parser->method() == http::verb::head; // whose answer has no body
        if (co_await send(isHead ? text.substr(0, text.size() - answered.body.size()) : text))
            co_return false;
    }
    co_await closePolitely();
    co_return true;
}

Task<ErrorCode> Session::readRequest()
{
    ErrorCode error;
    while (true) {
        m_isIdle = m_buffer.size() == 0 && !m_parser->got_some();
        if (m_buffer.size() > 0 && parse(error)) break;
        const auto [readError, size] = co_await m_socket.async_read_some(m_buffer.prepare(kReadSize), kAwait);
        if (readError) co_return readError;
        m_buffer.commit(size);
    }
    m_isClientDue = false;
    co_return error;
}

/// Gives the parser what came. True where the request is complete, or `error` says why it never will be.
bool Session::parse(ErrorCode& error)
{
    m_buffer.consume(m_parser->put(m_buffer.data(), error));
    if (m_parser->is_done() || (error && error != http::error::need_more)) return true;
    if (m_buffer.size() + kReadSize > m_buffer.max_size()) {
        error = http::error::header_limit;
        return true;
    }
    expectClient();
    return false;
}

Task<Answer> Session::answer(const ErrorCode& readError, trace::RequestId id, std::uint16_t route)
{
    const auto handlers = handlerTable();
    if (readError) co_return refusalOf(readError);
    if (route == handlers.size()) co_return kNotFound;
    if (m_parser->method() != http::verb::get) co_return kWrongMethod;
    Exchange exchange(m_worker.m_bench, id);
    try {
        co_return co_await handlers[route].handler(exchange);
    } catch (const std::exception& exception) {
        m_worker.m_shared.log.error("#{}: the handler threw: {}", number(id), exception.what());
    }
    co_return kHandlerThrew;
}

Task<ErrorCode> Session::send(std::string_view text)
{
    ErrorCode error;
    const auto sent = m_socket.write_some(asio::buffer(text), error);
    if (!error && sent == text.size()) co_return error;
    if (error && error != asio::error::would_block) co_return asio::error::connection_reset;
    const std::string rest(text.substr(sent));
    const auto [writeError, size] = co_await asio::async_write(m_socket, asio::buffer(rest), kAwait);
    co_return writeError ? ErrorCode(asio::error::connection_reset) : writeError;
}

/// Closing while the client's bytes are still unread would reset the connection and could cost it the answer.
Task<void> Session::closePolitely()
{
    expectClient();
    ErrorCode error;
    m_socket.shutdown(tcp::socket::shutdown_send, error);
    while (!error) {
        m_buffer.clear();
        const auto [readError, size] = co_await m_socket.async_read_some(m_buffer.prepare(kReadSize), kAwait);
        error = readError;
    }
}

/// Once the connection has ended: a client that closed before its answer came answers it with a reset, while
/// one that had only finished sending acknowledges it. On the loopback either is there at once, unless the
/// machine is busy.
Task<bool> Session::isLastAnswerLost()
{
    Timer timer(m_socket.get_executor());
    for (const auto pause : kWaitsForAcknowledgement) {
        if (m_lastRequest == trace::RequestId::None || unacknowledgedBytes(m_socket) <= kGoodbye)
            co_return false;
        if (isConnectionOver(m_socket)) co_return true;
        ErrorCode ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored); // its acknowledgement comes without delay
        timer.expires_after(pause);
        co_await timer.async_wait(kAwait);
    }
    co_return false;
}

void Session::expectClient()
{
    if (m_isClientDue) return;
    m_isClientDue = true;
    m_sweeps = 0;
    m_worker.watchSlowClients();
}

std::uint16_t Session::findRoute() const
{
    const auto handlers = handlerTable();
    const auto path = m_parser->path();
    const auto found =
        std::ranges::find_if(handlers, [&](const auto& row) { return row.route.path == path; });
    return static_cast<std::uint16_t>(found - handlers.begin());
}

void Session::recordRead(trace::RequestId id, std::uint16_t route)
{
    const trace::Event event{.time = trace::Clock::now(),
                             .request = id,
                             .value = m_connection,
                             .worker = m_worker.m_id,
                             .route = route,
                             .kind = trace::EventKind::RequestRead};
    if (m_parser->requestNumber() != number(id)) recordArrival(id, event.time);
    m_worker.m_bench.writer.record(event);
}

/// A client of ours has recorded when it sent. For one from outside the kernel knows when the bytes came; it
/// is asked only where they may have waited, because a handler has held the loop since it last waited.
void Session::recordArrival(trace::RequestId id, trace::Time read)
{
    const auto heldUntil = m_worker.m_bench.heldUntil;
    if (!trace::isSet(heldUntil) || heldUntil < m_worker.m_probe.busySince()) return;
    const auto waited = sinceLastBytes(m_socket);
    if (waited == trace::Duration{}) return;
    m_worker.m_bench.writer.record(
        {.time = read - waited, .request = id, .kind = trace::EventKind::RequestArrived});
}

void Session::record(trace::EventKind kind, trace::RequestId id, unsigned value)
{
    m_worker.m_bench.writer.record(
        {.time = trace::Clock::now(), .request = id, .value = value, .kind = kind});
}

} // namespace server
