#include "app/lost_runs.h"

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

/// Of a name like "4711.json.gz".
bool isProcessGone(const QString& name)
{
    bool isNumber = false;
    const auto process = name.section(u'.', 0, 0).toInt(&isNumber);
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

QString take()
{
    const auto last = folder().filePath(QStringLiteral("last-run.json.gz"));
    // What a process was writing when it was killed.
    for (const auto& name : folder().entryList({QStringLiteral("*.part-*")}, QDir::Files))
        if (isProcessGone(name)) QFile::remove(folder().filePath(name));
    bool isFound = false;
    for (const auto& name : folder().entryList({QStringLiteral("*.json.gz")}, QDir::Files, QDir::Time)) {
        if (!isProcessGone(name)) continue;
        if (!isFound) QFile::remove(last);
        isFound = isFound || QFile::rename(folder().filePath(name), last);
        QFile::remove(folder().filePath(name));
    }
    return isFound ? last : QString();
}

} // namespace app::lost_runs
