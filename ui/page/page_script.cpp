#include "ui/page/page_script.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

#include <array>

namespace ui {

namespace {

constexpr std::array kModules{
    "inflate",     "dense",        "data",    "dom",     "words",   "scale",  "ticks", "run",   "counts",
    "stack",       "row_counts",   "surface", "ink",     "fills",   "frame",  "bars",  "rows",  "flows",
    "guess_marks", "picture",      "player",  "hand",    "details", "source", "table", "guess", "show",
    "quiz",        "side_by_side", "lesson",  "address", "dress",   "main"};

QString textOf(const QString& name)
{
    QFile file(QStringLiteral(":/web/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// In one script nothing is imported, for all is there.
QString withoutBorders(QString module)
{
    static const QRegularExpression kImport(QStringLiteral("^import [^;]*;\\n"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression kExport(QStringLiteral("^export "), QRegularExpression::MultilineOption);
    return module.remove(kImport).remove(kExport);
}

QString withoutComments(QString text)
{
    static const QRegularExpression kComment(QStringLiteral("/\\*.*?\\*/"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kIndent(QStringLiteral("\\n\\s+"));
    return text.remove(kComment).replace(kIndent, QStringLiteral("\n")).trimmed();
}

} // namespace

QByteArray pageScript()
{
    QString script;
    for (const auto* module : kModules)
        script += withoutBorders(textOf(QLatin1String(module) + QStringLiteral(".js")));
    return withoutComments(script).toUtf8();
}

QByteArray pageSheet()
{
    return withoutComments(textOf(QStringLiteral("page.css"))).toUtf8();
}

QByteArray policyHash(const QByteArray& text)
{
    return "sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
}

} // namespace ui
