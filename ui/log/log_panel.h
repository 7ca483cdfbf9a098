#pragma once

#include "engine/trace/store.h"
#include "ui/attention/attention.h"
#include "ui/log/line_list.h"
#include "ui/log/log_marks.h"

#include <chrono>
#include <optional>

namespace ui {

/// The log. Lines of the selected request are marked, which scrolls nothing; at the time cursor the last one
/// that was written until then is brought in sight.
class LogPanel : public LineList
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    LogPanel(const trace::Store& store, Attention& attention, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void linesShown(int count) override { m_marks.takeNewest(count); }
    void linesTakenAway() override { m_marks.forgetLines(); }

private:
    void showMoment();
    void markMoment();
    trace::RequestId requestAt(const QPoint& place) const;

    const trace::Store& m_store;
    Attention& m_attention;
    LogMarks m_marks;
    std::chrono::nanoseconds m_wallOffset; ///< from the clock of traces to that of the log
    std::optional<bool> m_wasFollowing;    ///< before there was a time cursor; nothing while there is none
};

} // namespace ui
