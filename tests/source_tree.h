#pragma once

#include <QDirIterator>
#include <QFile>

namespace support {

/// The checkout that the tests are built from.
inline QDir sourceRoot()
{
    return QDir(QStringLiteral(SOURCE_DIR));
}

inline QString textOf(const QString& path)
{
    QFile file(sourceRoot().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The files below a folder, with their paths from the root.
inline QStringList filesIn(const QString& folder, const QStringList& patterns)
{
    QStringList files;
    QDirIterator it(sourceRoot().filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(sourceRoot().relativeFilePath(it.next()));
    return files;
}

} // namespace support
