#pragma once

#include "ui/source/handler_source.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

class QTextEdit;

namespace ui {

/// Keywords, strings and comments of a handler, one line at a time: none of ours has any that go on to the
/// next. The colours are those of the view's theme.
class SourceHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Blocks whose format has this property are no code.
    static constexpr int kIsNote = 0x100001; // QTextFormat::UserProperty + 1

    /// So many characters before a line's code are its number.
    static constexpr int kNumberWidth = 0x100002;

    /// Of the view's document, which owns it.
    explicit SourceHighlighter(const QTextEdit& view);

    void setIdiom(Idiom idiom) { m_idiom = idiom; }

protected:
    void highlightBlock(const QString& text) override;

private:
    void paint(const QString& text, const QRegularExpression& pattern, const QColor& colour);

    const QTextEdit& m_view;
    Idiom m_idiom = Idiom::FastApi;
};

} // namespace ui
