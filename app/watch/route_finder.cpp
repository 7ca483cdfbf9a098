#include "app/watch/route_finder.h"

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
    QNetworkRequest request(server.resolved(QUrl(QStringLiteral("/openapi.json"))));
    request.setTransferTimeout(kPatienceMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Connection", "close");
    auto* const reply = m_network.get(request);
    reply->setReadBufferSize(kLargestDocument + 1);
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > kLargestDocument) reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { read(reply); });
    QTimer::singleShot(kPatienceMs, reply, [reply] { reply->abort(); }); // however slowly it drips
}

void RouteFinder::read(QNetworkReply* reply)
{
    reply->deleteLater();
    Q_EMIT answered(reply->error() == QNetworkReply::NoError ? routesIn(reply->readAll())
                                                             : std::vector<std::string>());
}

} // namespace app
