#include "upstream/upstream.h"

#include "engine/protocol/asio_types.h"
#include "engine/protocol/http_date.h"
#include "engine/protocol/polite_close.h"
#include "engine/protocol/request_reader.h"
#include "engine/protocol/response_text.h"
#include "engine/trace/header_names.h"
#include "upstream/call_witness.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/http/verb.hpp>
#include <boost/system/system_error.hpp>

#include <atomic>
#include <cstring>
#include <ctime>
#include <random>
#include <string>
#include <system_error>
#include <thread>

namespace upstream {

namespace beast = boost::beast;
namespace http = beast::http;
using namespace protocol::asio_types;

namespace {

using Stream = beast::basic_stream<tcp, Executor>;
constexpr int kPortsToTry = 100;
constexpr std::chrono::milliseconds kAcceptPause{200};

constexpr std::string_view kBody = R"({"signed":true})";

sockaddr_storage addressOf(const tcp::endpoint& endpoint)
{
    sockaddr_storage address{};
    std::memcpy(&address, endpoint.data(), endpoint.size());
    return address;
}

unsigned refusalOf(const protocol::RequestReader& reader, bool isAnyServed)
{
    if (reader.refusal() != 0 || isAnyServed) return reader.refusal();
    if (reader.request().target().path != "/") return 404;
    return reader.request().isToRead() ? 0 : 405;
}

} // namespace

class Upstream::Service
{
public:
    Service(trace::Recorder& recorder, trace::Claims& claims, std::uint16_t port, const Behaviour& behaviour,
            std::chrono::milliseconds patience, CallWitness* witness)
        : m_writer(recorder.open(trace::Recorder::kWorkerCapacity))
        , m_claims(claims)
        , m_behaviour(behaviour)
        , m_patience(patience)
        , m_witness(witness)
        , m_random(behaviour.seed)
        , m_endpoint(asio::ip::address_v4::loopback(), port)
    {
        listen();
        m_endpoint = m_acceptor.local_endpoint();
        m_port = m_endpoint.port();
        if (m_behaviour.isRefusing) m_acceptor.close();
        asio::co_spawn(m_context, acceptAll(), asio::detached);
        m_thread = std::jthread([this] { run(); });
    }

    ~Service()
    {
        m_context.stop();
        m_thread.join();
    }

    std::uint16_t port() const { return m_port; }

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
        // Its connections inherit it.
        m_acceptor.set_option(tcp::acceptor::send_buffer_size(protocol::kUnreadAnswers));
        m_acceptor.bind(m_endpoint);
        m_acceptor.listen(tcp::acceptor::max_listen_connections);
    }

    /// While nobody listened, another program may have taken the port: then on the next free one.
    void listenAgain()
    {
        for (int i = 0; i < kPortsToTry; ++i) {
            try {
                listen();
                m_port = m_acceptor.local_endpoint().port();
                return;
            } catch (const boost::system::system_error&) {
                m_acceptor.close();
                m_endpoint.port(static_cast<std::uint16_t>(m_endpoint.port() + 1));
            }
        }
    }

