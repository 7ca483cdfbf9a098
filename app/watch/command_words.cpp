#include "app/watch/command_words.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array kPortOptions{"--port", "-p", "--http-port"};
constexpr std::array kAddressOptions{"--bind", "-b", "--listen", "-l", "--http", "--addr", "--address"};

template <std::size_t count>
bool isOneOf(const QString& word, const std::array<const char*, count>& names)
{
    return std::ranges::any_of(names, [&](const char* name) { return word == QLatin1String(name); });
}

std::optional<std::uint16_t> portOf(const QString& text)
{
    bool isNumber = false;
    const auto number = text.toUInt(&isNumber);
    if (!isNumber || number == 0 || number > 65535) return {};
    return static_cast<std::uint16_t>(number);
}

/// The port of "host:port", ":port", "[::1]:port", "tcp:host:port"; nothing where what is before it is no
/// host.
std::optional<std::uint16_t> portOfAddress(const QString& text)
{
    const auto colon = text.lastIndexOf(u':');
    if (colon < 0) return {};
    auto host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    const bool isHost = host.isEmpty() || host == QLatin1String("localhost") || !QHostAddress(host).isNull();
    return isHost ? portOf(text.mid(colon + 1)) : std::nullopt;
}

/// A word that is an option with its value: "--port=8000", "-p8000", "--bind=:8000", "-b127.0.0.1:8000".
std::optional<std::uint16_t> portInOption(const QString& word)
{
    const auto equals = word.indexOf(u'=');
    const bool isLong = word.startsWith(QLatin1String("--"));
    if (isLong && equals < 0) return {};
    const auto name = isLong ? word.left(equals) : word.left(2);
    auto value = isLong ? word.mid(equals + 1) : word.mid(2);
    if (!isLong && value.startsWith(u'=')) value.remove(0, 1);
    if (isOneOf(name, kPortOptions)) return portOf(value);
    if (!isOneOf(name, kAddressOptions)) return {};
    const auto port = portOfAddress(value);
    return port ? port : portOf(value);
}

} // namespace

bool namesPort(const QString& text)
{
    return text.contains(QLatin1String("{port}"));
}

QString filledIn(QString text, const Placeholders& values)
{
    text.replace(QLatin1String("{upstream}"), values.upstream);
    return text.replace(QLatin1String("{port}"), QString::number(values.port));
}

std::optional<std::uint16_t> portIn(const QStringList& words)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        const auto& word = words[i];
        const auto& before = words[i - 1];
        std::optional<std::uint16_t> port;
        if (word.startsWith(u'-'))
            port = portInOption(word);
        else if (isOneOf(before, kPortOptions))
            port = portOf(word);
        else if (isOneOf(before, kAddressOptions)) {
            port = portOfAddress(word);
            if (!port) port = portOf(word);
        } else if (!before.startsWith(u'-')) // else it is the value of an option that is not known
            port = portOfAddress(word);
        if (port) return port;
    }
    return {};
}

} // namespace app
