#pragma once

#include "engine/analysis/findings.h"
#include "engine/trace/store.h"
#include "ui/panel/docks.h"

#include <QStringList>

#include <optional>

namespace ui {

class Attention;
struct FrameTimes;
class GuidePanel;
class HeldSourcePanel;
class LessonPanel;
class LogPanel;
class OutputPanel;
class RequestPanel;
class RequestListPanel;
class RunPanel;
class SourcePanel;
class StatisticsPanel;
class WatchPanel;
class WordsPanel;
struct WatchFacts;

/// The panels around the timeline, and what they tell one another.
class Panels : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the panels.
    Panels(QMainWindow& window, const trace::Store& store, Attention& attention);

    Docks& docks() { return m_docks; }
    GuidePanel& guide() { return *m_guide; }
    LessonPanel& lesson();

    /// Another run has begun: what was chosen of the one before is let go.
    void forgetRun();

    /// The handler whose source is shown while no request is selected.
    void setHandler(const QString& path);

    void setDroppedEvents(quint64 count);
    void setFindings(const analysis::Findings& findings);

    /// How the server is looked at; nothing where it is our own.
    void setWatchFacts(const std::optional<WatchFacts>& facts);
    void setFrameTimes(const FrameTimes& times);
    void appendLog(const QStringList& lines);
    void clearLog();
    void showLogOf(const QStringList& lines);
    QStringList log() const;

    void clearFilters();

    /// Lines that the watched server wrote; of another one than before it is cleared first.
    void appendOutput(const QStringList& lines);
    void clearOutput();

    /// The list of requests comes to the front, and the keyboard goes to its filter.
    void filterRequests();

private:
    void addDocks();
    void joinLists();

    Docks m_docks;
    GuidePanel* m_guide;
    RequestPanel* m_request;
    SourcePanel* m_source;
    HeldSourcePanel* m_heldSource;
    WatchPanel* m_watch;
    RunPanel* m_run;
    LogPanel* m_log;
    OutputPanel* m_output;
    RequestListPanel* m_requests;
    StatisticsPanel* m_statistics;
    WordsPanel* m_words;
};

} // namespace ui
