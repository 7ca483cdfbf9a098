#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <map>
#include <utility>

/// An HTTP server on a free port whose answers a test decides. It knows just enough of HTTP to find the end
/// of a request that has no body.
class ScriptedServer : public QTcpServer
{
public:
    /// Called with each whole request.
    using Script = std::function<void(QTcpSocket& socket, const QByteArray& request)>;

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        setListenBacklogSize(4096);
        connect(this, &QTcpServer::newConnection, this, &ScriptedServer::takeConnections);
        listen(QHostAddress::LocalHost);
    }

    ~ScriptedServer() override
    {
        for (const auto& [socket, bytes] : m_unread)
            socket->disconnect(this);
    }

    static QByteArray answer(const QByteArray& connection = "close", const QByteArray& status = "200 OK")
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: 2\r\nConnection: " + connection + "\r\n\r\nok";
    }

    /// A script that answers each request with `text` and then closes the connection.
    static Script answeringAndClosing(const QByteArray& text)
    {
        return [text](QTcpSocket& socket, const QByteArray&) {
            socket.write(text);
            socket.disconnectFromHost();
        };
    }

    int connections() const { return m_connections; }
    int openConnections() const { return static_cast<int>(m_unread.size()); }
    const QList<QByteArray>& requests() const { return m_requests; }

private:
    void takeConnections()
    {
        while (auto* socket = nextPendingConnection()) {
            ++m_connections;
            m_unread[socket];
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_unread.erase(socket);
                socket->deleteLater();
            });
        }
    }

    void read(QTcpSocket& socket)
    {
        auto& unread = m_unread[&socket];
        unread += socket.readAll();
        const auto end = unread.indexOf("\r\n\r\n");
        if (end < 0) return;
        m_requests.append(unread.left(end + 4));
        unread.remove(0, end + 4);
        m_script(socket, m_requests.back());
    }

    Script m_script;
    int m_connections = 0;
    std::map<QTcpSocket*, QByteArray> m_unread;
    QList<QByteArray> m_requests;
};
