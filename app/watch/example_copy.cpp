#include "app/watch/example_copy.h"

#include "app/process/resources.h"
#include "engine/trace/file/csv.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace app {

namespace {

struct ExampleCopyWords
{
    Q_DECLARE_TR_FUNCTIONS(ExampleServer)
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString digestOf(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

QString examplesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/examples");
}

QString copyExample(const QString& name, const QString& folder)
{
    initResources();
    const auto path = QDir(folder).filePath(name);
    const auto remembered = QStringLiteral("examples/") + path.mid(1);
    const auto example = contentOf(QStringLiteral(":/examples/") + name);
    if (QFileInfo::exists(path)) {
        const auto digest = digestOf(contentOf(path));
        const bool isAsWritten = digest == QSettings().value(remembered).toString();
        if (digest == digestOf(example) || !isAsWritten) return {};
    }
    if (!QDir().mkpath(folder)) return ExampleCopyWords::tr("The folder %1 cannot be made.").arg(folder);
    const auto problem = trace::saveText(QFile::encodeName(path).toStdString(), example.toStdString());
    if (!problem.empty()) return QString::fromStdString(problem);
    QSettings().setValue(remembered, digestOf(example));
    return {};
}

} // namespace app
