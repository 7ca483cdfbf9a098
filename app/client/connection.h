#pragma once

#include "app/client/client.h"
#include "app/client/response_reader.h"

#include <QObject>
#include <QTcpSocket>

#include <optional>

namespace app {

class RequestWitness;

struct Target
{
    QHostAddress address;
    std::uint16_t port = 0;
};

/// One connection of the client and the exchange that it carries, which it records. Client's thread.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// All outlive the connection. `witness` may be null.
    Connection(trace::EventWriter& events, trace::Claims& claims, RequestWitness* witness);
    ~Connection() override;

    /// Sends `request`, over the socket as it stands or after connecting it to `target`. One at a time.
    /// `ended` may come before this returns.
    void carry(const ClientRequest& request, const Target& target);

    /// The request of the exchange that is under way or was the last.
    trace::RequestId carried() const { return m_request.id; }

    /// Ends the exchange that is under way, if any, and closes the socket.
    void giveUp(trace::Failure failure);

Q_SIGNALS:
    /// The exchange is over and recorded. `isReusable`: the server keeps the connection open for another.
    void ended(bool isReusable);

    /// The server closed the connection while it carried nothing.
    void idleClosed();

private:
    void write();
    QByteArray requestText();
    void tellSent();
    void read();
    void onError(QAbstractSocket::SocketError error);
    void advance(ResponseReader::Progress progress, trace::Time time);
    void complete(trace::Time time);
    void fail(trace::Failure failure, trace::Time time);
    void end(bool isReusable);
    void recordSent();
    void record(trace::EventKind kind, trace::Time time, unsigned value = 0,
                trace::Failure failure = trace::Failure::None);

    trace::EventWriter& m_events;
    trace::Claims& m_claims;
    RequestWitness* m_witness;
    ClientRequest m_request;
    trace::Claim m_claim; ///< that the request is ours; until its exchange is over
    QByteArray m_host;
    std::optional<ResponseReader> m_reader; ///< set while an exchange is under way
    bool m_wasConnected = false;
    trace::Time m_firstByte = trace::kUnset;
    QTcpSocket m_socket;
};

} // namespace app
