#pragma once

#include "ui/source/handler_source.h"
#include "ui/style/theme.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace ui {

/// Keywords, strings and comments of a handler, one line at a time: none of ours has any that go on to the
/// next.
class SourceHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Blocks whose format has this property are no code.
    static constexpr int kIsNote = 0x100001; // QTextFormat::UserProperty + 1

    explicit SourceHighlighter(QTextDocument* document);

    void setIdiom(Idiom idiom) { m_idiom = idiom; }
    void setTheme(const Theme& theme);

protected:
    void highlightBlock(const QString& text) override;

private:
    void paint(const QString& text, const QRegularExpression& pattern, const QColor& colour);

    Idiom m_idiom = Idiom::FastApi;
    Theme m_theme = Theme::light();
};

} // namespace ui
