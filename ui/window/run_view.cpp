#include "ui/window/run_view.h"

#include "ui/compare/centre_pages.h"
#include "ui/input/actions.h"
#include "ui/run/verdict_banner.h"
#include "ui/time_travel/time_travel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/centre.h"
#include "ui/window/notice_bar.h"
#include "ui/window/panels.h"
#include "ui/window/status_line.h"

#include <QMainWindow>

#include <utility>

namespace ui {

RunView::RunView(QMainWindow& window, const trace::Store& store, const Actions& actions)
    : QObject(&window)
    , m_store(store)
    , m_actions(actions)
    , m_centre(new Centre(store, actions))
    , m_panels(nullptr)
    , m_status(new StatusLine)
    , m_pace(*actions.reduceMotion, window)
    , m_run(store.run())
{
    window.setCentralWidget(m_centre);
    m_panels = new Panels(window, store);
    window.setStatusBar(m_status);
    connectTimeline();
    connectTravel();
    connectPanels();
    connectFindings();
    m_actions.live->setChecked(m_centre->timeline().isLive());
}

void RunView::connectTimeline()
{
    auto* timeline = &m_centre->timeline();
    connect(m_actions.live, &QAction::triggered, timeline, &TimelineView::setLive);
    connect(timeline, &TimelineView::liveChanged, m_actions.live, &QAction::setChecked);
    connect(m_actions.fit, &QAction::triggered, timeline, &TimelineView::fitAll);
    connect(m_actions.zoomIn, &QAction::triggered, timeline, &TimelineView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, timeline, &TimelineView::zoomOut);
    connect(timeline, &TimelineView::requestSelected, this, &RunView::select);
}

void RunView::connectTravel()
{
    auto* pages = &m_centre->pages();
    auto* travel = &m_centre->travel();
    connect(pages, &CentrePages::requestSelected, this, &RunView::select);
    connect(travel, &TimeTravel::momentChanged, this, [this, pages](std::optional<trace::Time> moment) {
        m_panels->setMoment(moment);
        m_centre->verdicts().setAtMoment(moment.has_value());
        if (moment) pages->showTimeline();
        showCounts();
    });
    connect(pages, &CentrePages::comparisonShown, travel, &TimeTravel::backToNow);
}

void RunView::connectPanels()
{
    connect(m_panels, &Panels::requestSelected, this, &RunView::showRequest);
    connect(m_actions.filterRequests, &QAction::triggered, m_panels, &Panels::filterRequests);
    connect(m_actions.frameTime, &QAction::toggled, m_status, &StatusLine::showFrameTime);
}

void RunView::connectFindings()
{
    connect(&m_centre->verdicts(), &VerdictBanner::requestSought, this, &RunView::showRequest);
    connect(m_panels, &Panels::requestSought, this, &RunView::showRequest);
    connect(m_actions.flows, &QAction::toggled, this, [this](bool wantsFlows) {
        if (!wantsFlows) m_centre->timeline().setFlows({});
        Q_EMIT explanationWanted(m_centre->timeline().selected(), wantsFlows);
    });
}

void RunView::refresh(trace::Time now)
{
    if (std::exchange(m_run, m_store.run()) != m_store.run()) forgetRun();
    if (m_pace.isTooSoon(now, m_store.underWay() > 0)) return;
    const auto& frameTimes = m_centre->timeline().frameTimes();
    m_centre->pages().refresh(now);
    m_centre->travel().refresh(now);
    m_panels->setFrameTimes(frameTimes);
    m_panels->refresh(now);
    showCounts();
    m_status->setFrameTimes(frameTimes);
}

/// What belonged to the run before is not shown beside another one: the same number is another request there.
void RunView::forgetRun()
{
    m_centre->notice().dismissNews();
    Q_EMIT runChanged();
    m_centre->travel().backToNow();
    m_panels->forgetRun();
    showFindings({});
    select(trace::RequestId::None);
}

/// Selecting in one place shows in all of them.
void RunView::select(trace::RequestId id)
{
    m_centre->timeline().select(id);
    m_panels->select(id);
    Q_EMIT explanationWanted(id, m_actions.flows->isChecked());
}

void RunView::showRequest(trace::RequestId id)
{
    select(id);
    m_centre->timeline().reveal(id);
}

/// An answer may still be about the run before.
void RunView::setFindings(const analysis::Findings& findings)
{
    if (findings.question.run == m_store.run()) showFindings(findings);
}

void RunView::showFindings(const analysis::Findings& findings)
{
    m_centre->verdicts().setFindings(findings);
    m_panels->setFindings(findings);
    if (m_actions.flows->isChecked()) m_centre->timeline().setFlows(findings.flows);
}

void RunView::setDroppedEvents(quint64 count)
{
    m_droppedEvents = count;
    m_panels->setDroppedEvents(count);
    showCounts();
}

void RunView::showCounts()
{
    m_status->setCounts(m_centre->travel().inFlight(), m_droppedEvents);
}

void RunView::setHandler(const QString& path)
{
    m_status->setPath(path);
    m_panels->setHandler(path);
}

void RunView::setTheme(const Theme& theme)
{
    m_centre->pages().setTheme(theme);
    m_panels->setTheme(theme);
    m_centre->verdicts().setTheme(theme);
}

} // namespace ui
