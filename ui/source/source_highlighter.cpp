#include "ui/source/source_highlighter.h"

#include "ui/style/appearance.h"

#include <QTextBlock>
#include <QTextEdit>

namespace ui {

namespace {

const QRegularExpression& keywords(Idiom idiom)
{
    static const QRegularExpression python(QStringLiteral(
        R"(\b(?:and|as|async|await|def|for|from|if|import|in|not|or|pass|return|while|with)\b|^\s*@[\w.]+)"));
    static const QRegularExpression cpp(
        QStringLiteral(R"(\b(?:auto|const|co_await|co_return|for|if|return|unsigned|void|while)\b)"));
    return idiom == Idiom::FastApi ? python : cpp;
}

const QRegularExpression& strings()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"x(R"\(.*?\)"|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')x"));
    return pattern;
}

const QRegularExpression& comments(Idiom idiom)
{
    static const QRegularExpression python(QStringLiteral(R"(#.*$)"));
    static const QRegularExpression cpp(QStringLiteral(R"(//.*$)"));
    return idiom == Idiom::FastApi ? python : cpp;
}

} // namespace

SourceHighlighter::SourceHighlighter(const QTextEdit& view)
    : QSyntaxHighlighter(view.document())
    , m_view(view)
{}

/// Later ones win: a word inside a string is no keyword.
void SourceHighlighter::highlightBlock(const QString& text)
{
    if (currentBlock().blockFormat().hasProperty(kIsNote)) return;
    const auto& theme = themeOf(m_view.palette());
    paint(text, keywords(m_idiom), theme.accent);
    paint(text, strings(), theme.ok);
    paint(text, comments(m_idiom), theme.muted);
    setFormat(0, currentBlock().blockFormat().intProperty(kNumberWidth), theme.muted);
}

void SourceHighlighter::paint(const QString& text, const QRegularExpression& pattern, const QColor& colour)
{
    for (const auto& match : pattern.globalMatch(text))
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), colour);
}

} // namespace ui

#include "moc_source_highlighter.cpp"
