#include "ui/main_window.h"

#include "ui/controls.h"
#include "ui/guide_panel.h"
#include "ui/help_dialogs.h"
#include "ui/log_panel.h"
#include "ui/menus.h"
#include "ui/notice_bar.h"
#include "ui/picture_file.h"
#include "ui/request_panel.h"
#include "ui/run_panel.h"
#include "ui/side_panel.h"
#include "ui/status_line.h"
#include "ui/timeline/timeline_view.h"

#include <QCloseEvent>
#include <QDockWidget>
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
constexpr QSize kSmallestSize{960, 560};
constexpr int kGuideWidth = 248;
constexpr int kRequestWidth = 312;
constexpr int kSmallestLogHeight = 96;
constexpr int kUsualLogHeight = 200;

// What the rest of the window needs before the log gets more than its smallest height.
constexpr int kRoomForTimeline = 800;

// In a window narrower than this the timeline needs the guide's place.
constexpr int kRoomForGuide = 1180;

const auto kGeometrySetting = QLatin1String("window/geometry");

} // namespace

MainWindow::MainWindow(const trace::Store& store, std::vector<HandlerChoice> handlers, QWidget* parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_handlers(std::move(handlers))
    , m_actions(m_handlers, this)
{
    setMinimumSize(kSmallestSize);
    setRunTitle({});
    buildToolBar();
    buildCentre();
    buildDocks();
    m_status = new StatusLine;
    setStatusBar(m_status);
    m_scenarios = fillMenuBar(*menuBar(), m_actions, m_panelActions);
    connectRunActions();
    connectViewActions();
    connectFileActions();
    m_status->setPath(m_handlers.front().path);
    m_actions.live->setChecked(m_timeline->isLive());
    applyTheme();
    restoreGeometryOrFit();
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
    m_timeline = new TimelineView(m_store);
    m_timeline->setObjectName(QStringLiteral("timelineView"));
    m_timeline->setMinimumSize(300, 160);
    auto* centre = new QWidget;
    centre->setProperty("role", QStringLiteral("centre"));
    centre->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_timeline, 1);
    setCentralWidget(centre);
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setContextMenuPolicy(Qt::PreventContextMenu);

    m_guide = new GuidePanel;
    m_guideDock = addPanel(Qt::LeftDockWidgetArea, tr("Guide"), QStringLiteral("guideDock"),
                           makeSidePanel({m_guide}, kGuideWidth));

    m_request = new RequestPanel(m_store);
    m_run = new RunPanel(m_store);
    addPanel(Qt::RightDockWidgetArea, tr("Request"), QStringLiteral("requestDock"),
             makeSidePanel({m_request, m_run}, kRequestWidth));

    m_log = new LogPanel;
    m_logDock = addPanel(Qt::BottomDockWidgetArea, tr("Log"), QStringLiteral("logDock"), m_log);
}

QDockWidget* MainWindow::addPanel(Qt::DockWidgetArea area, const QString& title, const QString& name,
                                  QWidget* content)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock)); // the content says what it is
    dock->setWidget(content);
    addDockWidget(area, dock);
    const auto key = Qt::Key_F6 + static_cast<int>(m_panelActions.size());
    dock->toggleViewAction()->setShortcut(QKeySequence(key));
    m_panelActions.push_back(dock->toggleViewAction());
    return dock;
}

void MainWindow::connectRunActions()
{
    const auto path = [this] { return m_actions.handlers->checkedAction()->data().toString(); };
    connect(m_actions.send, &QAction::triggered, this, [this, path] { Q_EMIT sendRequested(path()); });
    connect(m_actions.burst, &QAction::triggered, this,
            [this, path] { Q_EMIT burstRequested(path(), m_controls->burstCount()); });
    connect(m_actions.health, &QAction::triggered, this,
            [this] { Q_EMIT sendRequested(QStringLiteral("/healthcheck")); });
    connect(m_actions.handlers, &QActionGroup::triggered, this, [this](const QAction* handler) {
        m_status->setPath(handler->data().toString());
        Q_EMIT handlerChosen(handler->data().toString());
    });
    connect(m_controls, &Controls::workersChosen, this, &MainWindow::workersChanged);
    connect(m_controls, &Controls::delayChosen, this, &MainWindow::upstreamDelayChanged);
}

