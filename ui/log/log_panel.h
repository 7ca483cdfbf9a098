#pragma once

#include "engine/trace/event.h"
#include "ui/log/log_marks.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace ui {

/// The newest lines of the log, all of them or those that contain what the filter says. Lines that come while
/// it is hidden are kept and laid out when it is seen again.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 10'000;

    explicit LogPanel(QWidget* parent = nullptr);

    /// Filter, follow and copy, for the row above the panel. Its owner is whoever asks for it.
    QWidget* makeTools();

    /// The last line that was written until then is marked and brought in sight; nothing means the newest.
    void setMoment(std::optional<trace::Time> moment);

    /// The lines of that request are marked; none marks nothing. Neither scrolls nor emits anything.
    void select(trace::RequestId id);

    void append(const QStringList& lines);
    void clear();
    void setTheme(const Theme& theme);

Q_SIGNALS:
    /// A person clicked a line of that request.
    void requestSelected(trace::RequestId id);

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
    void markMoment();
    trace::RequestId requestAt(const QPoint& place) const;
    void copy();

    QPlainTextEdit* m_text;
    QLineEdit* m_filter;
    QToolButton* m_follow;
    LogMarks m_marks;
    QStringList m_lines;   ///< all of them, at most kMostLines
    QStringList m_pending; ///< of those, the newest ones that are not laid out yet
    std::optional<trace::Time> m_moment;
    std::chrono::nanoseconds m_wallOffset; ///< from the clock of traces to that of the log
    bool m_wasFollowing = true;            ///< before there was a moment
    bool m_isLayingOut = false;
};

} // namespace ui
