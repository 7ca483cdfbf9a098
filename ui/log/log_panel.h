#pragma once

#include "engine/trace/store.h"
#include "ui/attention/attention.h"
#include "ui/log/line_list.h"
#include "ui/log/log_marks.h"

#include <chrono>
#include <optional>

class QToolButton;

namespace ui {

/// How a line begins whose run has no date: "00:00:02,001".
QString logTimeSinceZero(trace::Duration time);

/// The log. Lines of the selected request are marked, which scrolls nothing; at the time cursor the last one
/// that was written until then is brought in sight.
class LogPanel : public LineList
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    LogPanel(const trace::Store& store, Attention& attention, QWidget* parent = nullptr);

    /// What lines begin with: date and time or, of a run from a file, the time since its zero.
    enum class Times : std::uint8_t { Wall, SinceZero };

    QWidget* makeTools();

    /// Another run begins: `lines` in place of what is there.
    void begin(Times times, const QStringList& lines = {});

protected:
    QString shown(const QString& line) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void linesShown(int count) override { m_marks.takeNewest(count); }
    void linesTakenAway() override { m_marks.forgetLines(); }

private:
    QString timeOf(trace::Time moment) const;
    void showMoment();
    void markMoment();
    trace::RequestId requestAt(const QPoint& place) const;

    const trace::Store& m_store;
    Attention& m_attention;
    LogMarks m_marks;
    QToolButton* m_ids;                    ///< checked: UUIDs are shown
    std::chrono::nanoseconds m_wallOffset; ///< from the clock of traces to that of the log
    Times m_times = Times::Wall;
    std::optional<bool> m_wasFollowing; ///< before there was a time cursor; nothing while there is none
};

} // namespace ui
