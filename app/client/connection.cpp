#include "app/client/connection.h"

#include "engine/trace/header_names.h"

#include <QNetworkProxy>

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

QByteArray requestText(const ClientRequest& request, std::string_view host, const trace::Claim& claim)
{
    QByteArray text;
    text.reserve(256);
    text.append("GET ").append(request.path.data(), qsizetype(request.path.size())).append(" HTTP/1.1\r\n");
    appendHeader(text, "Host", host);
    appendHeader(text, trace::header::kClaim, claim.text());
    appendHeader(text, "Connection", request.keepAlive ? "keep-alive" : "close");
    return text.append("\r\n");
}

} // namespace

Connection::Connection(trace::EventWriter& events, trace::Claims& claims)
    : m_events(events)
    , m_claims(claims)
{
    // Looking up the system's proxy for every connection costs time and could send local traffic away.
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &Connection::write);
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
    record(trace::EventKind::RequestSent, trace::Clock::now(), m_request.isProbe ? 1 : 0);
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
    m_claim = m_claims.make({m_request.id});
    m_socket.write(
        requestText(m_request, std::string_view(m_host.constData(), std::size_t(m_host.size())), m_claim));
}

void Connection::read()
{
    const auto time = trace::Clock::now();
    const auto bytes = m_socket.readAll();
    if (!m_reader || bytes.isEmpty()) return;
    if (!m_reader->hasBegun()) record(trace::EventKind::FirstByte, time);
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
    if (!isReusable) {
        m_socket.disconnect(this);
        m_socket.abort();
    }
    Q_EMIT ended(isReusable);
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
