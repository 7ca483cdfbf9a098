#include "ui/window/run_view.h"

#include "ui/compare/comparison_tabs.h"
#include "ui/input/actions.h"
#include "ui/run/verdict_banner.h"
#include "ui/time_travel/time_travel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/centre.h"
#include "ui/window/notice_bar.h"
#include "ui/window/panels.h"
#include "ui/window/status_line.h"

#include <QMainWindow>
#include <QSettings>

#include <utility>

namespace ui {

namespace {

constexpr std::chrono::milliseconds kViewPause{200};
const auto kFoldIdleSetting = QLatin1String("timeline/foldIdle");

} // namespace

RunView::RunView(QMainWindow& window, const trace::Store& store, const Actions& actions,
                 const RoomActions& roomActions)
    : QObject(&window)
    , m_store(store)
    , m_actions(actions)
    , m_centre(new Centre(store, m_attention, actions, roomActions))
    , m_panels(nullptr)
    , m_status(new StatusLine)
    , m_pace(*actions.reduceMotion, window)
    , m_run(store.run())
{
    window.setCentralWidget(m_centre);
    m_panels = new Panels(window, store, m_attention);
    window.setStatusBar(m_status);
    connectTimeline();
    connectPanels();
    connectFindings();
    m_actions.live->setChecked(m_centre->timeline().isLive());
}

void RunView::connectTimeline()
{
    auto* timeline = &m_centre->timeline();
    connect(m_actions.live, &QAction::triggered, timeline, &TimelineView::setLive);
    connect(timeline, &TimelineView::liveChanged, m_actions.live, &QAction::setChecked);
    connect(m_actions.fit, &QAction::triggered, timeline, &TimelineView::fit);
    connect(m_actions.foldIdle, &QAction::toggled, &m_centre->tabs(), &ComparisonTabs::setFolding);
    m_actions.foldIdle->setChecked(QSettings().value(kFoldIdleSetting, true).toBool());
    connect(m_actions.foldIdle, &QAction::triggered, this,
            [](bool isFolding) { QSettings().setValue(kFoldIdleSetting, isFolding); });
    m_viewPause.setSingleShot(true);
    m_viewPause.setInterval(kViewPause);
    connect(&m_viewPause, &QTimer::timeout, this, &RunView::tellView);
    connect(timeline, &TimelineView::viewMoved, &m_viewPause, [this] {
        if (!m_viewPause.isActive()) m_viewPause.start();
    });
    connect(m_actions.zoomIn, &QAction::triggered, timeline, &TimelineView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, timeline, &TimelineView::zoomOut);
}

void RunView::connectPanels()
{
    connect(&m_attention, &Attention::momentChanged, this, &RunView::showCounts);
    connect(m_actions.filterRequests, &QAction::triggered, m_panels, &Panels::filterRequests);
    connect(m_actions.frameTime, &QAction::toggled, m_status, &StatusLine::showFrameTime);
}

void RunView::connectFindings()
{
    connect(&m_attention, &Attention::requestChanged, this, &RunView::wantExplanation);
    connect(m_actions.flows, &QAction::toggled, this, [this](bool wantsFlows) {
        if (!wantsFlows) m_centre->timeline().setFlows({});
        wantExplanation();
    });
}

void RunView::refresh(trace::Time now)
{
    if (std::exchange(m_run, m_store.run()) != m_store.run()) forgetRun();
    if (m_pace.isTooSoon(now, m_store.underWay() > 0)) return;
    const auto& frameTimes = m_centre->timeline().frameTimes();
    m_panels->setFrameTimes(frameTimes);
    m_attention.refresh(now);
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
    m_attention.select(trace::RequestId::None);
}

void RunView::tellView()
{
    const auto& timeline = m_centre->timeline();
    if (timeline.isLive() || !trace::isSet(m_store.origin())) return Q_EMIT viewChanged(std::nullopt);
    Q_EMIT viewChanged(m_store.origin() + timeline.visibleRange().end);
}

void RunView::wantExplanation()
{
    Q_EMIT explanationWanted(m_attention.request(), m_actions.flows->isChecked());
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

} // namespace ui

#include "moc_run_view.cpp"
