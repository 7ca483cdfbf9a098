#include "engine/server/session.h"

#include "engine/protocol/polite_close.h"
#include "engine/server/handlers/handlers.h"
#include "engine/server/reception.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/verb.hpp>
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

constexpr int kGoodbye = 1; // what the end of sending counts as in unacknowledgedBytes()
constexpr std::array kWaitsForAcknowledgement{1ms, 10ms, 100ms, 1000ms};
constexpr Answer kBadRequest{400, R"({"detail":"not a valid HTTP request"})"};
constexpr Answer kStranger{
    403, R"({"detail":"neither a host nor a page of this machine; --allow-host admits it"})"};
constexpr Answer kNotFound{404, R"({"detail":"no such path"})"};
constexpr Answer kWrongMethod{405, R"({"detail":"only GET and HEAD are served"})"};
constexpr Answer kBodyTooLarge{413, R"({"detail":"a body may have 1 MiB at most"})"};
constexpr Answer kHeaderTooLarge{431, R"({"detail":"a header may have 16 KiB at most"})"};
constexpr Answer kHandlerThrew{500, R"({"detail":"internal server error"})"};
constexpr Answer kWrongVersion{505, R"({"detail":"only HTTP/1.0 and HTTP/1.1 are spoken"})"};
constexpr Answer kRedirection{307, ""};

Answer refusalWith(unsigned status)
{
    for (const auto& refusal : {kBodyTooLarge, kHeaderTooLarge, kWrongVersion})
        if (refusal.status == status) return refusal;
    return kBadRequest;
}

/// Index of the handler of `path`; that of "(other)" where it has none.
std::uint16_t routeOf(std::string_view path)
{
    const auto handlers = handlerTable();
    const auto found = std::ranges::find(handlers, path, &HandlerRow::path);
    return static_cast<std::uint16_t>(found - handlers.begin());
}