    void change(const Behaviour& behaviour)
    {
        if (behaviour.seed != m_behaviour.seed) m_random.seed(behaviour.seed);
        m_behaviour = behaviour;
        if (behaviour.isRefusing) {
            m_acceptor.close();
        } else if (!m_acceptor.is_open()) {
            listenAgain();
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
        protocol::RequestReader reader;
        auto persistence = protocol::Persistence::Kept;
        while (persistence != protocol::Persistence::Ended) {
            if (const auto error = co_await read(stream, reader)) co_return;
            persistence = reader.persistence();
            const auto refusal = refusalOf(reader, m_witness != nullptr);
            const bool isSent =
                refusal != 0 ? co_await refuse(stream, refusal, reader) : co_await answer(stream, reader);
            if (!isSent) co_return;
        }
        stream.expires_after(m_patience);
        co_await protocol::closePolitely(stream.socket(), stream, reader);
    }

    /// A connection may be idle for as long as it likes; a request that has begun must be whole in time.
    Task<beast::error_code> read(Stream& stream, protocol::RequestReader& reader)
    {
        reader.beginNext();
        bool hasBegun = false;
        while (!reader.advance()) {
            if (!hasBegun && !reader.isIdle()) stream.expires_after(m_patience);
            hasBegun = !reader.isIdle();
            if (reader.takeContinueDue())
                co_await asio::async_write(stream, asio::buffer(protocol::kContinue), kAwait);
            const auto [error, size] = co_await stream.async_read_some(reader.room(), kAwait);
            if (error) co_return error;
            reader.received(size);
        }
        stream.expires_never();
        co_return beast::error_code{};
    }

    Task<bool> refuse(Stream& stream, unsigned status, const protocol::RequestReader& reader)
    {
        const auto text = answerText(status, reader, trace::Clock::now());
        co_return co_await send(stream, text);
    }

    Task<bool> answer(Stream& stream, const protocol::RequestReader& reader)
    {
        auto event = arrivalOf(stream, reader);
        m_writer.record(event);
        const auto behaviour = m_behaviour;
        co_await pause(behaviour.delay + drawnJitter());

        event.time = trace::Clock::now();
        event.kind = trace::EventKind::UpstreamAnswered;
        event.value = behaviour.status;
        m_writer.record(event);
        if (m_witness != nullptr) m_witness->answered(event.detail);
        auto text = answerText(behaviour.status, reader, event.time);
        if (behaviour.fault == Fault::Garbage) text = "\x16\x03\x01 this is not HTTP\r\n\r\n";
        if (behaviour.fault == Fault::CloseInBody) text.resize(text.size() - 5);
        const bool isSent = co_await send(stream, text);
        co_return isSent&& behaviour.fault == Fault::None;
    }

    trace::Event arrivalOf(Stream& stream, const protocol::RequestReader& reader)
    {
        trace::Event event{.time = trace::Clock::now(), .kind = trace::EventKind::UpstreamArrived};
        if (m_witness != nullptr) {
            tellArrived(stream, reader, event);
            return event;
        }
        const auto call = m_claims.spend(reader.request().claim());
        event.request = call.call != 0 ? call.request : trace::RequestId::None;
        event.index = call.call;
        return event;
    }

    void tellArrived(Stream& stream, const protocol::RequestReader& reader, trace::Event& event)
    {
        const auto& request = reader.request();
        const auto proven = m_witness->prove(request.requestId(), request.traceParent());
        event.request = proven.request;
        event.index = proven.index;
        event.detail = ++m_lastCall;
        beast::error_code ignored;
        m_witness->arrived({event.detail, addressOf(stream.socket().remote_endpoint(ignored)),
                            addressOf(stream.socket().local_endpoint(ignored)), event.time});
    }

    /// A whole answer as bytes; the header tells when it was sent, so that a handler's wait for its loop can
    /// be told from its wait for us.
    std::string answerText(unsigned status, const protocol::RequestReader& reader, trace::Time sentAt)
    {
        const auto nanoseconds = std::to_string(sentAt.time_since_epoch().count());
        auto text = protocol::responseText(status, reader.persistence(),
                                           {{"Date", m_date.at(std::time(nullptr))},
                                            {"Content-Type", "application/json"},
                                            {trace::header::kSentAt, nanoseconds}},
                                           kBody);
        const bool isHead = reader.request().method() == http::verb::head; // whose answer has no body
        return isHead ? text.substr(0, text.find("\r\n\r\n") + 4) : text;
    }

    Task<bool> send(Stream& stream, const std::string& text)
    {
        stream.expires_after(m_patience);
        const auto [error, size] = co_await asio::async_write(stream, asio::buffer(text), kAwait);
        stream.expires_never();
        co_return !error;
    }

    std::chrono::milliseconds drawnJitter()
    {
        std::uniform_int_distribution<std::int64_t> even(0, m_behaviour.jitter.count());
        return std::chrono::milliseconds(even(m_random));
    }

    trace::EventWriter m_writer;
    trace::Claims& m_claims;
    protocol::HttpDate m_date;
    Behaviour m_behaviour;
    std::chrono::milliseconds m_patience;
    CallWitness* m_witness;
    std::uint32_t m_lastCall = 0; ///< of those that are counted
    std::mt19937_64 m_random;
    asio::io_context m_context{1};
    tcp::endpoint m_endpoint;
    std::atomic<std::uint16_t> m_port = 0; ///< for other threads
    Acceptor m_acceptor{m_context};
    std::jthread m_thread;
};

Upstream::Upstream(trace::Recorder& recorder, trace::Claims& claims, std::uint16_t port,
                   const Behaviour& behaviour, std::chrono::milliseconds patience, CallWitness* witness)
try : m_service(std::make_unique<Service>(recorder, claims, port, behaviour, patience, witness)) {
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
