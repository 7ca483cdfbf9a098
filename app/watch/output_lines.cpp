#include "app/watch/output_lines.h"

#include <algorithm>

namespace app {

namespace {

/// Colours and other orders to a terminal (ECMA-48, "ESC [ … letter") are no text.
QString readable(const QByteArray& line)
{
    QString text;
    bool isOrder = false;
    for (const auto character : QString::fromUtf8(line)) {
        if (character == QChar(0x1b))
            isOrder = true;
        else if (isOrder)
            isOrder = !character.isLetter();
        else if (character == u'\t' || character.isPrint())
            text += character;
    }
    return text;
}

} // namespace

QStringList OutputLines::take(const QByteArray& bytes)
{
    QStringList lines;
    qsizetype begin = 0;
    for (auto end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', begin)) {
        const auto room = kLongestLine - m_line.size();
        m_line += bytes.mid(begin, std::min(room, end - begin));
        addTo(lines);
        begin = end + 1;
    }
    m_line += bytes.mid(begin, kLongestLine - m_line.size());
    return lines;
}

QStringList OutputLines::takeRest()
{
    QStringList lines;
    if (!m_line.isEmpty()) addTo(lines);
    return lines;
}

void OutputLines::addTo(QStringList& lines)
{
    const auto line = readable(m_line);
    m_line.clear();
    lines.append(line);
    if (lines.size() > kMostAtOnce) lines.removeFirst();
    if (line.trimmed().isEmpty()) return;
    m_last.append(line);
    if (m_last.size() > kRemembered) m_last.removeFirst();
}

} // namespace app
