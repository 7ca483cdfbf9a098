#include "ui/window/panels.h"

#include "ui/help/guide_panel.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/log/log_panel.h"
#include "ui/panel/side_panel.h"
#include "ui/request/request_panel.h"
#include "ui/request_list/request_list_panel.h"
#include "ui/run/run_panel.h"
#include "ui/source/source_panel.h"
#include "ui/statistics/statistics_panel.h"
#include "ui/words/words_panel.h"

#include <QMainWindow>

namespace ui {

namespace {

constexpr int kLeastRequestWidth = 280;

} // namespace

Panels::Panels(QMainWindow& window, const trace::Store& store)
    : QObject(&window)
    , m_docks(window)
    , m_guide(new GuidePanel)
    , m_request(new RequestPanel(store))
    , m_source(new SourcePanel(store))
    , m_run(new RunPanel(store))
    , m_log(new LogPanel)
    , m_requests(new RequestListPanel(store))
    , m_statistics(new StatisticsPanel(store))
    , m_words(new WordsPanel(store))
{
    addDocks();
    connect(&m_docks, &Docks::panelSeen, this, &Panels::refreshAll);
    connect(m_requests, &RequestListPanel::requestSelected, this, &Panels::requestSelected);
    connect(m_log, &LogPanel::requestSelected, this, [this, &store](trace::RequestId id) {
        // A line outlives its request where another run has begun.
        if (store.find(id) != nullptr) Q_EMIT requestSelected(id);
    });
    connect(m_request, &RequestPanel::requestSought, this, &Panels::requestSought);
    connect(m_statistics, &StatisticsPanel::latencyChosen, m_requests, &RequestListPanel::setLatencyChoice);
    connect(m_statistics, &StatisticsPanel::listWanted, this, [this] { m_docks.open(*m_requests); });
    connect(m_requests, &RequestListPanel::latencyChoiceDismissed, this, &Panels::forgetRun);
}

void Panels::addDocks()
{
    m_docks.add(Qt::LeftDockWidgetArea, *m_guide);
    m_docks.add(Qt::RightDockWidgetArea, *makeSidePanel(QStringLiteral("request"), tr("Request"),
                                                        {m_request, m_source, m_run}, kLeastRequestWidth));
    m_docks.add(Qt::BottomDockWidgetArea, *m_log, m_log->makeTools());
    m_docks.add(Qt::BottomDockWidgetArea, *m_requests, m_requests->makeTools());
    m_docks.add(Qt::BottomDockWidgetArea, *m_statistics, m_statistics->makeTools());
    m_docks.add(Qt::BottomDockWidgetArea, *m_words);
}

LessonPanel& Panels::lesson()
{
    return m_guide->lesson();
}

void Panels::refresh(trace::Time now)
{
    m_now = now;
    refreshAll();
}

void Panels::refreshAll()
{
    if (!trace::isSet(m_now)) return; // nothing has happened yet
    m_request->refresh(m_now);
    m_source->refresh(m_now);
    m_run->refresh();
    m_requests->refresh(m_now);
    m_statistics->refresh(m_now);
    m_words->refresh(m_now);
}

void Panels::setMoment(std::optional<trace::Time> moment)
{
    m_guide->lesson().setAtMoment(moment.has_value());
    m_run->setMoment(moment);
    m_statistics->setMoment(moment);
    m_request->setMoment(moment);
    m_source->setMoment(moment);
    m_requests->setMoment(moment);
    m_log->setMoment(moment);
    m_words->setMoment(moment);
    refreshAll();
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

void Panels::select(trace::RequestId id)
{
    m_requests->select(id);
    m_log->select(id);
    m_request->setRequest(id);
    m_source->setRequest(id);
    refreshAll();
}

void Panels::setDroppedEvents(quint64 count)
{
    m_run->setDroppedEvents(count);
}

void Panels::setFindings(const analysis::Findings& findings)
{
    m_request->setFindings(findings);
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
    m_log->clear();
}

void Panels::filterRequests()
{
    m_docks.open(*m_requests);
    m_requests->focusFilter();
}

void Panels::setTheme(const Theme& theme)
{
    m_guide->setTheme(theme);
    m_request->setTheme(theme);
    m_source->setTheme(theme);
    m_requests->setTheme(theme);
    m_log->setTheme(theme);
    m_statistics->setTheme(theme);
}

} // namespace ui
