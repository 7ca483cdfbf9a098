#include "ui/window/main_window.h"

#include "engine/settings/route.h"
#include "ui/compare/centre_pages.h"
#include "ui/help/guide_dialog.h"
#include "ui/help/help_dialogs.h"
#include "ui/input/typed_text.h"
#include "ui/lessons/classroom.h"
#include "ui/lessons/prediction_board.h"
#include "ui/picture/picture_desk.h"
#include "ui/run/verdict_banner.h"
#include "ui/scenario/scenario_desk.h"
#include "ui/time_travel/time_travel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/tool_bar/controls.h"
#include "ui/tool_bar/menus.h"
#include "ui/window/file_desk.h"
#include "ui/window/notice_bar.h"
#include "ui/window/panels.h"
#include "ui/window/status_line.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QResizeEvent>
#include <QScreen>
#include <QSettings>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr QSize kUsualSize{1600, 1000};
constexpr QSize kSmallestSize{860, 540};
// What the desktop puts around a window. It says how much only once the window is shown, which is too late.
constexpr QSize kFrame{16, 48};

const auto kGeometrySetting = QLatin1String("window/geometry");

/// The widgets below one another without gaps; those of `growing` take what room there is.
QWidget* makeColumn(std::initializer_list<QWidget*> widgets, std::initializer_list<const QWidget*> growing)
{
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (auto* widget : widgets)
        column->addWidget(widget, std::ranges::count(growing, widget) > 0 ? 1 : 0);
    return whole;
}

} // namespace

MainWindow::MainWindow(const trace::Store& store, std::vector<HandlerChoice> handlers, QWidget* parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_handlers(std::move(handlers))
    , m_actions(m_handlers, this)
    , m_run(store.run())
{
    setMinimumSize(kSmallestSize);
    new TypingWatch(this);
    buildToolBar();
    buildCentre();
    setRunTitle({});
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_panels = new Panels(*this, m_store);
    m_status = new StatusLine;
    setStatusBar(m_status);
    m_scenarios = fillMenuBar(*menuBar(), m_actions, m_panels->docks().actions());
    m_files = new FileDesk(*this, *menuBar()->actions().constFirst()->menu());
    m_scenarioDesk = new ScenarioDesk(*this, m_handlers);
    connectRunActions();
    connectViewActions();
    connectFileActions();
    connectFindings();
    openClassroom();
    prepareForStage();
    m_status->setPath(m_handlers.front().path);
    m_panels->setHandler(m_handlers.front().path);
    m_actions.live->setChecked(m_timeline->isLive());
    applyTheme();
    restoreLayout();
    m_timeline->setFocus();
}

void MainWindow::buildToolBar()
{
    m_controls = new Controls(m_actions);
    auto* bar = addToolBar(tr("Controls"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    bar->addWidget(m_controls);
}

void MainWindow::buildCentre()
{
    m_notice = new NoticeBar;
    m_verdicts = new VerdictBanner(*m_actions.flows);
    m_timeline = new TimelineView(m_store);
    m_timeline->setObjectName(QStringLiteral("timelineView"));
    m_timeline->setMinimumSize(300, 160);
    m_travel = new TimeTravel(m_store, m_actions, *m_timeline, this);
    m_board = new PredictionBoard;
    auto* page = makeColumn({m_verdicts, m_timeline, m_board, m_travel->bar()}, {m_timeline, m_board});
    m_pages = new CentrePages(*m_timeline, *page, *m_actions.comparison);
    auto* centre = makeColumn({m_notice, m_pages}, {m_pages});
    centre->setProperty("role", QStringLiteral("centre"));
    centre->setAttribute(Qt::WA_StyledBackground);
    setCentralWidget(centre);
}

void MainWindow::connectRunActions()
{
    const auto path = [this] { return m_actions.handlers->checkedAction()->data().toString(); };
    connect(m_actions.send, &QAction::triggered, this, [this, path] { Q_EMIT sendRequested(path()); });
    connect(m_actions.burst, &QAction::triggered, this,
            [this, path] { Q_EMIT burstRequested(path(), m_controls->burstCount()); });
    connect(m_actions.health, &QAction::triggered, this,
            [this] { Q_EMIT sendRequested(QString::fromUtf8(settings::kHealthPath)); });
    connect(m_actions.handlers, &QActionGroup::triggered, this, [this](const QAction* handler) {
        m_status->setPath(handler->data().toString());
        m_panels->setHandler(handler->data().toString());
        Q_EMIT handlerChosen(handler->data().toString());
    });
    connect(m_controls, &Controls::workersChosen, this, [this](int workers) {
        m_setUp.server.workers = static_cast<unsigned>(workers);
        Q_EMIT workersChanged(workers);
    });
    connect(m_controls, &Controls::delayChosen, this, [this](std::chrono::milliseconds delay) {
        m_setUp.upstream.delay = delay;
        Q_EMIT upstreamDelayChanged(delay);
    });
    connect(m_actions.runAgain, &QAction::triggered, this, &MainWindow::runAgainRequested);
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions.editScenario, &QAction::triggered, m_scenarioDesk, &ScenarioDesk::open);
    connect(m_actions.probe, &QAction::triggered, this, &MainWindow::setProbing);
}

void MainWindow::connectViewActions()
{
    connect(m_actions.live, &QAction::triggered, m_timeline, &TimelineView::setLive);
    connect(m_timeline, &TimelineView::liveChanged, m_actions.live, &QAction::setChecked);
    connect(m_actions.fit, &QAction::triggered, m_timeline, &TimelineView::fitAll);
    connect(m_actions.zoomIn, &QAction::triggered, m_timeline, &TimelineView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_timeline, &TimelineView::zoomOut);
    connect(m_timeline, &TimelineView::requestSelected, this, &MainWindow::select);
    connect(m_pages, &CentrePages::requestSelected, this, &MainWindow::select);
    connect(m_panels, &Panels::requestSelected, this, &MainWindow::select);
    connect(m_travel, &TimeTravel::momentChanged, this, [this](std::optional<trace::Time> moment) {
        m_panels->setMoment(moment);
        m_verdicts->setAtMoment(moment.has_value());
        if (moment) m_pages->showTimeline();
        m_status->setCounts(m_travel->inFlight(), m_droppedEvents);
    });
    connect(m_pages, &CentrePages::comparisonShown, m_travel, &TimeTravel::backToNow);
    connect(m_panels, &Panels::requestSelected, m_timeline, &TimelineView::reveal);
    connect(m_actions.frameTime, &QAction::toggled, m_status, &StatusLine::showFrameTime);
    connect(m_actions.resetLayout, &QAction::triggered, &m_panels->docks(), &Docks::reset);
    connect(m_actions.filterRequests, &QAction::triggered, m_panels, &Panels::filterRequests);
    connect(m_actions.languages, &QActionGroup::triggered, this,
            [this](const QAction* language) { chooseLanguage(language->data().toString()); });
    for (auto* theme : m_actions.themes->actions())
        theme->setChecked(theme->data().toInt() == static_cast<int>(m_appearance.choice()));
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction* theme) {
        m_appearance.choose(static_cast<ThemeChoice>(theme->data().toInt()));
        applyTheme();
    });
}

