#include "ui/log/log_marks.h"

#include "ui/style/appearance.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace ui {

namespace {

QTextEdit::ExtraSelection wholeLine(const QTextBlock& line)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(line);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    return mark;
}

} // namespace

trace::RequestId requestIn(QStringView logLine)
{
    const auto sign = logLine.indexOf(QLatin1Char('#'));
    if (sign < 0 || (sign > 0 && logLine[sign - 1] != QLatin1Char(' '))) return trace::RequestId::None;
    const auto rest = logLine.mid(sign + 1);
    const auto* end = std::ranges::find_if_not(rest, [](QChar c) { return c.isDigit(); });
    return trace::RequestId(rest.first(end - rest.begin()).toUInt());
}

LogMarks::LogMarks(QPlainTextEdit& text, const Attention& attention)
    : m_text(text)
    , m_attention(attention)
{}

void LogMarks::recolour()
{
    for (auto& line : m_ofRequest)
        line.format.setBackground(themeOf(m_text.palette()).accentSoft);
    show();
}

void LogMarks::markRequest()
{
    m_ofRequest.clear();
    markNewest(m_text.blockCount());
    show();
}

void LogMarks::takeNewest(int lines)
{
    const bool areDropped = dropRemoved();
    if (markNewest(lines) || areDropped) show();
}

void LogMarks::forgetLines()
{
    m_ofRequest.clear();
    m_ofMoment.clear();
    show();
}

void LogMarks::setMomentLine(const QTextBlock& line)
{
    m_ofMoment.clear();
    if (line.isValid() && line.next().isValid()) {
        QTextEdit::ExtraSelection later;
        later.cursor = QTextCursor(line.next());
        later.cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        later.format.setForeground(themeOf(m_text.palette()).muted);
        m_ofMoment << later;
    }
    if (line.isValid()) {
        auto mark = wholeLine(line);
        mark.format.setBackground(m_text.palette().color(QPalette::Highlight));
        mark.format.setForeground(m_text.palette().color(QPalette::HighlightedText));
        m_ofMoment << mark;
    }
    show();
}

/// A mark whose line was removed stands on the first one, which is seldom of the same request.
bool LogMarks::dropRemoved()
{
    return m_ofRequest.removeIf([this](const QTextEdit::ExtraSelection& mark) {
        return requestIn(mark.cursor.block().text()) != m_attention.request();
    }) > 0;
}

bool LogMarks::markNewest(int lines)
{
    const auto request = m_attention.request();
    if (request == trace::RequestId::None) return false;
    const auto before = m_ofRequest.size();
    for (auto line = m_text.document()->lastBlock(); line.isValid() && lines > 0; line = line.previous()) {
        --lines;
        if (requestIn(line.text()) != request) continue;
        m_ofRequest << wholeLine(line);
        m_ofRequest.back().format.setBackground(themeOf(m_text.palette()).accentSoft);
    }
    return m_ofRequest.size() > before;
}

/// The moment's mark comes last, for it is painted over the others.
void LogMarks::show()
{
    m_text.setExtraSelections(m_ofRequest + m_ofMoment);
}

} // namespace ui
