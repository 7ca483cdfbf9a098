#pragma once

#include <QByteArray>
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

/// Asks a server that somebody else wrote which routes it has, by /openapi.json. What it answers may be
/// anything: no more than a megabyte is read, and it is waited for no longer than two seconds.
class RouteFinder : public QObject
{
    Q_OBJECT

public:
    RouteFinder();

    void ask(const QUrl& server);

Q_SIGNALS:
    /// Empty where the server does not say.
    void answered(const std::vector<std::string>& paths);

private:
    void read(QNetworkReply* reply);

    QNetworkAccessManager m_network;
};

} // namespace app