void MainWindow::connectFileActions()
{
    auto* pictures = new PictureDesk(*this, m_actions, *m_pages);
    connect(pictures, &PictureDesk::written, this, &MainWindow::tellWritten);
    connect(pictures, &PictureDesk::tableRequested, m_files, &FileDesk::saveRequested);
    connect(m_actions.clear, &QAction::triggered, this, &MainWindow::clearRequested);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.guide, &QAction::triggered, this, &MainWindow::showGuide);
    connect(m_actions.shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(*this, actionsWithKeys()); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(*this); });
}

/// Selecting in one place shows in all of them.
void MainWindow::select(trace::RequestId id)
{
    m_timeline->select(id);
    m_panels->select(id);
    Q_EMIT explanationWanted(id, m_actions.flows->isChecked());
}

/// What belonged to the run before is not shown beside another one: the same number is another request there.
void MainWindow::forgetRun()
{
    m_notice->dismissNews();
    m_classroom->showTimeline();
    m_travel->backToNow();
    m_panels->forgetRun();
    showFindings({});
    select(trace::RequestId::None);
}

void MainWindow::showWholeRun()
{
    m_timeline->fitAll();
}

void MainWindow::refresh(trace::Time now)
{
    if (std::exchange(m_run, m_store.run()) != m_store.run()) forgetRun();
    if (isTooSoon(now)) return;
    m_pages->refresh(now);
    m_travel->refresh(now);
    m_panels->setFrameTimes(m_timeline->frameTimes());
    m_panels->refresh(now);
    m_status->setCounts(m_travel->inFlight(), m_droppedEvents);
    m_status->setFrameTimes(m_timeline->frameTimes());
}

void MainWindow::setScenarios(const QStringList& names)
{
    m_scenarioDesk->setScenarios(names);
    m_scenarios->clear();
    m_scenarios->setEnabled(!names.isEmpty());
    for (const auto& name : names)
        m_scenarios->addAction(name, this, [this, name] { Q_EMIT scenarioRequested(name); });
}

void MainWindow::applyTheme()
{
    const auto theme = m_appearance.theme();
    if (m_theme == theme) return;
    m_theme = theme;
    dress(*this, theme);
    m_pages->setTheme(theme);
    m_panels->setTheme(theme);
    m_verdicts->setTheme(theme);
    m_classroom->setTheme(theme);
    m_scenarioDesk->setTheme(theme);
    if (m_guide != nullptr) m_guide->setTheme(theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // The desktop may have changed from light to dark. Before the first theme there is nothing to adapt.
    if (event->type() == QEvent::ApplicationPaletteChange && m_theme) applyTheme();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (event->spontaneous()) return;
    if (m_isLayoutRemembered)
        m_panels->docks().giveWay();
    else
        m_panels->docks().resizeToUsual();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_panels->docks().giveWay();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (keepsEdits()) {
        event->ignore();
        return;
    }
    if (m_files->isUnsaved()) {
        event->ignore();
        Q_EMIT closeRequested();
        return;
    }
    rememberLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::rememberLayout()
{
    m_actions.present->setChecked(false); // what it hides is to be remembered as open
    QSettings().setValue(kGeometrySetting, saveGeometry());
    m_panels->docks().remember();
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(QSettings().value(kGeometrySetting).toByteArray()))
        resize(kUsualSize.boundedTo(screen()->availableSize() - kFrame));
    m_isLayoutRemembered = m_panels->docks().restore();
}

} // namespace ui
