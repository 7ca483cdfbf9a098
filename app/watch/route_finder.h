#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <string>
#include <vector>

namespace app {

/// The paths that can be called as they stand, by an OpenAPI document: GET, no parameter in the path and none
/// that is required. At most a hundred, by the alphabet. Nothing where it is no such document. Pure.
std::vector<std::string> routesIn(const QByteArray& openApi);

/// Whether it can be put into a request line as it stands.
bool isSendable(std::string_view path);

/// Asks a server that somebody else wrote which routes it has, by /openapi.json, and where that names no
/// health check, as most leave theirs out, for one by the names that are usual. What it answers may be
/// anything: no more than a megabyte is read, and it is waited for no longer than two seconds each time.
class RouteFinder : public QObject
{
    Q_OBJECT

public:
    RouteFinder();

    void ask(const QUrl& server);

Q_SIGNALS:
    /// What it has, as far as it says; a health check that only answered is the last one.
    void answered(const std::vector<std::string>& paths);

private:
    QNetworkReply* get(const QUrl& url);
    void readDocument(QNetworkReply* reply);
    void askForHealthCheck();
    void readHealthCheck(QNetworkReply* reply);

    QNetworkAccessManager m_network;
    QUrl m_server;
    std::vector<std::string> m_routes;
    QDeadlineTimer m_patience;
    std::size_t m_name = 0; ///< of the health checks' usual ones: the one that is asked for
};

} // namespace app