/// `path` without the slash at its end, where that has a handler; else empty. FastAPI redirects to it.
std::string_view withoutSlash(std::string_view path)
{
    if (!path.ends_with('/')) return {};
    path.remove_suffix(1);
    return routeOf(path) < handlerTable().size() ? path : std::string_view();
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

Session::Session(Reception& reception, Socket socket, std::uint32_t connection)
    : m_reception(reception)
    , m_socket(std::move(socket))
    , m_connection(connection)
{
    ErrorCode ignored;
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(tcp::no_delay(true), ignored);
}

Task<void> Session::serve(std::unique_ptr<Session> session)
{
    const bool isAllSent = co_await session->serveRequests();
    if (!isAllSent || co_await session->isLastAnswerLost()) session->recordClientGone();
}

void Session::close()
{
    ErrorCode ignored;
    m_socket.close(ignored);
}

/// Until either side ends the connection. False where an answer could not be sent.
Task<bool> Session::serveRequests()
{
    co_await giveWay(turns::kBeforeListening);
    auto persistence = protocol::Persistence::Kept;
    while (persistence != protocol::Persistence::Ended) {
        if (const auto error = co_await readRequest()) co_return true;
        m_reception.lagMeter.requestBegins();
        const auto route = routeOf(m_reader.request().target().path);
        const auto id = m_lastRequest = recordRead(route);

        // Reading and handling are two turns of the loop: what was read in the same wakeup is handled after
        // it.
        co_await giveWay(turns::kBeforeHandling);
        const auto answered = co_await answer(id, route);
        record(trace::EventKind::HandlerFinished, id, answered.status);
        m_reception.lagMeter.requestEnds();
        persistence =
            m_reception.listener.isAccepting() ? m_reader.persistence() : protocol::Persistence::Ended;
        if (co_await sendAnswer(answered, persistence)) co_return false;
    }
    expectClient();
    co_await protocol::closePolitely(m_socket, m_socket, m_reader);
    co_return true;
}

/// Until the request is whole or refused. The error is the connection's.
Task<ErrorCode> Session::readRequest()
{
    m_reader.beginNext();
    while (!m_reader.advance()) {
        m_isIdle = m_reader.isIdle();
        if (!m_isIdle) expectClient();
        if (m_reader.takeContinueDue())
            if (const auto error = co_await send(protocol::kContinue)) co_return error;
        // What the loop's poll finds is read in the order in which it is found, as in asyncio.
        auto [error] = co_await m_socket.async_wait(Socket::wait_read, kAwait);
        if (!error) m_reader.received(m_socket.read_some(m_reader.room(), error));
        if (error && error != asio::error::would_block) co_return error;
    }
    m_isIdle = m_isClientDue = false;
    co_return ErrorCode{};
}

/// The answer to what no handler sees.
std::optional<Answer> Session::refusal(std::uint16_t route) const
{
    const auto& request = m_reader.request();
    if (m_reader.refusal() != 0) return refusalWith(m_reader.refusal());
    if (!m_reception.doorkeeper.admits(request)) return kStranger;
    if (!withoutSlash(request.target().path).empty()) return kRedirection;
    if (route == handlerTable().size()) return kNotFound;
    if (!request.isToRead()) return kWrongMethod;
    return std::nullopt;
}

Task<Answer> Session::answer(trace::RequestId id, std::uint16_t route)
{
    const auto refused = refusal(route);
    Exchange exchange(m_reception.bench, id);
    if (refused || handlerTable()[route].runsOn == RunsOn::Loop)
        exchange.recordStart(m_reception.bench.writer);
    if (refused) co_return *refused;
    try {
        co_return co_await handlerTable()[route].handler(exchange);
    } catch (const std::exception& exception) {
        m_reception.log.error("#{}: the handler threw: {}", number(id), exception.what());
    }
    co_return kHandlerThrew;
}

Task<ErrorCode> Session::sendAnswer(const Answer& answer, protocol::Persistence persistence)
{
    const auto& request = m_reader.request();
    const auto uuid = m_reception.identity.uuids.text(m_lastRequest);
    if (answer.status == kRedirection.status) {
        const auto& target = request.target();
        const auto location = std::string(withoutSlash(target.path)).append(target.query);
        const auto text = m_reception.responses.redirection(location, uuid, persistence);
        co_return co_await send(text);
    }
    const auto text = m_reception.responses.text(answer, uuid, persistence);
    const bool isHead = request.method() == http::verb::head; // whose answer has no body
    co_return co_await send(isHead ? text.substr(0, text.size() - answer.body.size()) : text);
}

/// What the socket has no room for is copied, and its client has so long to take it.
Task<ErrorCode> Session::send(std::string_view text)
{
    ErrorCode error;
    const auto sent = m_socket.write_some(asio::buffer(text), error);
    if (!error && sent == text.size()) co_return error;
    if (error && error != asio::error::would_block) co_return asio::error::connection_reset;
    const std::string rest(text.substr(sent));
    expectClient();
    const auto [writeError, size] = co_await asio::async_write(m_socket, asio::buffer(rest), kAwait);
    m_isClientDue = false;
    co_return writeError ? ErrorCode(asio::error::connection_reset) : writeError;
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
    m_reception.slowClients.watch();
}

/// Returns the request's number: the one that our client claims for it, or the next one.
trace::RequestId Session::recordRead(std::uint16_t route)
{
    auto& identity = m_reception.identity;
    const auto claimed = identity.claims.spend(m_reader.request().claim());
    const bool isOurs = claimed.request != trace::RequestId::None && claimed.call == 0;
    const trace::Event event{.time = trace::Clock::now(),
                             .request = isOurs ? claimed.request : identity.counter.next(),
                             .value = m_connection,
                             .worker = m_reception.worker,
                             .route = route,
                             .kind = trace::EventKind::RequestRead};
    if (!isOurs) recordArrival(event.request, event.time);
    m_reception.bench.writer.record(event);
    return event.request;
}

/// A client of ours has recorded when it sent. For one from outside the kernel knows when the bytes came; it
/// is asked only where they may have waited, because a handler has held the loop since it last waited.
void Session::recordArrival(trace::RequestId id, trace::Time read)
{
    const auto heldUntil = m_reception.bench.heldUntil;
    if (!trace::isSet(heldUntil) || heldUntil < m_reception.probe.busySince()) return;
    const auto waited = sinceLastBytes(m_socket);
    if (waited == trace::Duration{}) return;
    m_reception.bench.writer.record(
        {.time = read - waited, .request = id, .kind = trace::EventKind::RequestArrived});
}

/// A client that closes acknowledges once more what it has had, and sends nothing after that: the kernel
/// knows when it was (tcpi_last_ack_recv, to its tick). One that resets the connection leaves no such trace.
void Session::recordClientGone()
{
    const auto info = infoOf(m_socket);
    const std::chrono::milliseconds sinceBytes(info.tcpi_last_data_recv);
    const std::chrono::milliseconds sinceLeft(info.tcpi_last_ack_recv);
    if (sinceBytes <= sinceLeft) return record(trace::EventKind::ClientGone, m_lastRequest);
    m_reception.bench.writer.record({.time = trace::Clock::now() - sinceLeft,
                                     .request = m_lastRequest,
                                     .value = 1,
                                     .kind = trace::EventKind::ClientGone});
}

void Session::record(trace::EventKind kind, trace::RequestId id, unsigned value)
{
    m_reception.bench.writer.record(
        {.time = trace::Clock::now(), .request = id, .value = value, .kind = kind});
}

} // namespace server
