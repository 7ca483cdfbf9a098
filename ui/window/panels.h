#pragma once

#include "engine/analysis/findings.h"
#include "engine/trace/store.h"
#include "ui/panel/docks.h"
#include "ui/style/theme.h"

#include <QStringList>

#include <optional>

namespace ui {

struct FrameTimes;
class GuidePanel;
class LessonPanel;
class LogPanel;
class RequestPanel;
class RequestListPanel;
class RunPanel;
class SourcePanel;
class StatisticsPanel;
class WordsPanel;

/// The panels around the timeline, and what they tell one another.
class Panels : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the panels.
    Panels(QMainWindow& window, const trace::Store& store);

    Docks& docks() { return m_docks; }
    LessonPanel& lesson();

    /// The store changed or time went on.
    void refresh(trace::Time now);

    /// Everything is shown as of then, or says that it is of the whole run; nothing means now.
    void setMoment(std::optional<trace::Time> moment);

    /// Another run has begun: what was chosen of the one before is let go.
    void forgetRun();

    /// The handler whose source is shown while no request is selected.
    void setHandler(const QString& path);

    /// Emits nothing.
    void select(trace::RequestId id);

    void setDroppedEvents(quint64 count);
    void setFindings(const analysis::Findings& findings);
    void setFrameTimes(const FrameTimes& times);
    void appendLog(const QStringList& lines);
    void clearLog();

    /// The list of requests comes to the front, and the keyboard goes to its filter.
    void filterRequests();

    void setTheme(const Theme& theme);

Q_SIGNALS:
    /// By a person, in a panel.
    void requestSelected(trace::RequestId id);

    /// By a person, who wants to see it wherever it is.
    void requestSought(trace::RequestId id);

private:
    void addDocks();
    void refreshAll();

    Docks m_docks;
    trace::Time m_now = trace::kUnset;
    GuidePanel* m_guide;
    RequestPanel* m_request;
    SourcePanel* m_source;
    RunPanel* m_run;
    LogPanel* m_log;
    RequestListPanel* m_requests;
    StatisticsPanel* m_statistics;
    WordsPanel* m_words;
};

} // namespace ui
