#include "app/window/render_command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace app {

namespace {

/// As a POSIX shell reads it back.
QString quoted(QString word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(word).hasMatch()) return word;
    return u'\'' + word.replace(u'\'', QLatin1String(R"('\'')")) + u'\'';
}

} // namespace

QString renderCommand(const QString& program, const QString& scenarioFile)
{
    const QFileInfo file(scenarioFile);
    const auto picture = file.absolutePath() + u'/' + file.completeBaseName() + QLatin1String(".png");
    return QStringList{quoted(program),
                       QStringLiteral("--headless"),
                       QStringLiteral("--scenario"),
                       quoted(file.absoluteFilePath()),
                       QStringLiteral("--export"),
                       quoted(picture)}
        .join(u' ');
}

QString renderCommand(const QString& scenarioFile)
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    const QFileInfo found(QStandardPaths::findExecutable(program.fileName()));
    const bool isFound = found.canonicalFilePath() == program.canonicalFilePath();
    return renderCommand(isFound ? program.fileName() : program.filePath(), scenarioFile);
}

} // namespace app
