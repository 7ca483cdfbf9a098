#include "app/room/room_page.h"

#include <QCryptographicHash>
#include <QFile>

namespace app {

namespace {

QByteArray resource(const char* name)
{
    QFile file(QStringLiteral(":/room/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// By which a browser knows that a script or a style sheet in the page is ours.
QByteArray hashOf(const QByteArray& text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
}

} // namespace

door::Page roomPage()
{
    const auto sheet = resource("room.css");
    const auto script = resource("room.js");
    auto html = resource("room.html");
    html.replace("/* room.css */", sheet).replace("/* room.js */", script);
    const auto policy = "default-src 'none'; script-src " + hashOf(script) + "; style-src " + hashOf(sheet) +
                        "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
                        "frame-ancestors 'none'";
    return {html.toStdString(), policy.toStdString()};
}

} // namespace app
