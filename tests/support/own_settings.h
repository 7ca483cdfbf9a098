#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace support {

/// From here on settings are kept in `folder`, whatever the user of this machine has: those of nobody but
/// `program`.
inline void useOwnSettings(const char* program, const QTemporaryDir& folder)
{
    if (!folder.isValid()) qFatal("no folder for settings: %s", qPrintable(folder.errorString()));
    QCoreApplication::setOrganizationName(QStringLiteral("tests"));
    QCoreApplication::setApplicationName(QString::fromLatin1(program));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

} // namespace support
