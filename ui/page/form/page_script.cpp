#include "ui/page/form/page_script.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

#include <array>

namespace ui {

namespace {

constexpr std::array kModules{
    "data/inflate",        "data/dense",      "data/data",       "parts/dom",      "data/words",
    "picture/scale",       "picture/ticks",   "data/run",        "picture/counts", "picture/stack",
    "picture/row_counts",  "picture/told",    "picture/surface", "picture/ink",    "picture/fills",
    "picture/frame",       "picture/bars",    "picture/rows",    "picture/flows",  "picture/flags",
    "picture/guess_marks", "picture/picture", "parts/player",    "parts/hand",     "parts/details",
    "parts/source",        "parts/table",     "parts/guess",     "parts/show",     "parts/quiz",
    "parts/side_by_side",  "parts/lesson",    "parts/address",   "parts/dress",    "main"};

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

/// Where what begins at `from` and is copied as it is ends: a string, a template or a regular expression.
qsizetype endOfLiteral(const QString& script, qsizetype from)
{
    const auto quote = script[from];
    auto i = from + 1;
    for (bool isInClass = false; i < script.size() && (script[i] != quote || isInClass); ++i) {
        if (script[i] == u'\\') ++i;
        if (quote == u'/') isInClass = script[i] == u'[' || (isInClass && script[i] != u']');
        if (quote != u'`' || script[i] != u'{' || script[i - 1] != u'$') continue;
        for (int depth = 1; depth > 0 && ++i < script.size();) {
            if (script[i] == u'\'' || script[i] == u'`') i = endOfLiteral(script, i) - 1;
            depth += script[i] == u'{' ? 1 : script[i] == u'}' ? -1 : 0;
        }
    }
    return i + 1;
}

bool isOfName(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'$';
}

/// A space between these two is needed.
bool areKeptApart(QChar left, QChar right)
{
    return (isOfName(left) && isOfName(right)) || (left == right && (left == u'+' || left == u'-'));
}

/// Without spaces that only people need, and what they read at the ends of lines.
QString withoutSpaces(const QString& script)
{
    static const auto kBeforeExpression = QStringLiteral("(,=:[!&|?{};\n>");
    QString dense;
    for (qsizetype i = 0; i < script.size();) {
        const auto letter = script[i];
        const auto last = dense.isEmpty() ? QChar(u'\n') : dense.back();
        const auto next = i + 1 < script.size() ? script[i + 1] : QChar(u'\n');
        auto end = i + 1;
        if (letter == u'/' && next == u'/')
            while (i < script.size() && script[i] != u'\n')
                ++i;
        else if (letter == u' ' && !areKeptApart(last, next))
            ++i;
        else {
            const bool isLiteral = letter == u'\'' || letter == u'`' || letter == u'"' ||
                                   (letter == u'/' && kBeforeExpression.contains(last));
            if (isLiteral) end = endOfLiteral(script, i);
            dense += QStringView(script).mid(i, end - i);
            i = end;
        }
    }
    return dense;
}

} // namespace

QByteArray pageScript()
{
    QString script;
    for (const auto* module : kModules)
        script += withoutBorders(textOf(QLatin1String(module) + QStringLiteral(".js")));
    return withoutSpaces(withoutComments(script)).toUtf8();
}

QByteArray pageSheet()
{
    static const QRegularExpression kAround(QStringLiteral("\\s*([{};,])\\s*"));
    return withoutComments(textOf(QStringLiteral("page.css")))
        .replace(kAround, QStringLiteral("\\1"))
        .toUtf8();
}

QByteArray policyHash(const QByteArray& text)
{
    return "sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
}

} // namespace ui
