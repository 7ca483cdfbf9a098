#pragma once

#include "engine/trace/event.h"
#include "ui/attention/attention.h"

#include <QTextEdit>

class QPlainTextEdit;
class QTextBlock;

namespace ui {

/// The request that a line of the log is about: "2026-11-23 20:08:57,962 #12 9631c187-…: started processing".
/// None where it is about none.
trace::RequestId requestIn(QStringView logLine);

/// The lines of the log that stand out: those of the selected request, and the last one of a moment, after
/// which they are pale. They never scroll it.
class LogMarks
{
public:
    /// Both outlive the marks.
    LogMarks(QPlainTextEdit& text, const Attention& attention);

    /// The text has another theme.
    void recolour();

    /// Another request is selected, or none.
    void markRequest();

    /// So many lines were appended, and perhaps as many of the oldest ones removed.
    void takeNewest(int lines);

    /// The text was emptied.
    void forgetLines();

    /// An invalid one marks nothing.
    void setMomentLine(const QTextBlock& line);

private:
    bool dropRemoved();
    bool markNewest(int lines);
    void show();

    QPlainTextEdit& m_text;
    const Attention& m_attention;
    QList<QTextEdit::ExtraSelection> m_ofRequest;
    QList<QTextEdit::ExtraSelection> m_ofMoment; ///< its line, and all that come later
};

} // namespace ui
