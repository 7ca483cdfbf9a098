#include "app/client/connection.h"

#include "app/client/request_witness.h"
#include "engine/trace/header_names.h"

#include <QNetworkProxy>

#include <array>
#include <cstdio>
#include <sys/socket.h>

namespace app {

namespace {

trace::Failure failureOf(QAbstractSocket::SocketError error, bool wasConnected)
{
    if (error == QAbstractSocket::SocketResourceError) return trace::Failure::NoDescriptor;
    if (error == QAbstractSocket::SocketTimeoutError) return trace::Failure::TimedOut;
    return wasConnected ? trace::Failure::Closed : trace::Failure::Refused;
}

void appendHeader(QByteArray& text, std::string_view name, std::string_view value)
{
    text.append(name.data(), qsizetype(name.size())).append(": ");
    text.append(value.data(), qsizetype(value.size())).append("\r\n");
}

QByteArray hostOf(const Target& target)
{
    const auto address = target.address.toString().toLatin1();
    const auto isIpv6 = target.address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? '[' + address + ']' : address) + ':' + QByteArray::number(target.port);
}

/// As https://www.w3.org/TR/trace-context/ has it: version, trace, parent, flags.
std::string traceParent(std::string uuid, trace::RequestId request)
{
    std::erase(uuid, '-');
    std::array<char, 17> parent{};
    std::snprintf(parent.data(), parent.size(), "%016x", trace::number(request));
    return "00-" + uuid + '-' + parent.data() + "-01";
}

using NameOf = int (*)(int, sockaddr*, socklen_t*);

watch::Endpoint endpointOf(NameOf nameOf, qintptr descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    nameOf(static_cast<int>(descriptor), reinterpret_cast<sockaddr*>(&address), &size);
    return watch::endpointOf(address).value_or(watch::Endpoint());
}

} // namespace

Connection::Connection(trace::EventWriter& events, trace::Claims& claims, RequestWitness* witness)
    : m_events(events)
    , m_claims(claims)
    , m_witness(witness)
{
    // Looking up the system's proxy for every connection costs time and could send local traffic away.
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &Connection::write);
    if (m_witness != nullptr) connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::tellSent);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &Connection::onError);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        if (!m_reader) Q_EMIT idleClosed();
    });
}

Connection::~Connection()
{
    // A socket says goodbye while it is destroyed; by then nobody is here to listen.
    m_socket.disconnect(this);
}

void Connection::carry(const ClientRequest& request, const Target& target)
{
    m_request = request;
    m_reader.emplace();
    const bool isConnected = m_socket.state() == QAbstractSocket::ConnectedState;
    if (!isConnected) m_host = hostOf(target);
    recordSent();
    if (isConnected)
        write();
    else
        m_socket.connectToHost(target.address, target.port);
}

void Connection::giveUp(trace::Failure failure)
{
    if (m_reader) fail(failure, trace::Clock::now());
}

void Connection::write()
{
    m_wasConnected = true;
    m_socket.write(requestText());
}

QByteArray Connection::requestText()
{
    QByteArray text;
    text.reserve(256);
    text.append("GET ")
        .append(m_request.path.data(), qsizetype(m_request.path.size()))
        .append(" HTTP/1.1\r\n");
    appendHeader(text, "Host", std::string_view(m_host.constData(), std::size_t(m_host.size())));
    if (m_witness == nullptr) {
        m_claim = m_claims.make({m_request.id});
        appendHeader(text, trace::header::kClaim, m_claim.text());
    } else {
        const auto uuid = m_witness->introduce(m_request.id);
        appendHeader(text, trace::header::kRequestId, uuid);
        appendHeader(text, trace::header::kTraceParent, traceParent(uuid, m_request.id));
    }
    appendHeader(text, "Connection", m_request.keepAlive ? "keep-alive" : "close");
    return text.append("\r\n");
}

void Connection::tellSent()
{
    if (!m_reader || m_socket.bytesToWrite() > 0) return;
    const auto descriptor = m_socket.socketDescriptor();
    m_witness->sent({m_request.id, endpointOf(::getsockname, descriptor),
                     endpointOf(::getpeername, descriptor), trace::Clock::now()});
}

void Connection::read()
{
    const auto time = trace::Clock::now();
    const auto bytes = m_socket.readAll();
    if (!m_reader || bytes.isEmpty()) return;
    if (!m_reader->hasBegun()) {
        m_firstByte = time;
        record(trace::EventKind::FirstByte, time);
    }
    advance(m_reader->read(bytes), time);
}

void Connection::onError(QAbstractSocket::SocketError error)
{
    if (m_reader) read();
    if (!m_reader) return;
    const auto time = trace::Clock::now();
    if (error == QAbstractSocket::RemoteHostClosedError) advance(m_reader->readEnd(), time);
    if (m_reader) fail(failureOf(error, m_wasConnected), time);
}

void Connection::advance(ResponseReader::Progress progress, trace::Time time)
{
    if (progress == ResponseReader::Progress::Complete) complete(time);
    if (progress == ResponseReader::Progress::Bad) fail(trace::Failure::BadAnswer, time);
}

void Connection::complete(trace::Time time)
{
    record(trace::EventKind::ResponseReceived, time, m_reader->status());
    const bool isReusable =
        m_request.keepAlive && m_reader->keepsAlive() && m_socket.state() == QAbstractSocket::ConnectedState;
    end(isReusable);
}

void Connection::fail(trace::Failure failure, trace::Time time)
{
    record(trace::EventKind::RequestFailed, time, 0, failure);
    m_claim.leave();
    end(false);
}

void Connection::end(bool isReusable)
{
    m_reader.reset();
    m_claim = {};
    if (m_witness != nullptr) m_witness->over({m_request.id, m_firstByte});
    m_firstByte = trace::kUnset;
    if (!isReusable) {
        m_socket.disconnect(this);
        m_socket.abort();
    }
    Q_EMIT ended(isReusable);
}

void Connection::recordSent()
{
    m_events.record({.time = trace::Clock::now(),
                     .request = m_request.id,
                     .value = m_request.isProbe ? 1U : 0U,
                     .route = m_request.route,
                     .kind = trace::EventKind::RequestSent,
                     .detail = number(m_request.participant)});
}

void Connection::record(trace::EventKind kind, trace::Time time, unsigned value, trace::Failure failure)
{
    m_events.record({.time = time,
                     .request = m_request.id,
                     .value = value,
                     .route = m_request.route,
                     .kind = kind,
                     .failure = failure});
}

} // namespace app

#include "moc_connection.cpp"
