#include "app/run/lost_runs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>

namespace app::lost_runs {

namespace {

QDir folder()
{
    return {QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/unsaved")};
}

/// Of a process's number. A copy's name is "4711.json.gz"; while it is written, it ends in the number of who
/// writes it, ".part-4711".
bool isGone(const QString& number)
{
    bool isNumber = false;
    const auto process = number.toInt(&isNumber);
    if (!isNumber || process == QCoreApplication::applicationPid()) return false;
    return kill(process, 0) != 0 && errno == ESRCH;
}

} // namespace

QString ownFile()
{
    if (!folder().mkpath(QStringLiteral("."))) return {};
    return folder().filePath(QString::number(QCoreApplication::applicationPid()) +
                             QStringLiteral(".json.gz"));
}

QString newest()
{
    // What a process was writing when it was killed.
    for (const auto& name : folder().entryList({QStringLiteral("*.part-*")}, QDir::Files))
        if (isGone(name.section(u'-', -1))) QFile::remove(folder().filePath(name));
    for (const auto& name : folder().entryList({QStringLiteral("*.json.gz")}, QDir::Files, QDir::Time))
        if (isGone(name.section(u'.', 0, 0))) return folder().filePath(name);
    return {};
}

void take(const QString& copy)
{
    const auto own = ownFile();
    if (own.isEmpty() || own == copy) return;
    QFile::remove(own);
    QFile::rename(copy, own);
}

} // namespace app::lost_runs
