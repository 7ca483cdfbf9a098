#include "tests/engine/watch/client.h"

#include <array>
#include <cstring>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

namespace {

watch::File tcpSocket(int family)
{
    return watch::File(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

struct Address
{
    sockaddr_storage storage{};
    socklen_t length = 0;
};

Address addressOf(const std::string& host, std::uint16_t port)
{
    const auto endpoint = watch::endpointOf(host, port).value();
    Address address;
    if (endpoint.isIpv6) {
        auto& in = reinterpret_cast<sockaddr_in6&>(address.storage);
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(port);
        std::copy(endpoint.address.begin(), endpoint.address.end(), in.sin6_addr.s6_addr);
        address.length = sizeof in;
    } else {
        auto& in = reinterpret_cast<sockaddr_in&>(address.storage);
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        std::memcpy(&in.sin_addr, endpoint.address.data(), 4);
        address.length = sizeof in;
    }
    return address;
}

watch::Endpoint endOf(int socket, int (*name)(int, sockaddr*, socklen_t*))
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    name(socket, reinterpret_cast<sockaddr*>(&address), &length);
    return watch::endpointOf(address).value_or(watch::Endpoint());
}

void sendAll(int socket, const std::string& text)
{
    if (::send(socket, text.data(), text.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(text.size()))
        throw std::runtime_error("cannot send");
}

std::string receive(int socket)
{
    std::array<char, 4096> piece{};
    const auto length = ::recv(socket, piece.data(), piece.size(), 0);
    return {piece.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

} // namespace

std::uint16_t freePort()
{
    const auto socket = listenOn(0);
    return portOf(socket.descriptor());
}

watch::File listenOn(std::uint16_t port)
{
    auto socket = tcpSocket(AF_INET);
    const int isOn = 1;
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_REUSEADDR, &isOn, sizeof isOn);
    const auto address = addressOf("127.0.0.1", port);
    if (::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address.storage), address.length) !=
            0 ||
        ::listen(socket.descriptor(), 64) != 0)
        throw std::runtime_error("cannot listen");
    return socket;
}

std::uint16_t portOf(int socket)
{
    return localEnd(socket).port;
}

bool canConnectTo(std::uint16_t port)
{
    return connectTo("127.0.0.1", port).isOpen();
}

watch::File connectTo(const std::string& host, std::uint16_t port)
{
    const auto address = addressOf(host, port);
    auto socket = tcpSocket(address.storage.ss_family);
    if (::connect(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address.storage), address.length) !=
        0)
        return {};
    return socket;
}

watch::Endpoint localEnd(int socket)
{
    return endOf(socket, ::getsockname);
}

watch::Endpoint remoteEnd(int socket)
{
    return endOf(socket, ::getpeername);
}

SlowUpstream::SlowUpstream(std::chrono::milliseconds delay)
    : m_delay(delay)
    , m_listener(listenOn(0))
    , m_port(portOf(m_listener.descriptor()))
    , m_acceptor([this] { accept(); })
{}

SlowUpstream::~SlowUpstream()
{
    ::shutdown(m_listener.descriptor(), SHUT_RDWR);
    m_acceptor.join();
    for (const auto& connection : m_connections)
        ::shutdown(connection->descriptor(), SHUT_RDWR);
    for (auto& thread : m_threads)
        thread.join();
}

void SlowUpstream::tell(watch::Watcher* watcher, EventLog* log)
{
    const std::lock_guard lock(m_mutex);
    m_watcher = watcher;
    m_log = log;
}

void SlowUpstream::accept()
{
    for (;;) {
        const auto descriptor = ::accept4(m_listener.descriptor(), nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0) return;
        m_connections.push_back(std::make_unique<watch::File>(descriptor));
        m_threads.emplace_back([this, connection = m_connections.back().get()] { serve(*connection); });
    }
}

void SlowUpstream::serve(const watch::File& connection)
{
    std::string unread;
    for (;;) {
        const auto piece = receive(connection.descriptor());
        if (piece.empty()) break;
        unread += piece;
        if (!unread.ends_with("\r\n\r\n")) continue;
        unread.clear();
        answer(connection);
    }
    ::shutdown(connection.descriptor(), SHUT_RDWR);
}

void SlowUpstream::answer(const watch::File& connection)
{
    watch::CallId call{};
    {
        const std::lock_guard lock(m_mutex);
        call = watch::CallId{++m_calls};
        arrived(call, connection);
    }
    std::this_thread::sleep_for(m_delay);
    {
        const std::lock_guard lock(m_mutex);
        answered(call);
    }
    const std::string text =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    ::send(connection.descriptor(), text.data(), text.size(), MSG_NOSIGNAL);
}

void SlowUpstream::arrived(watch::CallId call, const watch::File& connection)
{
    const auto now = trace::Clock::now();
    if (m_watcher != nullptr)
        m_watcher->callArrived(
            {call, remoteEnd(connection.descriptor()), localEnd(connection.descriptor()), now});
    if (m_log != nullptr)
        m_log->add({.time = now,
                    .kind = trace::EventKind::UpstreamArrived,
                    .detail = static_cast<std::uint32_t>(call)});
}

void SlowUpstream::answered(watch::CallId call)
{
    if (m_watcher != nullptr) m_watcher->callAnswered(call);
    if (m_log != nullptr)
        m_log->add({.time = trace::Clock::now(),
                    .value = 200,
                    .kind = trace::EventKind::UpstreamAnswered,
                    .detail = static_cast<std::uint32_t>(call)});
}

Exchange send(watch::Watcher& watcher, std::uint16_t port, std::uint32_t number, const std::string& path,
              const std::string& host, EventLog* log)
{
    Exchange exchange{.request = trace::RequestId{number}, .answer = {}};
    const auto record = [&](trace::EventKind kind, trace::Time time) {
        if (log != nullptr) log->add({.time = time, .request = exchange.request, .kind = kind});
    };
    record(trace::EventKind::RequestSent, trace::Clock::now());
    const auto socket = connectTo(host, port);
    if (!socket.isOpen()) throw std::runtime_error("cannot connect");
    sendAll(socket.descriptor(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    exchange.sent = trace::Clock::now();
    watcher.requestSent(
        {exchange.request, localEnd(socket.descriptor()), remoteEnd(socket.descriptor()), exchange.sent});
    for (;;) {
        const auto piece = receive(socket.descriptor());
        if (piece.empty()) break;
        if (exchange.answer.empty()) {
            exchange.firstByte = trace::Clock::now();
            record(trace::EventKind::FirstByte, exchange.firstByte);
        }
        exchange.answer += piece;
    }
    const bool isAnswered = !exchange.answer.empty();
    record(isAnswered ? trace::EventKind::ResponseReceived : trace::EventKind::RequestFailed,
           trace::Clock::now());
    watcher.requestOver({exchange.request, exchange.firstByte});
    return exchange;
}

std::vector<Exchange> sendTogether(watch::Watcher& watcher, std::uint16_t port, std::uint32_t firstNumber,
                                   const std::vector<std::string>& paths)
{
    std::vector<Exchange> exchanges(paths.size());
    std::vector<std::thread> clients;
    for (std::uint32_t i = 0; i < paths.size(); ++i)
        clients.emplace_back([&, i] { exchanges[i] = send(watcher, port, firstNumber + i, paths[i]); });
    for (auto& client : clients)
        client.join();
    return exchanges;
}

} // namespace support
