#pragma once

#include "engine/trace/store.h"
#include "ui/attention/attention.h"
#include "ui/log/log_marks.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace ui {

/// The newest lines of the log, all of them or those that contain what the filter says. Lines that come while
/// it is hidden are kept and laid out when it is seen again. Those of the selected request are marked, which
/// scrolls nothing; at the time cursor the last one that was written until then is brought in sight.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 10'000;

    /// Both outlive the panel.
    LogPanel(const trace::Store& store, Attention& attention, QWidget* parent = nullptr);

    /// Filter, follow and copy, for the row above the panel. Its owner is whoever asks for it.
    QWidget* makeTools();

    void append(const QStringList& lines);
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* makeFollow();
    void layOut(const QStringList& lines);
    void layOutPending();
    void layOutAnew();
    void emptyText();
    void setFollowing(bool isFollowing);
    void noticeScrolling();
    void showMoment();
    void markMoment();
    trace::RequestId requestAt(const QPoint& place) const;
    void copy();

    const trace::Store& m_store;
    Attention& m_attention;
    QPlainTextEdit* m_text;
    QLineEdit* m_filter;
    QToolButton* m_follow;
    LogMarks m_marks;
    QStringList m_lines;                   ///< all of them, at most kMostLines
    QStringList m_pending;                 ///< of those, the newest ones that are not laid out yet
    std::chrono::nanoseconds m_wallOffset; ///< from the clock of traces to that of the log
    std::optional<bool> m_wasFollowing;    ///< before there was a time cursor; nothing while there is none
    bool m_isLayingOut = false;
};

} // namespace ui