void MainWindow::connectViewActions()
{
    connect(m_actions.live, &QAction::triggered, m_timeline, &TimelineView::setLive);
    connect(m_timeline, &TimelineView::liveChanged, m_actions.live, &QAction::setChecked);
    connect(m_actions.fit, &QAction::triggered, m_timeline, &TimelineView::fitAll);
    connect(m_actions.zoomIn, &QAction::triggered, m_timeline, &TimelineView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_timeline, &TimelineView::zoomOut);
    connect(m_timeline, &TimelineView::requestSelected, this, [this](trace::RequestId id) {
        m_request->setRequest(id);
        m_request->refresh(m_now);
    });
    for (auto* theme : m_actions.themes->actions())
        theme->setChecked(theme->data().toInt() == static_cast<int>(m_appearance.choice()));
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction* theme) {
        m_appearance.choose(static_cast<ThemeChoice>(theme->data().toInt()));
        applyTheme();
    });
}

void MainWindow::connectFileActions()
{
    connect(m_actions.exportPicture, &QAction::triggered, this, [this] { exportPicture(1); });
    connect(m_actions.exportLargePicture, &QAction::triggered, this, [this] { exportPicture(2); });
    connect(m_actions.clear, &QAction::triggered, m_log, &LogPanel::clear);
    connect(m_actions.clear, &QAction::triggered, this, &MainWindow::clearRequested);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(*this, m_actions.withKeys() + m_panelActions); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(*this); });
}

void MainWindow::exportPicture(qreal scale)
{
    savePictureAs(*this, m_timeline->picture(scale), [this](const QString& problem) { showNotice(problem); });
}

void MainWindow::refresh(trace::Time now)
{
    m_now = now;
    m_timeline->refresh(now);
    m_request->refresh(now);
    m_run->refresh();
    m_status->setCounts(m_store.inFlight(), m_droppedEvents);
}

void MainWindow::setAddresses(const QString& serverUrl, const QString& upstreamUrl)
{
    m_status->setAddresses(serverUrl, upstreamUrl);
}

void MainWindow::setHandler(const QString& path)
{
    for (auto* handler : m_actions.handlers->actions())
        if (handler->data() == path) handler->setChecked(true);
    m_status->setPath(m_actions.handlers->checkedAction()->data().toString());
}

void MainWindow::setWorkers(int workers)
{
    m_controls->setWorkers(workers);
}

void MainWindow::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_controls->setUpstreamDelay(delay);
}

void MainWindow::setScenarios(const QStringList& names)
{
    m_scenarios->clear();
    m_scenarios->setEnabled(!names.isEmpty());
    for (const auto& name : names)
        m_scenarios->addAction(name, this, [this, name] { Q_EMIT scenarioRequested(name); });
}

void MainWindow::setRunTitle(const QString& title)
{
    setWindowTitle(title.isEmpty() ? tr("Await and See") : tr("Await and See — %1").arg(title));
}

void MainWindow::setDroppedEvents(quint64 count)
{
    m_droppedEvents = count;
    m_run->setDroppedEvents(count);
    m_status->setCounts(m_store.inFlight(), count);
}

void MainWindow::appendLog(const QStringList& lines)
{
    m_log->append(lines);
}

void MainWindow::showNotice(const QString& text)
{
    m_notice->showNotice(text);
}

void MainWindow::applyTheme()
{
    const auto theme = m_appearance.theme();
    if (m_theme == theme) return;
    m_theme = theme;
    dress(*this, theme);
    m_timeline->setTheme(theme);
    m_guide->setTheme(theme);
    m_request->setTheme(theme);
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
    const int logHeight = std::clamp(height() - kRoomForTimeline, kSmallestLogHeight, kUsualLogHeight);
    resizeDocks({m_logDock}, {logHeight}, Qt::Vertical);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool hasRoom = width() >= kRoomForGuide;
    const bool hadRoom = event->oldSize().width() < 0 || event->oldSize().width() >= kRoomForGuide;
    if (hasRoom != hadRoom) m_guideDock->setVisible(hasRoom);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(kGeometrySetting, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreGeometryOrFit()
{
    if (restoreGeometry(QSettings().value(kGeometrySetting).toByteArray())) return;
    resize(kUsualSize.boundedTo(screen()->availableSize()));
}

} // namespace ui
