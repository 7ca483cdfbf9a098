#include "ui/window/panels.h"

#include "ui/attention/attention.h"
#include "ui/help/guide_panel.h"
#include "ui/lessons/panel/lesson_panel.h"
#include "ui/log/log_panel.h"
#include "ui/log/output_panel.h"
#include "ui/panel/side_panel.h"
#include "ui/request/request_panel.h"
#include "ui/request_list/request_list_panel.h"
#include "ui/run/run_panel.h"
#include "ui/run/watch_panel.h"
#include "ui/source/held_source_panel.h"
#include "ui/source/source_panel.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/words/words_panel.h"

#include <QMainWindow>

namespace ui {

namespace {

constexpr int kLeastRequestWidth = 280;

} // namespace

Panels::Panels(QMainWindow& window, const trace::Store& store, Attention& attention)
    : QObject(&window)
    , m_docks(window)
    , m_guide(new GuidePanel)
    , m_request(new RequestPanel(store, attention))
    , m_source(new SourcePanel(store, attention))
    , m_heldSource(new HeldSourcePanel(store, attention))
    , m_watch(new WatchPanel)
    , m_run(new RunPanel(store, attention))
    , m_log(new LogPanel(store, attention))
    , m_output(new OutputPanel)
    , m_requests(new RequestListPanel(store, attention))
    , m_statistics(new StatisticsPanel(store, attention))
    , m_words(new WordsPanel(store, attention))
{
    addDocks();
    joinLists();
    connect(&m_docks, &Docks::panelSeen, &attention, [&attention] {
        if (trace::isSet(attention.now())) attention.refresh(attention.now());
    });
    connect(&attention, &Attention::refreshed, m_guide,
            [this, &store] { m_guide->setStates(store.watched().states()); });
    auto* lesson = &m_guide->lesson();
    connect(&attention, &Attention::momentChanged, lesson,
            [lesson, &attention] { lesson->setAtMoment(attention.moment().has_value()); });
}

/// A bar of the histogram lists its requests.
void Panels::joinLists()
{
    connect(m_statistics, &StatisticsPanel::latencyChosen, m_requests, &RequestListPanel::setLatencyChoice);
    connect(m_statistics, &StatisticsPanel::listWanted, this, [this] { m_docks.open(*m_requests); });
    connect(m_requests, &RequestListPanel::latencyChoiceDismissed, this, &Panels::forgetRun);
}

void Panels::addDocks()
{
    m_docks.add(Qt::LeftDockWidgetArea, *m_guide);
    m_docks.add(Qt::RightDockWidgetArea,
                *makeSidePanel(QStringLiteral("request"), tr("Request"),
                               {m_request, m_source, m_heldSource, m_watch, m_run}, kLeastRequestWidth));
    m_docks.add(Qt::BottomDockWidgetArea, *m_log, m_log->makeTools());
    m_docks.add(Qt::BottomDockWidgetArea, *m_requests, m_requests->makeTools());
    m_docks.add(Qt::BottomDockWidgetArea, *m_statistics, m_statistics->makeTools());
    m_docks.add(Qt::BottomDockWidgetArea, *m_words);
    m_docks.add(Qt::BottomDockWidgetArea, *m_output, m_output->makeTools());
    m_docks.setOffered(*m_output, false);
}

LessonPanel& Panels::lesson()
{
    return m_guide->lesson();
}

void Panels::forgetRun()
{
    m_statistics->dismissLatencyChoice();
    m_requests->setLatencyChoice({}, {});
}

void Panels::setHandler(const QString& path)
{
    m_source->setHandler(path);
}

void Panels::setDroppedEvents(quint64 count)
{
    m_run->setDroppedEvents(count);
}

void Panels::setFindings(const analysis::Findings& findings)
{
    m_request->setFindings(findings);
}

void Panels::setWatchFacts(const std::optional<WatchFacts>& facts)
{
    m_watch->setFacts(facts);
    m_heldSource->setFolder(facts ? facts->folder : QString());
    m_docks.setOffered(*m_output, facts.has_value());
}

void Panels::setFrameTimes(const FrameTimes& times)
{
    m_run->setFrameTimes(times);
}

void Panels::appendLog(const QStringList& lines)
{
    m_log->append(lines);
}

void Panels::clearLog()
{
    m_log->begin(LogPanel::Times::Wall);
}

QStringList Panels::log() const
{
    return m_log->lines();
}

void Panels::showLogOf(const QStringList& lines)
{
    m_log->begin(LogPanel::Times::SinceZero, lines);
}

void Panels::clearFilters()
{
    m_log->clearFilter();
    m_output->clearFilter();
    m_requests->clearFilter();
    m_statistics->clearFilter();
}

void Panels::appendOutput(const QStringList& lines)
{
    m_output->append(lines);
}

void Panels::clearOutput()
{
    m_output->clear();
}

void Panels::filterRequests()
{
    m_docks.open(*m_requests);
    m_requests->focusFilter();
}

} // namespace ui

#include "moc_panels.cpp"
