#include "app/watch/route_finder.h"

#include "app/watch/watched_paths.h"
#include "engine/settings/route.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

namespace app {

namespace {

constexpr qint64 kLargestDocument = qint64{1} << 20;
constexpr int kPatienceMs = 2000;
constexpr std::size_t kMostRoutes = 100;
constexpr std::size_t kLongestPath = 200;

bool hasRequiredParameter(const QJsonObject& operation)
{
    const auto parameters = operation.value(QLatin1String("parameters")).toArray();
    return std::ranges::any_of(parameters, [](const QJsonValue& parameter) {
        return parameter.toObject().value(QLatin1String("required")).toBool();
    });
}

/// To a page for signing in, or for all that is not there.
bool isRedirected(const QNetworkReply& reply)
{
    return !reply.attribute(QNetworkRequest::RedirectionTargetAttribute).isNull();
}

} // namespace

bool isSendable(std::string_view path)
{
    const auto isPlain = [](char character) { return character > ' ' && character < 0x7f; };
    return path.starts_with('/') && path.size() <= kLongestPath && std::ranges::all_of(path, isPlain);
}

std::vector<std::string> routesIn(const QByteArray& openApi)
{
    std::vector<std::string> routes;
    const auto paths = QJsonDocument::fromJson(openApi).object().value(QLatin1String("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end() && routes.size() < kMostRoutes; ++path) {
        const auto get = path.value().toObject().value(QLatin1String("get"));
        const auto text = path.key().toStdString();
        if (get.isObject() && isSendable(text) && text.find('{') == std::string::npos &&
            !hasRequiredParameter(get.toObject()))
            routes.push_back(text);
    }
    return routes;
}

RouteFinder::RouteFinder()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void RouteFinder::ask(const QUrl& server)
{
    m_server = server;
    auto* const reply = get(server.resolved(QUrl(QStringLiteral("/openapi.json"))));
    connect(reply, &QNetworkReply::finished, this, [this, reply] { readDocument(reply); });
}

QNetworkReply* RouteFinder::get(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(kPatienceMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Connection", "close");
    auto* const reply = m_network.get(request);
    reply->setReadBufferSize(kLargestDocument + 1);
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > kLargestDocument) reply->abort();
    });
    QTimer::singleShot(kPatienceMs, reply, [reply] { reply->abort(); }); // however slowly it drips
    return reply;
}

void RouteFinder::readDocument(QNetworkReply* reply)
{
    reply->deleteLater();
    const bool isThere = reply->error() == QNetworkReply::NoError;
    m_routes = isThere ? routesIn(reply->readAll()) : std::vector<std::string>();
    if (!healthCheckAmong(m_routes).empty()) return Q_EMIT answered(m_routes);
    m_patience.setRemainingTime(kPatienceMs);
    m_name = 0;
    askForHealthCheck();
}

void RouteFinder::askForHealthCheck()
{
    if (m_name == settings::kHealthPaths.size() || m_patience.hasExpired()) return Q_EMIT answered(m_routes);
    const auto path = settings::kHealthPaths[m_name];
    auto* const reply = get(m_server.resolved(QUrl(QString::fromUtf8(path.data(), qsizetype(path.size())))));
    connect(reply, &QNetworkReply::finished, this, [this, reply] { readHealthCheck(reply); });
}

void RouteFinder::readHealthCheck(QNetworkReply* reply)
{
    reply->deleteLater();
    if (reply->error() == QNetworkReply::NoError && !isRedirected(*reply)) {
        m_routes.emplace_back(settings::kHealthPaths[m_name]);
        return Q_EMIT answered(m_routes);
    }
    ++m_name;
    askForHealthCheck();
}

} // namespace app

#include "moc_route_finder.cpp"
