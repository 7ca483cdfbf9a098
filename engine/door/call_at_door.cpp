#include "engine/door/call_at_door.h"

#include "engine/protocol/polite_close.h"

#include <boost/asio/write.hpp>

#include <array>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <utility>

namespace door {

namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenRequests = 60'000ms; // browsers keep a connection for about that long
constexpr auto kQuiet = 15s;

/// A phone that is out of the network says nothing any more, and takes nothing: the kernel is to find out.
void noticeLoss(int socket)
{
    const auto set = [socket](int level, int option, int value) {
        ::setsockopt(socket, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 10);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 25'000);
}

} // namespace

CallAtDoor::CallAtDoor(House& house, Socket socket, std::string address)
    : m_house(house)
    , m_socket(std::move(socket))
    , m_address(std::move(address))
{
    ErrorCode ignored;
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(tcp::no_delay(true), ignored);
    noticeLoss(m_socket.native_handle());
    ++m_house.connections;
}

CallAtDoor::~CallAtDoor()
{
    auto& reception = m_house.reception;
    if (m_errand) {
        m_house.waiting.erase(m_errand->ticket);
        reception.endErrand(m_errand->who);
        m_house.wishes.change([this](Wishes& wishes) { wishes.given.push_back(m_errand->ticket); });
    }
    if (m_guest != trace::ParticipantId::None) reception.endStream(m_guest, trace::Clock::now());
    reception.addresses().disconnect(m_address);
    --m_house.connections;
}

Task<void> CallAtDoor::serve(std::unique_ptr<CallAtDoor> call)
{
    co_await call->serveRequests();
}

Task<void> CallAtDoor::serveRequests()
{
    expect(m_house.patience);
    auto persistence = protocol::Persistence::Kept;
    while (persistence != protocol::Persistence::Ended) {
        if (!co_await readRequest()) co_return;
        persistence = m_reader.persistence();
        if (!co_await carryOut(persistence)) co_return;
        expect(kBetweenRequests);
    }
    expect(m_house.patience);
    co_await protocol::closePolitely(m_socket, m_socket, m_reader);
}

/// Until the request is whole or refused; false where the connection is over.
Task<bool> CallAtDoor::readRequest()
{
    m_reader.beginNext();
    bool hasBegun = false;
    while (!m_reader.advance()) {
        if (!m_reader.isIdle() && !std::exchange(hasBegun, true)) expect(m_house.patience);
        if (m_reader.takeContinueDue() && !co_await send(protocol::kContinue)) co_return false;
        const auto [error, size] = co_await m_socket.async_read_some(m_reader.room(), kAwait);
        if (error) co_return false;
        m_reader.received(size);
    }
    m_due = trace::kUnset;
    co_return true;
}

Task<bool> CallAtDoor::carryOut(protocol::Persistence& persistence)
{
    auto outcome =
        m_house.reception.receive(m_reader.request(), m_reader.refusal(), m_address, trace::Clock::now());
    if (const auto* reply = std::get_if<Reply>(&outcome)) {
        m_isStranger = m_isStranger && reply->isFarewell;
        if (reply->isFarewell) persistence = protocol::Persistence::Ended;
        const Reply answer = *reply;
        co_return co_await sendReply(answer, persistence);
    }
    m_isStranger = false;
    if (const auto* errand = std::get_if<Errand>(&outcome)) {
        const Errand taken = *errand;
        co_return co_await runErrand(taken, persistence);
    }
    const auto guest = std::get<NewsStream>(outcome).guest;
    co_await tellNews(guest);
    co_return false;
}

Task<bool> CallAtDoor::runErrand(Errand errand, protocol::Persistence persistence)
{
    m_errand = errand;
    m_answer.reset();
    m_house.waiting.emplace(errand.ticket, this);
    while (!m_answer)
        if (!co_await waitWhileThere()) co_return false;
    m_errand.reset();
    m_house.waiting.erase(errand.ticket);
    m_house.reception.endErrand(errand.who);
    const Reply reply = *std::exchange(m_answer, {});
    co_return co_await sendReply(reply, persistence);
}

Task<void> CallAtDoor::tellNews(trace::ParticipantId guest)
{
    m_guest = guest;
    m_house.reception.beginStream(guest);
    if (!co_await send(newsHead())) co_return;
    ToldNews told;
    while (true) {
        m_lastTold = trace::Clock::now();
        std::string news = m_house.reception.newsFor(guest, told);
        if (std::exchange(m_isBeatDue, false) && news.empty()) news = kHeartbeat;
        if (!news.empty()) {
            if (!co_await send(news)) co_return;
        } else if (!co_await waitWhileThere()) {
            co_return;
        }
    }
}

Task<bool> CallAtDoor::sendReply(const Reply& reply, protocol::Persistence persistence)
{
    const auto text = replyText(reply, m_house.reception.policy(), persistence);
    co_return co_await send(text);
}

/// The phone has so long to take it.
Task<bool> CallAtDoor::send(std::string_view text)
{
    expect(m_house.patience);
    const auto [error, size] = co_await asio::async_write(m_socket, asio::buffer(text), kAwait);
    m_due = trace::kUnset;
    co_return !error;
}

/// Until wake(), with true; or until the phone leaves, or says something while it is not its turn.
Task<bool> CallAtDoor::waitWhileThere()
{
    m_isListening = true;
    const auto [error] = co_await m_socket.async_wait(Socket::wait_read, kAwait);
    m_isListening = false;
    if (error) co_return error == asio::error::operation_aborted&& m_socket.is_open();
    std::array<char, 16> bytes{};
    ErrorCode readError;
    m_socket.read_some(asio::buffer(bytes), readError);
    co_return readError == asio::error::would_block;
}

void CallAtDoor::answer(Reply reply)
{
    m_answer = std::move(reply);
    wake();
}

void CallAtDoor::wake()
{
    if (!m_isListening) return; // it looks before it waits
    ErrorCode ignored;
    m_socket.cancel(ignored);
}

void CallAtDoor::beatIfQuiet(trace::Time now)
{
    if (!trace::isSet(m_lastTold) || !m_isListening || now - m_lastTold < kQuiet) return;
    m_isBeatDue = true;
    wake();
}

void CallAtDoor::sayGoodbye()
{
    if (m_guest == trace::ParticipantId::None || !m_isListening) return;
    static const auto kGoodbye = newsText("closed", "{}");
    ErrorCode ignored;
    m_socket.write_some(asio::buffer(kGoodbye), ignored);
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void CallAtDoor::close()
{
    ErrorCode ignored;
    m_socket.close(ignored);
}

void CallAtDoor::expect(std::chrono::milliseconds within)
{
    m_due = trace::Clock::now() + within;
}

} // namespace door
