#include "ui/source/source_view.h"

#include "ui/source/source_highlighter.h"
#include "ui/style/appearance.h"

#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kSourceTextSize = 11;
constexpr int kNoteSize = 11;
constexpr int kPadding = 8;
constexpr int kNumberDigits = 4;
constexpr int kHangingIndent = 4; // characters, of the rest of a line that is too long

bool isSpace(QChar character)
{
    return character.isSpace();
}

int indentOf(const QString& code)
{
    return static_cast<int>(std::ranges::find_if_not(code, isSpace) - code.begin());
}

/// "  42  "
QString numberText(const SourceRow& row)
{
    return row.number > 0 ? QStringLiteral("%1  ").arg(row.number, kNumberDigits) : QString();
}

/// A line that is too long breaks within its code, not behind its number.
QString numbered(const SourceRow& row)
{
    if (row.number == 0) return row.code;
    auto lead = numberText(row) + row.code.left(indentOf(row.code));
    return lead.replace(u' ', QChar::Nbsp) + row.code.mid(indentOf(row.code));
}

/// The ground of a line on which a request was in this state.
QColor tint(const Theme& theme, trace::State state, bool isHere)
{
    auto colour = theme.style(state).fill;
    if (state == trace::State::Queued || state == trace::State::Waiting) return colour;
    colour.setAlpha(isHere ? 0x50 : 0x2C);
    return colour;
}

QColor noteColour(const Theme& theme, const SourceRow& row)
{
    if (!row.state) return theme.text;
    switch (*row.state) {
    case trace::State::Blocking:
    case trace::State::Running: return theme.isDark ? theme.warning : theme.warning.darker(125);
    default:
        return theme.style(*row.state).kind == Pattern::Crossed ? theme.text : theme.style(*row.state).text;
    }
}

} // namespace

SourceView::SourceView(QWidget* parent)
    : QTextEdit(parent)
    , m_highlighter(new SourceHighlighter(*this))
{
    setObjectName(QStringLiteral("handlerSource"));
    setAccessibleName(tr("Handler"));
    setProperty("role", QStringLiteral("source"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFont(monospaceFont(kSourceTextSize));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(kPadding);
}

void SourceView::showRows(const std::vector<SourceRow>& rows, Idiom idiom)
{
    if (rows == m_rows && idiom == m_idiom) return;
    m_rows = rows;
    m_idiom = idiom;
    layOut();
}

/// The colours are part of the text.
void SourceView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_theme != &themeOf(palette())) layOut();
}

void SourceView::layOut()
{
    m_theme = &themeOf(palette());
    m_highlighter->setIdiom(m_idiom);
    setUpdatesEnabled(false);
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const auto& row : m_rows) {
        addCode(cursor, row);
        if (!row.note.isEmpty()) addNote(cursor, row);
    }
    cursor.endEditBlock();
    setUpdatesEnabled(true);
    fitHeight();
}

void SourceView::addCode(QTextCursor& cursor, const SourceRow& row)
{
    QTextCharFormat format;
    format.setFont(monospaceFont(kSourceTextSize, row.isHere ? QFont::Bold : QFont::Normal));
    format.setForeground(themeOf(palette()).text);
    if (cursor.position() > 0)
        cursor.insertBlock(blockFormat(row), format);
    else
        cursor.setBlockFormat(blockFormat(row));
    cursor.insertText(numbered(row), format);
}

void SourceView::addNote(QTextCursor& cursor, const SourceRow& row)
{
    QTextCharFormat format;
    format.setFont(textFont(kNoteSize, QFont::DemiBold));
    format.setForeground(noteColour(themeOf(palette()), row));
    auto block = blockFormat(row);
    block.setProperty(SourceHighlighter::kIsNote, true);
    block.setTextIndent(0);
    cursor.insertBlock(block, format);
    cursor.insertText(row.note, format);
}

QTextBlockFormat SourceView::blockFormat(const SourceRow& row) const
{
    const auto hanging = (indentOf(row.code) + numberText(row).size() + kHangingIndent) *
                         QFontMetricsF(monospaceFont(kSourceTextSize)).horizontalAdvance(QLatin1Char(' '));
    QTextBlockFormat format;
    if (row.number > 0)
        format.setProperty(SourceHighlighter::kNumberWidth, static_cast<int>(numberText(row).size()));
    format.setLeftMargin(hanging);
    format.setTextIndent(-hanging);
    if (row.state)
        format.setBackground(tint(themeOf(palette()), *row.state, row.isHere));
    else if (row.isHere)
        format.setBackground(themeOf(palette()).accentSoft);
    return format;
}

void SourceView::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())) + 2 * frameWidth());
}

void SourceView::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

QMimeData* SourceView::createMimeDataFromSelection() const
{
    QString code;
    const auto selection = textCursor();
    for (auto block = document()->findBlock(selection.selectionStart());
         block.isValid() && block.position() < selection.selectionEnd(); block = block.next())
        if (!block.blockFormat().hasProperty(SourceHighlighter::kIsNote))
            code += block.text()
                        .mid(block.blockFormat().intProperty(SourceHighlighter::kNumberWidth))
                        .replace(QChar::Nbsp, u' ') +
                    QLatin1Char('\n');
    auto* copied = new QMimeData;
    copied->setText(code);
    return copied;
}

} // namespace ui

#include "moc_source_view.cpp"
