#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace app {

/// What "{upstream}" and "{port}" in a command or a variable stand for.
struct Placeholders
{
    QString upstream; ///< URL
    std::uint16_t port = 0;
};

bool namesPort(const QString& text);
QString filledIn(QString text, const Placeholders& values);

/// The port on which a server listens by its command's words: "--port 8000", "-p 8000", ":8000", "-b
/// host:port", in the ways in which uvicorn, gunicorn, hypercorn, Flask and Django have it. Pure.
std::optional<std::uint16_t> portIn(const QStringList& words);

} // namespace app
